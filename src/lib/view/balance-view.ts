import { m } from '$lib/paraglide/messages';
import type { BalanceRow, TimelinessRow } from './answer-rows';
import { growthChart, workersChart } from './balance-chart';
import { daysLine } from './balance-days';
import { balanceLine, clusterLine, growthLines } from './balance-lines';
import type { BarsView } from './chart-view';
import type { StoryRef } from './story/story-ref';

/** What is set beside what, in the order a reader goes through them. */
export const BALANCE_KINDS = [
	'workers',
	'growth',
	'scores',
	'members',
	'mix',
	'people',
	'days',
	'priority'
] as const;
export type BalanceKind = (typeof BALANCE_KINDS)[number];

/** Rows of `balance-awards`, `balance-recipients` and `balance-scores` together, and of `balance-timeliness`. */
export interface BalanceRows {
	ratios: readonly BalanceRow[];
	days: readonly TimelinessRow[];
}

/** Of whom: one unit and year, or everything that has a figure. */
export type BalanceScope = { name: string; year: number } | null;

/** One ratio of a measure: its value with what it is made of, or why there is none. */
export interface BalanceLine {
	key: string;
	label: string;
	/** Null: no figure. */
	value: string | null;
	/** Numerator and denominator in words; null where neither is known. */
	made: string | null;
	/** What is missing; null with a value. */
	missing: string | null;
	sources: readonly string[];
	/** Where the value comes from; null where its words say it all. */
	story: StoryRef | null;
}

/** One measure with its lines; without a line that has a value, `absent` says what it would take. */
export interface BalanceMeasure {
	kind: BalanceKind;
	title: string;
	means: string | null;
	chart: BarsView | null;
	lines: BalanceLine[];
	/** Lines without a value, left out where everything is shown. */
	leftOut: number;
	absent: string | null;
}

const MEASURES: Readonly<Record<BalanceKind, readonly BalanceRow['measure'][]>> = {
	workers: ['awards_per_1000_workers'],
	people: ['individuals_per_1000_people'],
	growth: ['targets_met_growth', 'awards_growth'],
	members: ['collectives_placed', 'cluster_members_awarded'],
	scores: ['self_score_gap', 'self_score_excess'],
	mix: [
		'position_mix',
		'direct_worker',
		'direct_worker_and_people',
		'not_leader_merit',
		'small_collective'
	],
	days: [],
	priority: []
};

/** Every measure of a scope, those with a figure first, each of both in the order of `kinds`. */
export function balanceMeasures(
	rows: BalanceRows,
	scope: BalanceScope,
	kinds: readonly BalanceKind[] = BALANCE_KINDS
): BalanceMeasure[] {
	const measures = kinds.map((kind) => measure(kind, rows, scope));
	return [
		...measures.filter(({ absent }) => absent === null),
		...measures.filter(({ absent }) => absent !== null)
	];
}

function measure(kind: BalanceKind, rows: BalanceRows, scope: BalanceScope): BalanceMeasure {
	const own = MEASURES[kind].flatMap((code) =>
		rows.ratios.filter((row) => row.measure === code && (scope === null || row.year === scope.year))
	);
	const all = linesOf(kind, own, rows, scope);
	const known = all.filter(({ value }) => value !== null);
	const lines = scope ? all : known;
	return {
		kind,
		...words(kind),
		chart: chartOf(kind, own, scope),
		lines,
		leftOut: all.length - lines.length,
		absent: known.length ? null : lines.length ? m.balance_one_sided() : absentWords(kind)
	};
}

function linesOf(
	kind: BalanceKind,
	own: readonly BalanceRow[],
	{ ratios, days }: BalanceRows,
	scope: BalanceScope
): BalanceLine[] {
	switch (kind) {
		case 'days':
			return days
				.filter((row) => scope === null || row.year === scope.year)
				.map((row) => daysLine(row, scope));
		case 'growth':
			return growthLines(own, ratios, scope);
		case 'workers':
			return (scope ? own : highestFirst(own)).map((row) => balanceLine(row, scope));
		case 'members':
			return scope ? own.map((row) => balanceLine(row, scope)) : memberLines(own);
		default:
			return own.map((row) => balanceLine(row, scope));
	}
}

/** Of every unit: members of one cluster once. */
function memberLines(rows: readonly BalanceRow[]): BalanceLine[] {
	const keyOf = (row: BalanceRow) =>
		row.part ? `${row.part} ${row.year}` : row.unit_id + row.year;
	return [...new Set(rows.map(keyOf))].map((key) =>
		clusterLine(rows.filter((row) => keyOf(row) === key))
	);
}

function chartOf(
	kind: BalanceKind,
	own: readonly BalanceRow[],
	scope: BalanceScope
): BarsView | null {
	const known = own.filter((row) => row.value !== null);
	if (kind === 'workers') return workersChart(scope ? known : highestFirst(known), scope);
	return kind === 'growth' && scope ? growthChart(known, scope) : null;
}

function highestFirst(rows: readonly BalanceRow[]): BalanceRow[] {
	return rows.toSorted((a, b) => (b.value ?? -1) - (a.value ?? -1));
}

function words(kind: BalanceKind): { title: string; means: string | null } {
	switch (kind) {
		case 'workers':
			return { title: m.balance_workers(), means: m.balance_workers_means() };
		case 'people':
			return { title: m.balance_people(), means: m.balance_people_means() };
		case 'growth':
			return { title: m.balance_growth(), means: m.balance_growth_means() };
		case 'members':
			return { title: m.balance_members(), means: m.balance_members_means() };
		case 'scores':
			return { title: m.balance_scores(), means: m.balance_scores_means() };
		case 'mix':
			return { title: m.balance_mix(), means: m.balance_mix_means() };
		case 'days':
			return { title: m.balance_days(), means: m.balance_days_means() };
		case 'priority':
			return { title: m.balance_priority(), means: null };
	}
}

function absentWords(kind: BalanceKind): string {
	switch (kind) {
		case 'workers':
			return m.balance_workers_none();
		case 'people':
			return m.balance_people_none();
		case 'growth':
			return m.balance_growth_none();
		case 'members':
			return m.balance_members_none();
		case 'scores':
			return m.balance_scores_none();
		case 'mix':
			return m.balance_mix_none();
		case 'days':
			return m.balance_days_none();
		case 'priority':
			return m.balance_priority_none();
	}
}
