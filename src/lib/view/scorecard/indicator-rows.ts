import type { ObservationRow, TargetRow, UnitPlaceRow } from '../answer-rows';
import { told } from '../words';
import { bulletView } from './bullet-view';
import { otherWords, type Other, type OtherWords } from './comparison';
import { actualsOf, figuresOf, seriesOf } from './figures';
import type { BulletView, SparkView } from './marks';
import { placeWords, type PlaceWords } from './place-words';
import { sparkView } from './spark-view';

/** One indicator of a unit and year: a target with its plan, a statistic without one, or both in one row. */
export interface IndicatorRow {
	/** Where the row is in the page. */
	id: string;
	name: string;
	target: TargetRow | null;
	observation: ObservationRow | null;
	bullet: BulletView | null;
	/** Null with fewer than two figures in five years. */
	spark: SparkView | null;
	place: PlaceWords | null;
	/** Null where nothing is compared, or the other has no figure. */
	other: OtherWords | null;
}

/** What the rows are made of: every year of one unit. */
export interface RowGround {
	year: number;
	targets: readonly TargetRow[];
	observations: readonly ObservationRow[];
	places: readonly UnitPlaceRow[];
	/** The clusters of the year, the first one first. */
	clusters: readonly string[];
	other: Other | null;
	/** Begins the anchors of its rows where several scorecards stand in one page. */
	prefix?: string;
}

/** Rows of the year: those with a plan in the order of the plan, then `statistics` in the order of the question. */
export function indicatorRows(ground: RowGround): {
	targets: IndicatorRow[];
	statistics: IndicatorRow[];
} {
	const { year, other, prefix = '' } = ground;
	const own = figuresOf(ground.observations, ground.targets, year);
	const row = (target: TargetRow | null, observation: ObservationRow | null): IndicatorRow => {
		const { indicator, name_vi, name_en, direction } = (target ?? observation)!;
		const name = told(name_vi, name_en);
		const figure = other?.figures.get(indicator);
		const isSameUnit = figure?.unit_vi === target?.unit_vi;
		return {
			id: target ? targetAnchor(target.target_id, prefix) : `${prefix}i-${indicator}`,
			...{ name, target, observation },
			bullet:
				target &&
				bulletView(
					target,
					other && figure && isSameUnit ? { name: other.name, value: figure.value } : null
				),
			spark: sparkView(name, year, seriesFor(ground, target, observation), figure?.byYear),
			place: placeWords(name, placeOf(ground, indicator), observation),
			other: otherWords(own.get(indicator), figure, direction)
		};
	};
	const observations = ground.observations.filter((each) => each.year === year);
	const targets = ground.targets.filter((each) => each.year === year);
	const planned = new Set(targets.map(({ indicator }) => indicator));
	return {
		targets: targets.map((target) =>
			row(target, observations.find(({ indicator }) => indicator === target.indicator) ?? null)
		),
		statistics: observations
			.filter(({ indicator }) => !planned.has(indicator))
			.map((observation) => row(null, observation))
	};
}

/** Where the row of a target is in the page. */
export function targetAnchor(targetId: string, prefix = ''): string {
	return `${prefix}t-${targetId.replace(/[^\w-]+/g, '-')}`;
}

/** Of a target its actuals where they are two at least, else the statistic of the same indicator. */
function seriesFor(
	{ targets, observations }: RowGround,
	target: TargetRow | null,
	observation: ObservationRow | null
) {
	const actuals = target ? actualsOf(targets, target) : [];
	if (actuals.length > 1) return actuals;
	return observation ? seriesOf(observations, observation.indicator) : actuals;
}

function placeOf({ places, clusters, year }: RowGround, indicator: string) {
	const found = places.filter((place) => place.year === year && place.indicator === indicator);
	return found.find(({ cluster_id }) => cluster_id === clusters[0]) ?? found[0];
}
