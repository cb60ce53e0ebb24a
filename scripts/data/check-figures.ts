import type { Cell, Row } from '$lib/table/rows';
import type { Tables } from './check-fields.ts';
import type { Report } from './problem.ts';

/** Indicators, observations, targets, shares, scores, printed figures: ranges, bounds, one preferred figure. */
export function checkFigures(tables: Tables, report: Report): void {
	const indicators = new Map((tables.indicators ?? []).map((row) => [row.indicator ?? null, row]));
	checkIndicators(tables, report);
	checkObservations(tables, indicators, report);
	checkTargets(tables, indicators, report);
	checkSummaries(tables, report);
	checkPrinted(tables, report);
	checkScores(tables, report);
}

/** `number` as a number, or null when the cell is empty or of another type (which the check of fields reports). */
function number(cell: Cell | undefined): number | null {
	return typeof cell === 'number' ? cell : null;
}

function checkIndicators({ indicators = [] }: Tables, report: Report): void {
	indicators.forEach((row, index) => {
		const [decimals, minimum, maximum] = [
			number(row.decimals),
			number(row.minimum),
			number(row.maximum)
		];
		if (decimals !== null && (decimals < 0 || decimals > 4))
			report('indicators', index, 'decimals', `decimals out of 0 to 4: ${decimals}`);
		if (minimum !== null && maximum !== null && minimum >= maximum)
			report('indicators', index, 'maximum', `maximum not above minimum: ${maximum}`);
		if (row.comparable === true && row.direction === 'neutral')
			report(
				'indicators',
				index,
				'comparable',
				`comparable without a direction: ${String(row.indicator)}`
			);
		const total = indicators.find((each) => each.indicator === row.part_of);
		if (total && (total === row || (total.part_of ?? null) !== null))
			report('indicators', index, 'part_of', `part of no total: ${String(row.part_of)}`);
	});
}

function checkObservations(
	{ observations = [] }: Tables,
	indicators: Map<Cell, Row>,
	report: Report
): void {
	const preferredLineByFigure = new Map<string, number>();
	const indexByFigure = new Map<string, number>();
	observations.forEach((row, index) => {
		outOfRange(row.value, indicators.get(row.indicator ?? null), (message) =>
			report('observations', index, 'value', message)
		);
		if (!isYear(row.year))
			report('observations', index, 'year', `year out of range: ${String(row.year)}`);
		const figure = `${String(row.unit_id)} ${String(row.year)} ${String(row.indicator)}`;
		if (!indexByFigure.has(figure)) indexByFigure.set(figure, index);
		if (row.preferred !== true) return;
		if (preferredLineByFigure.has(figure))
			report('observations', index, 'preferred', `second preferred figure: ${figure}`);
		preferredLineByFigure.set(figure, index);
	});
	for (const [figure, index] of indexByFigure)
		if (!preferredLineByFigure.has(figure))
			report('observations', index, 'preferred', `no preferred figure: ${figure}`);
}

function isYear(cell: Cell | undefined): boolean {
	return typeof cell === 'number' && cell >= 1990 && cell <= 2035;
}

/** A percentage whose indicator states no bounds is a share: 0 to 100. */
function outOfRange(
	cell: Cell | undefined,
	indicator: Row | undefined,
	tell: (message: string) => void
): void {
	const value = number(cell);
	const share = indicator?.unit_en === '%';
	const minimum = number(indicator?.minimum) ?? (share ? 0 : null);
	const maximum = number(indicator?.maximum) ?? (share ? 100 : null);
	if (value === null) return;
	if (minimum !== null && value < minimum) tell(`below the minimum ${minimum}: ${value}`);
	if (maximum !== null && value > maximum) tell(`above the maximum ${maximum}: ${value}`);
}

/** Which bounds each form of plan needs. `text` and `milestone` may have none. */
const BOUNDS_BY_KIND = new Map<Cell, readonly string[]>([
	['point', ['plan_lo', 'plan_hi']],
	['approx', ['plan_lo', 'plan_hi']],
	['range', ['plan_lo', 'plan_hi']],
	['change_range', ['plan_lo', 'plan_hi']],
	['floor', ['plan_lo']],
	['maintain', ['plan_lo']],
	['change_floor', ['plan_lo']],
	['ceiling', ['plan_hi']]
]);

function checkTargets({ targets = [] }: Tables, indicators: Map<Cell, Row>, report: Report): void {
	targets.forEach((row, index) => {
		const say = (column: string, message: string) => report('targets', index, column, message);
		for (const column of ['actual', 'actual_hi', 'plan_lo', 'plan_hi'])
			outOfRange(row[column], indicators.get(row.indicator ?? null), (message) =>
				say(column, message)
			);
		for (const column of BOUNDS_BY_KIND.get(row.plan_kind ?? null) ?? [])
			if (number(row[column]) === null)
				say(column, `plan ${String(row.plan_kind)} without ${column}`);
		const [lo, hi] = [number(row.plan_lo), number(row.plan_hi)];
		if (lo !== null && hi !== null && lo > hi)
			say('plan_hi', `plan bounds reversed: ${lo} > ${hi}`);
		const [actual, actualHi] = [number(row.actual), number(row.actual_hi)];
		if (actualHi !== null && (actual === null || actual > actualHi))
			say('actual_hi', `actual bounds reversed: ${String(actual)} > ${actualHi}`);
		const decimals = number(row.plan_decimals);
		if (decimals !== null && (decimals < 0 || decimals > 4))
			say('plan_decimals', `decimals out of 0 to 4: ${decimals}`);
	});
}

function checkSummaries({ target_summaries: summaries = [] }: Tables, report: Report): void {
	summaries.forEach((row, index) => {
		const [met, total, exceeded] = [
			number(row.met_or_exceeded),
			number(row.total),
			number(row.exceeded)
		];
		if (met !== null && total !== null && met > total)
			report(
				'target_summaries',
				index,
				'met_or_exceeded',
				`more than the total: ${met} of ${total}`
			);
		if (exceeded !== null && met !== null && exceeded > met)
			report(
				'target_summaries',
				index,
				'exceeded',
				`more exceeded than achieved: ${exceeded} of ${met}`
			);
	});
}

function checkPrinted(tables: Tables, report: Report): void {
	tables.printed_ranks?.forEach(({ rank, member_count }, index) => {
		if (Number(rank) < 1 || Number(rank) > Number(member_count))
			report(
				'printed_ranks',
				index,
				'rank',
				`rank out of 1 to ${String(member_count)}: ${String(rank)}`
			);
	});
	tables.printed_checks?.forEach((row, index) => {
		const [printed, decimals] = [number(row.printed), number(row.printed_decimals)];
		if (printed !== null && decimals !== null && Number(printed.toFixed(decimals)) !== printed)
			report('printed_checks', index, 'printed', `more than ${decimals} decimals: ${printed}`);
		if (row.kind === 'ratio' && Number(row.part) > Number(row.whole))
			report('printed_checks', index, 'part', `part above whole: ${String(row.part)}`);
	});
	const countByDocument = new Map<Cell, number>();
	tables.tasks?.forEach(({ doc_id, task_no }, index) => {
		const expected = (countByDocument.get(doc_id ?? null) ?? 0) + 1;
		if (task_no !== expected)
			report(
				'tasks',
				index,
				'task_no',
				`tasks not in order: ${String(task_no)}, expected ${expected}`
			);
		countByDocument.set(doc_id ?? null, expected);
	});
	const documents = new Set(tables.documents?.map(({ doc_id }) => doc_id));
	tables.documents?.forEach(({ implements_doc_id: target }, index) => {
		if (target && !documents.has(target))
			report(
				'documents',
				index,
				'implements_doc_id',
				`not found in documents.doc_id: ${String(target)}`
			);
	});
}

function checkScores({ scores = [], criteria = [] }: Tables, report: Report): void {
	const maximumById = new Map(
		criteria.map(({ criterion_id, max_score }) => [criterion_id, max_score])
	);
	scores.forEach((row, index) => {
		const maximum = number(maximumById.get(row.criterion_id ?? null));
		for (const column of ['self_score', 'appraised_score']) {
			const score = number(row[column]);
			if (score !== null && maximum !== null && (score < 0 || score > maximum))
				report('scores', index, column, `score out of 0 to ${maximum}: ${score}`);
		}
	});
}
