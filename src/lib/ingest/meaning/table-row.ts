import { parsePlan, type Plan } from '$lib/core/plan';
import { unitFactor } from '$lib/core/plan-unit';
import type { ColumnKeys, ColumnMeaning } from './column-meaning';
import type { TargetTable } from './decisions';
import type { FieldRole } from './field-words';
import type { Qualifier } from './quantity';
import type { RowFacts } from './row-facts';
import { modeWord, qualifierWord, statusWord } from './field-values';
import { verdictOf } from './verdict-words';

/** Values by field of the table; a field left out is for others to fill (keys made of the rest, the source). */
export type TableRow = Readonly<Record<string, string | number | boolean | null>>;

interface TableMaker {
	/** Roles of which one must have a figure, or there is no record. */
	figures: readonly FieldRole[];
	/** Roles whose cells come into a record; what stands under any other heading is left out. */
	takes: readonly FieldRole[];
	/** Keys of columns that other tables are made of; a group with them is left out. */
	without?: (keys: ColumnKeys) => boolean;
	/** Fields that tell one record from another. */
	identity: readonly string[];
	row(facts: RowFacts): TableRow;
}

const WHO_AND_WHEN = ['unit', 'code', 'year'] as const;

/** How a record of each table is made of a row's facts. What is missing or doubtful is told to the facts. */
export const TABLE_MAKERS: Readonly<Record<TargetTable, TableMaker>> = {
	targets: {
		figures: ['plan', 'actual'],
		takes: [
			...WHO_AND_WHEN,
			...(['indicator', 'measure', 'plan', 'actual', 'status'] as const),
			...(['verdict', 'previous', 'percent_of_plan', 'note'] as const)
		],
		identity: ['unit_id', 'year', 'indicator', 'plan_raw'],
		row: targetRow
	},
	observations: {
		figures: ['value', 'actual'],
		takes: [
			...WHO_AND_WHEN,
			...(['indicator', 'measure', 'value', 'actual', 'qualifier', 'status', 'note'] as const)
		],
		identity: ['unit_id', 'year', 'indicator', 'status'],
		row: observationRow
	},
	awards: {
		figures: ['count'],
		takes: [...WHO_AND_WHEN, 'award', 'recipient', 'count', 'qualifier', 'mode'],
		identity: ['unit_id', 'year_from', 'award_code', 'award_class', 'recipient_type', 'stage'],
		row: awardRow
	},
	worker_shares: {
		figures: ['direct', 'direct_share'],
		takes: [...WHO_AND_WHEN, 'count', 'direct', 'direct_share', 'qualifier'],
		// the share is of individuals only
		without: ({ recipient }) => recipient !== undefined && recipient !== 'individual',
		identity: ['unit_id', 'year', 'measure'],
		row: workerShareRow
	}
};

/** Whether anything that stands in a column comes into a record of the table. */
export function takesColumn(
	table: TargetTable,
	{ role, keys }: Pick<ColumnMeaning, 'role' | 'keys'>
): boolean {
	const { takes, without } = TABLE_MAKERS[table];
	return role !== null && takes.includes(role) && !without?.(keys);
}

function unitAndYear(facts: RowFacts): { unit_id: string | null; year: number | null } {
	const year = facts.year ?? facts.missing('year', null);
	return { unit_id: facts.unitId(), year };
}

/** `estimate` when the cell says `ước`, else as the row says, else as the heading does, else what was given for the file. */
function statusOf(facts: RowFacts, role: FieldRole, estimated: boolean): string | null {
	const said = facts.word('status', statusWord);
	if (estimated) return 'estimate';
	if (said !== null) return said;
	return facts.column(role)?.estimated ? 'estimate' : (facts.given.status ?? null);
}

/** The bound in the figure's own cell, else in a column of bounds. */
function qualifierOf(facts: RowFacts, own: Qualifier | null | undefined): Qualifier | null {
	const said = facts.word('qualifier', qualifierWord);
	return own ?? (said === '=' ? null : said);
}

function targetRow(facts: RowFacts): TableRow {
	const measure = facts.measure('plan') ?? facts.measure('actual');
	const plan = planOf(facts, measure);
	const actual = actualOf(facts);
	const verdict = facts.text('verdict');
	const official = verdict === null ? null : verdictOf(verdict);
	if (verdict !== null && official === null) facts.say('verdict_unknown', 'verdict');
	return {
		...unitAndYear(facts),
		indicator: facts.indicator(facts.has('plan') ? 'plan' : 'actual'),
		name_vi: facts.text('indicator'),
		...plan,
		plan_unit_vi: plan.plan_unit_vi ?? measure,
		plan_decimals: judgedDecimals(facts, plan.plan_decimals),
		...actual,
		previous: facts.number('previous')?.value ?? null,
		verdict_official: official,
		percent_printed: facts.number('percent_of_plan')?.value ?? null,
		note_vi: facts.text('note')
	};
}

/** Both sides are rounded to so many decimals before they are judged: to fewer than the result has, 61,8 would meet a plan of 62. */
function judgedDecimals(facts: RowFacts, ofPlan: number | null): number | null {
	const actual = facts.value('actual');
	if (ofPlan === null || actual === null || !('decimals' in actual)) return ofPlan;
	return Math.max(ofPlan, actual.decimals);
}

const NO_PLAN = {
	plan_raw: null,
	plan_kind: null,
	plan_lo: null,
	plan_hi: null,
	plan_strict: null,
	plan_unit_vi: null,
	plan_decimals: null
};

function planOf(facts: RowFacts, measure: string | null) {
	const cell = facts.cell('plan');
	if (!facts.has('plan') || facts.value('plan')?.kind === 'missing') return NO_PLAN;
	if (typeof cell !== 'string' && cell.kind === 'number') {
		const amount = facts.number('plan');
		if (!amount) return NO_PLAN;
		const { value, decimals } = amount;
		return {
			...NO_PLAN,
			plan_raw: cell.text,
			plan_kind: 'point',
			plan_lo: value,
			plan_hi: value,
			plan_strict: false,
			plan_decimals: decimals
		};
	}
	const raw = facts.text('plan') ?? '';
	const value = facts.value('plan');
	if (value?.kind === 'unread' && value.reason === 'share_or_percent') {
		facts.told('plan');
		return { ...NO_PLAN, plan_raw: raw };
	}
	const plan = parsePlan(raw, { habit: facts.habit('plan'), unit: measure });
	sayPlan(facts, plan);
	return {
		plan_raw: raw,
		plan_kind: plan.kind,
		plan_lo: plan.lo,
		plan_hi: plan.hi,
		plan_strict: plan.strict,
		plan_unit_vi: plan.unit,
		plan_decimals: plan.decimals
	};
}

const SEVERAL: readonly Plan['kind'][] = ['vector', 'flow_stock', 'composite'];
/** Readings below this have an equally good other one (see `PlanPart.confidence`). */
const SURE = 0.9;

function sayPlan(facts: RowFacts, plan: Plan): void {
	const others = plan.others.map(({ kind, lo, hi }) =>
		[kind, lo, hi].filter((each) => each !== null).join(' ')
	);
	if (plan.kind === null) facts.say('plan_unread', 'plan', [plan.reason!, ...others]);
	else if (SEVERAL.includes(plan.kind)) facts.say('plan_unread', 'plan', [plan.kind]);
	else if (plan.confidence < SURE) facts.say('plan_doubtful', 'plan', [plan.reason!, ...others]);
}

/** A result in words (Xuất siêu) is kept as it is where an official verdict stands beside it. */
function actualOf(facts: RowFacts) {
	const none = { actual_raw: null, actual: null, actual_hi: null, actual_status: null };
	const value = facts.value('actual');
	if (!value || value.kind === 'missing') return none;
	const raw = facts.text('actual');
	const isWords = value.kind === 'unread' && value.reason === 'not_a_number';
	if (isWords && verdictOf(facts.text('verdict') ?? '') !== null)
		return { ...none, actual_raw: raw, actual_status: statusOf(facts, 'actual', false) };
	if (value.kind === 'range') {
		facts.told('actual');
		const actual_status = statusOf(facts, 'actual', value.estimated);
		return { actual_raw: raw, actual: value.lo, actual_hi: value.hi, actual_status };
	}
	const amount = facts.number('actual');
	if (!amount) return { ...none, actual_raw: raw };
	const actual_status = statusOf(facts, 'actual', amount.estimated);
	return { actual_raw: raw, actual: amount.value, actual_hi: null, actual_status };
}

function observationRow(facts: RowFacts): TableRow {
	const role = facts.has('value') ? 'value' : 'actual';
	const amount = facts.number(role);
	const indicator = facts.indicator(role);
	return {
		...unitAndYear(facts),
		indicator,
		value: amount && inMeasure(facts, role, indicator, amount.value),
		qualifier: qualifierOf(facts, amount?.qualifier),
		status: statusOf(facts, role, amount?.estimated ?? false),
		note: facts.text('note'),
		as_printed: facts.text(role)
	};
}

/** A figure in the measure the indicator is kept in; null, and asked, where one cannot be told in the other. */
function inMeasure(
	facts: RowFacts,
	role: FieldRole,
	indicator: string | null,
	value: number
): number | null {
	const measure = facts.measure(role);
	const kept = indicator === null ? null : facts.measureOf(indicator);
	if (measure === null || kept === null || measure === kept) return value;
	const factor = unitFactor(measure, kept);
	if (factor === null) {
		facts.say('unit_differs', role, [measure, kept]);
		return null;
	}
	if (factor === 1) return value;
	const converted = Number((value * factor).toPrecision(15));
	facts.say('unit_converted', role, [String(converted)]);
	return converted;
}

function awardRow(facts: RowFacts): TableRow {
	const award = facts.award();
	const amount = facts.number('count');
	const recipient = facts.recipient(award?.recipient ?? null);
	const { unit_id, year } = unitAndYear(facts);
	return {
		unit_id,
		year_from: year,
		year_to: year,
		award_code: award?.id ?? null,
		award_class: award?.awardClass ?? null,
		recipient_type: recipient ?? facts.missing('recipient_type', null),
		mode: facts.word('mode', modeWord),
		count: amount?.value ?? null,
		qualifier: qualifierOf(facts, amount?.qualifier),
		stage: facts.keys.stage ?? facts.given.stage ?? (facts.isProposal ? 'proposed' : 'granted'),
		// counted in the row above already: no total may count it again
		extent: facts.isOfWhich ? 'part' : null,
		as_printed: facts.text('count')
	};
}

function workerShareRow(facts: RowFacts): TableRow {
	const base = facts.keys.recipient === 'individual' ? facts.number('count') : null;
	const direct = facts.number('direct');
	const printed = facts.number('direct_share');
	const counted = base && direct && base.value > 0 ? (direct.value / base.value) * 100 : null;
	const isAsked = (['direct', 'direct_share'] as const).some(
		(role) => facts.value(role)?.kind === 'unread'
	);
	const share = printed?.value ?? counted;
	return {
		...unitAndYear(facts),
		measure: 'direct_worker',
		base: 'individuals',
		share: share ?? (isAsked ? null : facts.missing('share', 'direct')),
		qualifier: qualifierOf(facts, printed?.qualifier),
		base_count: base?.value ?? null,
		direct_count: direct?.value ?? null,
		as_printed: facts.text('direct_share')
	};
}
