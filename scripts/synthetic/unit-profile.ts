import type { Row } from '$lib/table/rows';
import { normal, random } from './random.ts';

/** Every year of the panel. */
export const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025] as const;

/** What the generator assumes of a unit: coarse, made up, only so that a small mountain province is not larger than Hà Nội. */
export interface UnitProfile {
	unitId: string;
	regionId: string;
	/** About millions of people. */
	size: number;
	/** 1 (poorest) to 5. */
	wealth: number;
	/** Forest cover, %. */
	forest: number;
	/** How well it keeps its plans in the long run, mean 0, standard deviation 0.5. */
	strength: number;
}

/** code → size, wealth, forest. */
const ASSUMED: Readonly<Record<string, readonly [number, number, number]>> = {
	'01': [8.5, 4.6, 6],
	'04': [0.5, 1.2, 55],
	'08': [1.8, 1.4, 62],
	'11': [0.6, 1.1, 44],
	'12': [0.5, 1.1, 51],
	'14': [1.3, 1.4, 47],
	'15': [1.7, 1.8, 61],
	'19': [1.7, 2.7, 57],
	'20': [0.8, 1.6, 63],
	'22': [1.4, 4.5, 55],
	'24': [3.5, 4.2, 15],
	'25': [3.7, 3.0, 42],
	'31': [4.4, 4.2, 9],
	'33': [3.4, 3.1, 2],
	'37': [4.1, 3.0, 8],
	'38': [3.7, 2.6, 53],
	'40': [3.4, 2.2, 58],
	'42': [1.3, 2.4, 52],
	'44': [1.6, 2.1, 61],
	'46': [1.2, 2.5, 57],
	'48': [2.9, 3.5, 58],
	'51': [1.9, 2.3, 56],
	'52': [3.2, 2.2, 48],
	'56': [1.9, 2.8, 46],
	'66': [2.9, 2.0, 42],
	'68': [3.4, 2.4, 50],
	'75': [4.3, 4.0, 26],
	'79': [13.2, 5.0, 13],
	'80': [3.1, 3.2, 13],
	'82': [3.8, 2.3, 3],
	'86': [3.7, 2.1, 4],
	'91': [3.9, 2.3, 10],
	'92': [3.6, 2.6, 5],
	'96': [2.3, 2.1, 16]
};

/** The profiles of the units given, in their order; a code not assumed gets the middle. Throws `missing region: x`. */
export function unitProfiles(units: readonly Row[]): UnitProfile[] {
	return units.map((unit) => {
		const unitId = String(unit.unit_id);
		if (typeof unit.region_id !== 'string') throw new Error(`missing region: ${unitId}`);
		const [size, wealth, forest] = ASSUMED[String(unit.code)] ?? [2, 2.5, 40];
		const strength = 0.5 * normal(random('strength', unitId));
		return { unitId, regionId: unit.region_id, size, wealth, forest, strength };
	});
}

/**
 * How good a year was for a unit, by year; mean 0, about 0.7 standard deviations wide. Each year leans on the one
 * before, and targets and scores share it, so that a unit which keeps its plans also scores well.
 */
export function performance(unit: UnitProfile): ReadonlyMap<number, number> {
	const next = random('performance', unit.unitId);
	let lean = 0.5 * normal(next);
	return new Map(
		YEARS.map((year) => {
			lean = 0.6 * lean + 0.4 * normal(next);
			return [year, unit.strength + lean];
		})
	);
}
