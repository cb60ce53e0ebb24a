import { describe, expect, test } from 'vitest';
import { seriesChoice, type ScorecardYearRow } from '$lib/view/scorecard/series-choice';

const row = (admin_set: '63' | '34', year: number, unit_count: number): ScorecardYearRow => ({
	...{ admin_set, year, unit_count }
});
const ROWS = [
	row('34', 2025, 34),
	row('63', 2024, 63),
	row('34', 2024, 20),
	row('63', 2018, 63),
	row('63', 2012, 5)
];

describe('which scorecards are made together', () => {
	test.each<[string, { set: string | null; year: number | null }, [string, number]]>([
		['nothing asked: the newest year of the most units', { set: null, year: null }, ['63', 2024]],
		['a year alone: the borders then in force', { set: null, year: 2025 }, ['34', 2025]],
		['both', { set: '34', year: 2024 }, ['34', 2024]],
		['a set alone', { set: '34', year: null }, ['34', 2025]],
		['a year without figures', { set: '63', year: 1999 }, ['63', 2024]],
		['words that mean nothing', { set: 'x', year: Number.NaN }, ['63', 2024]]
	])('%s', (_, asked, [set, year]) => {
		expect(seriesChoice(ROWS, asked)).toEqual({ set, year });
	});

	test('a set the dataset does not have gives way to the one it has', () => {
		expect(seriesChoice([row('34', 2025, 34)], { set: '63', year: 2018 })).toEqual({
			...{ set: '34', year: 2025 }
		});
	});

	test('a dataset without figures has none', () => {
		expect(seriesChoice([], { set: null, year: 2018 })).toBeNull();
	});
});
