import { formatNumber, formatPeriod, formatSigned, qualifierMark } from '$lib/core/format';
import { m } from '$lib/paraglide/messages';
import type { AwardStageRow } from './answer-rows';
import { extentWord, filterWords, levelTone, type AwardFilter } from './award-view';
import type { FlowView } from './chart-kinds';
import type { PairsView } from './chart-view';
import { list } from './ranking-view';
import { locale, recipientWord, told } from './words';

/** A count at one stage, with what its source says of it. */
export interface StageCount {
	text: string;
	/** What it covers where that is not the whole period, and the words of the source. */
	note: string | null;
}

/** One award and kind of recipient from proposal to decision to ceremony. */
export interface StageLine {
	key: string;
	period: string;
	name: string;
	recipients: string;
	proposed: StageCount | null;
	granted: StageCount | null;
	presented: StageCount | null;
	/** What changed, one sentence a step; [] where nothing can be said. */
	changes: string[];
	/** The words of every stage, each once; null when none are kept. */
	asPrinted: string | null;
	sourceIds: string[];
	/** What the line was written from. */
	row: AwardStageRow;
}

/** The stages of a unit's awards. */
export interface StageView {
	sentence: string;
	/** Known at two stages or more. */
	compared: StageLine[];
	/** Known at one stage only. */
	single: StageLine[];
	/** Proposals, grants and ceremonies of the awards known at two stages or more; null without one. */
	flow: FlowView | null;
	/** Proposals beside grants; null with fewer than two awards that have a difference. */
	chart: PairsView | null;
}

/** A period of awards; null for all a unit has. */
export interface StagePeriod {
	from: number;
	to: number;
}

const ALL: AwardFilter = { level: null, recipient: null };
/** One pair is said better in a sentence. */
const FEWEST_PAIRS = 2;

/** What the rows of `award-stages` say of one unit, all its periods or one, in the order of the SQL. */
export function stageView(
	name: string,
	all: readonly AwardStageRow[],
	period: StagePeriod | null,
	filter: AwardFilter = ALL
): StageView {
	const rows = all.filter(
		(row) =>
			(period === null || (row.year_from === period.from && row.year_to === period.to)) &&
			(filter.level === null || row.level === filter.level) &&
			(filter.recipient === null || row.recipient_type === filter.recipient)
	);
	const compared = rows.filter((row) => row.known_stages > 1);
	const about = period ? `${name} ${formatPeriod(period.from, period.to)}` : name;
	const said = sentence(about, rows, filter);
	return {
		sentence: said,
		compared: compared.map(line),
		single: rows.filter((row) => row.known_stages === 1).map(line),
		flow: stageFlow(compared, said),
		chart: chart(compared, said)
	};
}

function sentence(about: string, rows: readonly AwardStageRow[], filter: AwardFilter): string {
	const compared = rows.filter((row) => row.known_stages > 1);
	if (rows.length === 0) {
		const words = filterWords(filter);
		return words ? m.stages_none_filtered({ about, filter: words }) : m.stages_none({ about });
	}
	if (compared.length === 0) return m.stages_one_only({ about });
	const counts = { fewer_granted: 0, as_proposed: 0, more_granted: 0, open: 0 };
	for (const row of compared) counts[outcome(row)]++;
	if (counts.open === compared.length) return m.stages_all_open({ about, count: compared.length });
	const parts = [
		counts.fewer_granted && m.stages_part_fewer({ count: counts.fewer_granted }),
		counts.as_proposed && m.stages_part_same({ count: counts.as_proposed }),
		counts.more_granted && m.stages_part_more({ count: counts.more_granted }),
		counts.open && m.stages_part_open({ count: counts.open })
	].filter((part) => part !== 0);
	return m.stages_sentence({ about, count: compared.length, parts: list(parts) });
}

/** What a line is counted as; `open` where proposals and grants cannot be compared. */
function outcome(row: AwardStageRow): 'fewer_granted' | 'as_proposed' | 'more_granted' | 'open' {
	const { change } = row;
	if (change === null || change === 'part_told' || change === 'bound' || isTwoCohorts(row))
		return 'open';
	return change;
}

function line(row: AwardStageRow): StageLine {
	return {
		key: [row.year_from, row.year_to, row.award_code, row.recipient_type].join(' '),
		period: formatPeriod(row.year_from, row.year_to),
		name: told(row.name_vi, row.name_en),
		recipients: recipientWord(row.recipient_type),
		proposed: stageCount(
			row.proposed,
			row.proposed_qualifier,
			row.proposed_extent,
			told(row.proposed_note, row.proposed_note_en)
		),
		granted: stageCount(
			row.granted,
			row.granted_qualifier,
			row.granted_extent,
			told(row.granted_note, row.granted_note_en)
		),
		presented: stageCount(
			row.presented,
			row.presented_qualifier,
			null,
			told(row.presented_note, row.presented_note_en)
		),
		changes: changes(row),
		asPrinted:
			distinct([row.proposed_as_printed, row.granted_as_printed, row.presented_as_printed]).join(
				' … '
			) || null,
		sourceIds: distinct([row.proposed_source_id, row.granted_source_id, row.presented_source_id]),
		row
	};
}

function stageCount(
	count: number | null,
	qualifier: string | null,
	extent: AwardStageRow['proposed_extent'],
	note: string | null
): StageCount | null {
	if (count === null) return null;
	const cover = extent === 'part' || extent === 'decision' ? extentWord(extent) : null;
	return {
		text: qualifierMark(qualifier) + number(count),
		note: [cover, note === cover ? null : note].filter(Boolean).join(': ') || null
	};
}

function distinct(texts: readonly (string | null)[]): string[] {
	return [...new Set(texts.filter((text) => text !== null))];
}

function changes(row: AwardStageRow): string[] {
	return [proposalChange(row), ceremonyChange(row)].filter((words) => words !== null);
}

function proposalChange(row: AwardStageRow): string | null {
	const difference = row.difference ?? 0;
	const count = number(Math.abs(difference));
	switch (row.change) {
		case 'part_told':
			return m.stages_part();
		case 'bound':
			return m.stages_bound();
		case null:
			return null;
		default:
			if (isTwoCohorts(row)) return m.stages_cohorts({ difference: signed(difference) });
	}
	switch (row.change) {
		case 'as_proposed':
			return m.stages_as_proposed();
		case 'fewer_granted':
			return m.stages_fewer({ count });
		case 'more_granted':
			return m.stages_more({ count });
	}
}

/** The source describes proposals and grants in different words: not the same awards followed from one stage to the next. */
export function isTwoCohorts(row: AwardStageRow): boolean {
	return (
		row.proposed_note !== null &&
		row.granted_note !== null &&
		row.proposed_note !== row.granted_note
	);
}

function ceremonyChange({ presented_difference }: AwardStageRow): string | null {
	if (presented_difference === null) return null;
	return presented_difference === 0
		? m.stages_presented_all()
		: m.stages_presented_difference({ difference: signed(presented_difference) });
}

/** A stream an award; what is not known to be the same awards is not joined. */
function stageFlow(rows: readonly AwardStageRow[], said: string): FlowView | null {
	if (rows.length === 0) return null;
	const onePeriod = rows.every((row) => row.year_to === rows[0]!.year_to);
	return {
		kind: 'flow',
		locale: locale(),
		axis: m.chart_flow_axis(),
		sentence: said,
		stages: [m.chart_stage_proposed(), m.chart_stage_granted(), m.chart_stage_presented()],
		missing: m.chart_flow_missing(),
		rows: rows.map((row) => {
			const what = `${told(row.name_vi, row.name_en)} · ${recipientWord(row.recipient_type)}`;
			const stages = [
				[row.proposed, row.proposed_qualifier],
				[row.granted, row.granted_qualifier],
				[row.presented, row.presented_qualifier]
			] as const;
			return {
				key: [row.year_from, row.year_to, row.award_code, row.recipient_type].join(' '),
				label: onePeriod ? what : `${what} · ${formatPeriod(row.year_from, row.year_to)}`,
				tone: levelTone(row.level),
				counts: stages.map(([count]) => count),
				texts: stages.map(([count, qualifier]) =>
					count === null ? '' : qualifierMark(qualifier) + number(count)
				),
				joined: [
					false,
					row.difference !== null && !isTwoCohorts(row),
					row.presented_difference !== null
				]
			};
		})
	};
}

function chart(rows: readonly AwardStageRow[], said: string): PairsView | null {
	const known = rows.filter((row) => row.difference !== null);
	if (known.length < FEWEST_PAIRS) return null;
	const onePeriod = known.every((row) => row.year_to === known[0]!.year_to);
	return {
		kind: 'pairs',
		locale: locale(),
		axis: m.stages_axis(),
		sentence: said,
		pairs: known.map((row) => {
			const [granted, proposed] = [row.granted ?? 0, row.proposed ?? 0];
			const what = `${told(row.name_vi, row.name_en)} · ${recipientWord(row.recipient_type)}`;
			return {
				key: [row.year_from, row.year_to, row.award_code, row.recipient_type].join(' '),
				label: onePeriod ? what : `${what} · ${formatPeriod(row.year_from, row.year_to)}`,
				outline: proposed,
				value: granted,
				text: m.stages_pair({ granted: number(granted), proposed: number(proposed) }),
				tone: levelTone(row.level)
			};
		})
	};
}

function number(value: number): string {
	return formatNumber(value, 0, locale());
}

function signed(value: number): string {
	return formatSigned(value, 0, locale());
}
