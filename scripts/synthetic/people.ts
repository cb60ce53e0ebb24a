import type { Row } from '$lib/table/rows';
import { round } from './number-text.ts';
import { between, random } from './random.ts';
import { ILLUSTRATIVE_SOURCE } from './source.ts';
import { YEARS, type UnitProfile } from './unit-profile.ts';

/** Rows of `observations` no target is set for: average population and labour force of 15 and over, in thousands, growing slowly. */
export function peopleRows(units: readonly UnitProfile[]): Row[] {
	return units.flatMap((unit) => {
		const next = random('people', unit.unitId);
		const growth = between(next, 1.002, 1.014);
		const workingShare = between(next, 0.5, 0.58);
		let population = unit.size * 1000 * between(next, 0.97, 1.03);
		return YEARS.flatMap((year) => {
			population *= growth;
			return [
				peopleRow(unit, year, 'population_average', population),
				peopleRow(unit, year, 'labour_force_15plus', population * workingShare)
			];
		});
	});
}

function peopleRow(unit: UnitProfile, year: number, indicator: string, thousands: number): Row {
	return {
		unit_id: unit.unitId,
		year,
		indicator,
		value: round(thousands, 1),
		status: 'illustrative',
		preferred: true,
		source_id: ILLUSTRATIVE_SOURCE
	};
}
