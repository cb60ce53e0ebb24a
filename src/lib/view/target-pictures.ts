import { formatQuantity } from '$lib/core/format';
import { VERDICT_MARK, VERDICTS } from '$lib/core/verdict';
import { m } from '$lib/paraglide/messages';
import type { TargetRow } from './answer-rows';
import type { DumbbellRow, DumbbellView, HeatCell, HeatmapView } from './chart-kinds';
import type { TargetOfYearRow } from './compared-rows';
import { actualWords, planWords } from './scorecard/target-words';
import { locale, told, verdictWord } from './words';

/** The ways the counted targets of a year can be looked at; the first is the one it opens with. */
export const TARGET_LOOKS = ['counts', 'grid', 'plan'] as const;
export type TargetLook = (typeof TARGET_LOOKS)[number];

/** The look an address asks for; the first for a word that names none. */
export function targetLook(word: string | null): TargetLook {
	return TARGET_LOOKS.find((look) => look === word) ?? 'counts';
}

/** What a look is called. */
export function targetLookWord(look: TargetLook): string {
	switch (look) {
		case 'counts':
			return m.chart_look_counts();
		case 'grid':
			return m.chart_look_grid();
		case 'plan':
			return m.chart_look_plan();
	}
}

/** A target by what is compared across units. */
export interface TargetOption {
	value: string;
	label: string;
}

/** The targets two units at least have a number for, those most have first; one indicator in one unit of measure each. */
export function comparableTargets(rows: readonly TargetOfYearRow[]): TargetOption[] {
	const options = new Map<string, TargetOption & { count: number }>();
	for (const row of rows) {
		if (!isNumber(row)) continue;
		const value = row.indicator;
		const known = options.get(value);
		if (known) known.count++;
		else options.set(value, { value, label: told(row.name_vi, row.name_en), count: 1 });
	}
	return [...options.values()].filter(({ count }) => count >= 2);
}

/** Whether there is a number to draw: a milestone is reached or not, and words have none. */
function isNumber(row: TargetOfYearRow): boolean {
	if (row.plan_kind === 'milestone' || row.plan_kind === 'text') return false;
	return planned(row) !== null || row.actual !== null;
}

/** What the number of a plan is measured by: the bound that must be reached. */
function planned({ plan_kind, plan_lo, plan_hi }: TargetOfYearRow): number | null {
	return plan_kind === 'ceiling' ? (plan_hi ?? plan_lo) : (plan_lo ?? plan_hi);
}

/** Targets by units, each cell a verdict by its mark; null without a row. A unit with several of one indicator shows the worst. */
export function verdictGrid(rows: readonly TargetOfYearRow[], place: string): HeatmapView | null {
	if (rows.length === 0) return null;
	const indicators = [...new Map(rows.map((row) => [row.indicator, row])).values()];
	const collator = new Intl.Collator(locale());
	const units = [...new Map(rows.map((row) => [row.unit_id, row])).values()].toSorted((a, b) =>
		collator.compare(placeName(a), placeName(b))
	);
	const cells = indicators.map(({ indicator }) =>
		units.map(({ unit_id }): HeatCell | null => {
			const own = rows.filter((row) => row.indicator === indicator && row.unit_id === unit_id);
			const worst = own.toSorted(
				(a, b) => VERDICTS.indexOf(b.verdict) - VERDICTS.indexOf(a.verdict)
			)[0];
			return worst
				? {
						mark: VERDICT_MARK[worst.verdict],
						share: null,
						tone: `verdict-${worst.verdict}`,
						text: own.map(resultWords).join('; ')
					}
				: null;
		})
	);
	const missed = indicators
		.map((row) => ({
			row,
			count: rows.filter((each) => each.indicator === row.indicator && each.verdict === 'missed')
				.length
		}))
		.toSorted((a, b) => b.count - a.count)[0]!;
	const about = {
		place,
		year: rows[0]!.asked_year,
		units: units.length,
		targets: indicators.length
	};
	return {
		kind: 'heatmap',
		locale: locale(),
		axis: m.chart_verdicts_axis(),
		sentence:
			missed.count > 0
				? m.chart_verdicts_sentence({
						...about,
						name: told(missed.row.name_vi, missed.row.name_en),
						missed: missed.count
					})
				: m.chart_verdicts_sentence_none(about),
		rows: indicators.map((row) => ({ key: row.indicator, label: told(row.name_vi, row.name_en) })),
		columns: units.map((row) => ({ key: row.unit_id, label: placeName(row) })),
		cells
	};
}

/** One target across units: plan and result of each, by how far the result lies from the plan; null without a row. */
export function planAcross(
	rows: readonly TargetOfYearRow[],
	indicator: string,
	place: string
): DumbbellView | null {
	const own = rows.filter((row) => row.indicator === indicator && isNumber(row));
	const first = own[0];
	if (!first) return null;
	const unit = told(first.unit_vi, first.unit_en);
	// another unit of measure is another axis
	const compared = own.filter((row) => told(row.unit_vi, row.unit_en) === unit);
	const sorted = compared.toSorted((a, b) => (b.actual ?? -Infinity) - (a.actual ?? -Infinity));
	const achieved = sorted.filter(({ verdict }) => verdict === 'met' || verdict === 'exceeded');
	const assessed = sorted.filter(({ verdict }) => verdict !== 'not_assessed');
	return {
		kind: 'dumbbell',
		locale: locale(),
		axis: unit,
		ends: { from: m.plan(), to: m.actual() },
		sentence: m.chart_plan_sentence({
			name: told(first.name_vi, first.name_en),
			achieved: achieved.length,
			count: assessed.length,
			place,
			year: first.asked_year
		}),
		rows: sorted.map((row): DumbbellRow => ({
			key: row.unit_id,
			label: placeName(row),
			from: planned(row),
			fromHigh: row.plan_kind === 'range' ? row.plan_hi : null,
			to: row.actual,
			text: `${VERDICT_MARK[row.verdict]} ${row.actual === null ? verdictWord(row.verdict) : number(row, row.actual)}`,
			tone: `verdict-${row.verdict}`,
			isHollow: row.actual_status === 'estimate' || row.actual_status === 'preliminary'
		}))
	};
}

/** The national targets that are shares: plan and result on one axis. Null for fewer than two. */
export function nationalPlan(rows: readonly TargetRow[]): DumbbellView | null {
	const shares = rows.filter(
		(row) => row.unit_vi === '%' && row.actual !== null && (row.plan_lo ?? row.plan_hi) !== null
	);
	if (shares.length < 2) return null;
	const sorted = shares.toSorted((a, b) => (b.actual ?? 0) - (a.actual ?? 0));
	return {
		kind: 'dumbbell',
		locale: locale(),
		axis: '%',
		ends: { from: m.plan(), to: m.actual() },
		sentence: m.chart_national_plan({ shares: shares.length, count: rows.length }),
		rows: sorted.map((row): DumbbellRow => ({
			key: row.target_id,
			label: told(row.name_vi, row.name_en),
			from: row.plan_lo ?? row.plan_hi,
			fromHigh: row.plan_lo === null ? null : row.plan_hi,
			to: row.actual,
			text: `${VERDICT_MARK[row.verdict]} ${actualWords(row)} (${planWords(row)})`,
			tone: `verdict-${row.verdict}`
		}))
	};
}

/** The plan of a row in words; – where it is no number. */
export function planNumber(row: TargetOfYearRow): string {
	const plan = planned(row);
	return plan === null ? '–' : number(row, plan);
}

/** The result of a row in words. */
export function actualNumber(row: TargetOfYearRow): string {
	return row.actual === null ? '–' : number(row, row.actual);
}

export function placeName(row: TargetOfYearRow): string {
	return told(row.place_vi, row.place_en);
}

function resultWords(row: TargetOfYearRow): string {
	const words = { verdict: verdictWord(row.verdict), plan: planNumber(row) };
	return row.actual === null
		? m.chart_verdict_without(words)
		: m.chart_verdict_with({ ...words, actual: actualNumber(row) });
}

function number(row: TargetOfYearRow, value: number): string {
	return formatQuantity(value, row.decimals, told(row.unit_vi, row.unit_en), locale());
}
