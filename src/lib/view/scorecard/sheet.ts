import type { DatasetId } from '$lib/engine/engine';
import { m } from '$lib/paraglide/messages';
import type {
	AwardRow,
	CheckRow,
	DocumentRow,
	FactRow,
	MovementRow,
	ObservationRow,
	PrizeRow,
	SourceRow,
	TargetCountRow,
	TargetRow,
	UnitClusterRow,
	UnitPlaceRow,
	WorkerShareRow
} from '../answer-rows';
import type { UnitRow } from '../unit';
import { told } from '../words';
import { cards, type Card } from './cards';
import type { Other } from './comparison';
import { headline, type Headline } from './headline';
import { misses, notAssessed, strengths, type Highlight } from './highlights';
import { indicatorRows, type IndicatorRow } from './indicator-rows';
import type { TargetMark } from './marks';
import { missing } from './missing';
import { targetMarks } from './target-marks';

/** The answers about one unit a scorecard is made of, every year. */
export interface SheetRows {
	counts: readonly TargetCountRow[];
	targets: readonly TargetRow[];
	observations: readonly ObservationRow[];
	places: readonly UnitPlaceRow[];
	awards: readonly AwardRow[];
	shares: readonly WorkerShareRow[];
	prizes: readonly PrizeRow[];
	checks: readonly CheckRow[];
	documents: readonly DocumentRow[];
	movements: readonly MovementRow[];
	facts: readonly FactRow[];
	sources: readonly SourceRow[];
	clusters: readonly UnitClusterRow[];
}

/** One unit and year, ready to be shown. */
export interface Sheet {
	unit: UnitRow;
	year: number;
	name: string;
	head: Headline;
	marks: TargetMark[];
	cards: Card[];
	/** Indicators with a plan, and those without. */
	planned: IndicatorRow[];
	statistics: IndicatorRow[];
	strong: Highlight[];
	weak: Highlight[];
	/** What was not published or not assessed, in plain words. */
	gaps: string[];
	awards: AwardRow[];
	shares: WorkerShareRow[];
	prizes: PrizeRow[];
	checks: CheckRow[];
	documents: DocumentRow[];
	movements: MovementRow[];
	facts: FactRow[];
	clusters: UnitClusterRow[];
	/** Publishers, else titles, by id. */
	sourceNames: ReadonlyMap<string, string>;
}

/** What a sheet is of. */
export interface SheetOf {
	unit: UnitRow;
	year: number;
	dataset: DatasetId;
	/** Begins the anchors of its rows where several scorecards stand in one page. */
	prefix?: string;
}

/** The scorecard of a unit and year, set beside `other` where that is not null. A year without any row is a sheet that says so. */
export function sheetOf(
	{ unit, year, dataset, prefix = '' }: SheetOf,
	rows: SheetRows,
	other: Other | null = null
): Sheet {
	const of = <T extends { year: number }>(list: readonly T[]) =>
		list.filter((row) => row.year === year);
	const name = told(unit.name_vi, unit.name_en);
	const [targets, observations] = [of(rows.targets), of(rows.observations)];
	const [shares, prizes, checks] = [of(rows.shares), of(rows.prizes), of(rows.checks)];
	const awards = rows.awards.filter((row) => row.year_from <= year && year <= row.year_to);
	const count = of(rows.counts)[0];
	const clusters = of(rows.clusters);
	const head = headline(name, year, count);
	const { targets: planned, statistics } = indicatorRows({
		...{ year, other, prefix, targets: rows.targets, observations: rows.observations },
		...{ places: rows.places, clusters: clusters.map(({ cluster_id }) => cluster_id) }
	});
	const lines = [...planned, ...statistics];
	const absent = missing({ unit, head, targets, observations, awards, shares, prizes, dataset });
	return {
		...{ unit, year, name, head, planned, statistics },
		...{ awards, shares, prizes, checks, clusters },
		marks: targetMarks(targets, head.count, count?.printed_total != null, prefix),
		cards: cards(observations, targets, checks),
		strong: strengths(lines),
		weak: misses(lines),
		gaps: [...absent, ...unassessed(planned)],
		documents: of(rows.documents),
		movements: of(rows.movements),
		facts: of(rows.facts),
		sourceNames: new Map(rows.sources.map((row) => [row.source_id, row.publisher ?? row.title]))
	};
}

function unassessed(planned: readonly IndicatorRow[]): string[] {
	const lines = notAssessed(planned);
	const names = lines.map((line) => line.name).join('; ');
	return lines.length > 0 ? [m.scorecard_missing_not_assessed({ count: lines.length, names })] : [];
}

/** Whether there is anything to show of a unit in a year. */
export function isTold(rows: SheetRows, year: number): boolean {
	const lists = [rows.counts, rows.targets, rows.observations, rows.shares, rows.documents];
	return (
		lists.some((list) => list.some((row) => row.year === year)) ||
		rows.awards.some((row) => row.year_from <= year && year <= row.year_to)
	);
}
