import { formatPercent } from '$lib/core/format';
import { m } from '$lib/paraglide/messages';
import type { TargetCountRow } from '../answer-rows';
import { locale } from '../words';

/** The first thing a leader reads: targets achieved of the total, with its words and where they come from. */
export interface Headline {
	sentence: string;
	/** Null when no count exists: the sentence then says so. */
	count: { achieved: number; total: number; rate: string; exceeded: number | null } | null;
	/** The words as printed and their source, when the count was published. */
	asPrinted: string | null;
	sourceId: string | null;
	/** More to know: expected not final, targets not assessed, which target was missed is not published. */
	notes: string[];
}

/** Builds the headline of a unit and year. The printed count wins over the counted one; without either the count is null. */
export function headline(name: string, year: number, row: TargetCountRow | undefined): Headline {
	if (row?.printed_met != null && row.printed_total != null && row.printed_rate != null)
		return printed(name, year, row, row.printed_met, row.printed_total, row.printed_rate);
	if (row?.n_assessed && row.rate_assessed != null && (row.n_total ?? 0) > FEW_TARGETS)
		return counted(name, year, row, row.n_assessed, row.rate_assessed);
	return {
		sentence: m.scorecard_headline_none({ name, year }),
		count: null,
		asPrinted: null,
		sourceId: null,
		notes: []
	};
}

/** A handful of targets quoted in an article is not a plan: no share is made of so few. */
const FEW_TARGETS = 5;

function printed(
	name: string,
	year: number,
	row: TargetCountRow,
	achieved: number,
	total: number,
	rate: number
): Headline {
	const notes: string[] = [];
	const expected = row.printed_stage === 'expected';
	if (expected) notes.push(m.scorecard_headline_expected());
	if (achieved < total && (row.n_missed ?? 0) + (row.n_almost ?? 0) < total - achieved)
		notes.push(m.scorecard_missed_unknown({ count: total - achieved }));
	const share = formatPercent(rate, 1, locale());
	return {
		sentence: expected
			? m.scorecard_headline_printed_expected({ name, year, achieved, total, rate: share })
			: m.scorecard_headline_printed({ name, year, achieved, total, rate: share }),
		count: { achieved, total, rate: share, exceeded: row.printed_exceeded },
		asPrinted: row.as_printed,
		sourceId: row.source_id,
		notes
	};
}

function counted(
	name: string,
	year: number,
	row: TargetCountRow,
	assessed: number,
	rate: number
): Headline {
	const achieved = (row.n_met ?? 0) + (row.n_exceeded ?? 0);
	const share = formatPercent(rate, 1, locale());
	return {
		sentence: m.scorecard_headline_counted({
			name,
			year,
			achieved,
			total: assessed,
			rate: share,
			exceeded: row.n_exceeded ?? 0
		}),
		count: { achieved, total: assessed, rate: share, exceeded: row.n_exceeded },
		asPrinted: null,
		sourceId: null,
		notes: row.n_not_assessed ? [m.scorecard_not_assessed({ count: row.n_not_assessed })] : []
	};
}
