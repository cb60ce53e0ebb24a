import type {
	ObservationRow,
	TargetCountRow,
	TargetRow,
	TodaysBordersRow
} from '$lib/view/answer-rows';
import type { Borders } from '$lib/view/borders';
import {
	otherBorders,
	otherMedian,
	otherUnit,
	otherYear,
	type Against,
	type Other
} from '$lib/view/scorecard/comparison';
import { figuresOf } from '$lib/view/scorecard/figures';
import type { SheetRows } from '$lib/view/scorecard/sheet';
import type { UnitRow } from '$lib/view/unit';
import { told } from '$lib/view/words';
import { asking, type Answers, type Live } from './asking.svelte';

/** What a comparison is made of besides the other's own answers. */
export interface ComparisonGround {
	against: Against | null;
	unit: UnitRow;
	year: number;
	borders: Borders | null;
	/** The unit's own, of every year. */
	rows: Pick<SheetRows, 'observations' | 'targets' | 'counts' | 'places' | 'clusters'>;
	todays: readonly TodaysBordersRow[] | undefined;
}

/** The figures a scorecard is set beside: only another unit's have to be asked for. Make it while a component initialises. */
export class ScorecardComparison {
	readonly #ground: () => ComparisonGround;
	readonly #observations: Live<ObservationRow>;
	readonly #targets: Live<TargetRow>;
	readonly #counts: Live<TargetCountRow>;
	/** What is asked of the other unit. */
	readonly asked: readonly Live<unknown>[];
	/** Null where nothing is compared, or while it is awaited. */
	readonly other: Other | null = $derived.by(() => this.#other());

	constructor(answers: () => Answers, ground: () => ComparisonGround) {
		this.#ground = ground;
		const ask = <T>(name: string): Live<T> =>
			asking<T>(answers, () => {
				const { against } = ground();
				return against?.kind === 'unit'
					? { name, params: { unit_id: against.unit.unit_id } }
					: null;
			});
		this.#observations = ask('unit-observations');
		this.#targets = ask('target-verdicts');
		this.#counts = ask('target-counts');
		this.asked = [this.#observations, this.#targets, this.#counts];
	}

	#other(): Other | null {
		const ground = this.#ground();
		const { against, unit, year, borders, rows } = ground;
		switch (against?.kind) {
			case undefined:
				return null;
			case 'unit':
				return this.#otherUnit(against.unit, year);
			case 'before':
				return otherYear(year - 1, rows.observations, rows.targets, rows.counts);
			case 'median': {
				const cluster = rows.clusters.find((each) => each.year === year);
				const own = figuresOf(rows.observations, rows.targets, year);
				const name = cluster && told(cluster.name_vi, cluster.name_en);
				return name === undefined ? null : otherMedian(name, year, rows.places, own);
			}
			case 'borders':
				return borders && ground.todays
					? otherBorders(unit, borders.today, year, ground.todays)
					: null;
		}
	}

	#otherUnit(unit: UnitRow, year: number): Other | null {
		const [observations, targets, counts] = [this.#observations, this.#targets, this.#counts];
		if (!observations.settled || !targets.settled || !counts.settled) return null;
		return otherUnit(
			unit,
			year,
			observations.current ?? [],
			targets.current ?? [],
			counts.current ?? []
		);
	}
}
