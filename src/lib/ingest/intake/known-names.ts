import { awardNames, type AwardName } from '../meaning/award-names';
import type { Names } from '../meaning/column-meaning';
import { indicatorNames, type IndicatorName } from '../meaning/indicator-names';
import { unitNames, type UnitName } from '../meaning/unit-names';

/** A row of `indicators`, as far as an import needs it. */
export interface IndicatorRow extends IndicatorName {
	unit_en: string;
	direction: string;
}

/** Rows of the dataset in use that names in files are looked up in: plain data, as they come from the engine. */
export interface NameRows {
	units: readonly UnitName[];
	indicators: readonly IndicatorRow[];
	award_types: readonly AwardName[];
}

/** The names, and what rows of the contract take from the tables by id. */
export interface KnownNames {
	names: Names;
	unit(id: string): UnitName | null;
	indicator(id: string): IndicatorRow | null;
}

export function knownNames({ units, indicators, award_types }: NameRows): KnownNames {
	const unitById = new Map(units.map((each) => [each.unit_id, each]));
	const indicatorById = new Map(indicators.map((each) => [each.indicator, each]));
	return {
		names: {
			units: unitNames(units),
			award: awardNames(award_types),
			indicators: indicatorNames(indicators)
		},
		unit: (id) => unitById.get(id) ?? null,
		indicator: (id) => indicatorById.get(id) ?? null
	};
}
