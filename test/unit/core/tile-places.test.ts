import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { ISLAND_PLACES, TILE_PLACES } from '$lib/core/tile-places';

const UNITS = Papa.parse<{ unit_id: string; admin_set: string; name_vi: string }>(
	readFileSync('data/units.csv', 'utf8'),
	{ header: true, skipEmptyLines: true }
).data;

/** Provinces that share a border, from every part of the country. */
const NEIGHBOURS: Readonly<Record<'63' | '34', readonly (readonly [string, string])[]>> = {
	'63': [
		['02', '04'],
		['11', '14'],
		['14', '17'],
		['01', '27'],
		['01', '35'],
		['22', '24'],
		['22', '31'],
		['36', '37'],
		['37', '38'],
		['38', '40'],
		['40', '42'],
		['42', '44'],
		['44', '45'],
		['45', '46'],
		['46', '48'],
		['48', '49'],
		['49', '51'],
		['51', '52'],
		['62', '64'],
		['64', '66'],
		['52', '54'],
		['54', '56'],
		['56', '58'],
		['66', '67'],
		['67', '70'],
		['68', '60'],
		['70', '75'],
		['72', '74'],
		['74', '79'],
		['75', '77'],
		['79', '80'],
		['80', '82'],
		['87', '89'],
		['89', '91'],
		['92', '93'],
		['82', '83'],
		['84', '86'],
		['94', '95'],
		['95', '96']
	],
	'34': [
		['12', '15'],
		['11', '14'],
		['08', '04'],
		['25', '01'],
		['24', '22'],
		['33', '31'],
		['37', '38'],
		['38', '40'],
		['40', '42'],
		['42', '44'],
		['44', '46'],
		['46', '48'],
		['48', '51'],
		['51', '52'],
		['52', '66'],
		['66', '56'],
		['68', '75'],
		['75', '79'],
		['79', '80'],
		['80', '82'],
		['82', '86'],
		['82', '92'],
		['91', '96'],
		['96', '92']
	]
};

/** North of, by latitude of the provincial capitals. */
const NORTH_TO_SOUTH = ['04', '01', '38', '40', '42', '46', '48', '51', '56', '79', '92', '96'];

describe.each(['63', '34'] as const)('the map of %s units', (set) => {
	const places = TILE_PLACES[set];
	const at = new Map(places.map((place) => [place.unit_id, place]));

	test('has every unit of the register once', () => {
		const registered = UNITS.filter((unit) => unit.admin_set === set).map((unit) => unit.unit_id);
		expect(registered).toHaveLength(Number(set));
		expect(places.map(({ unit_id }) => unit_id).sort()).toEqual(registered.sort());
	});

	test('gives no two of them, nor the archipelagos, the same place or the same letters', () => {
		const all = [...places, ...Object.values(ISLAND_PLACES[set])];
		const spots = all.map(({ column, row }) => `${column} ${row}`);
		expect(new Set(spots).size).toBe(Number(set) + 2);
		expect(new Set(places.map(({ short }) => short)).size).toBe(Number(set));
	});

	test.each(NEIGHBOURS[set])('keeps %s and %s, who share a border, side by side', (a, b) => {
		const [one, other] = [at.get(`${set}-${a}`)!, at.get(`${set}-${b}`)!];
		expect(Math.abs(one.column - other.column)).toBeLessThanOrEqual(1);
		expect(Math.abs(one.row - other.row)).toBeLessThanOrEqual(1);
	});

	test('runs from north to south', () => {
		const rows = NORTH_TO_SOUTH.map((code) => at.get(`${set}-${code}`)!.row);
		expect(rows).toEqual(rows.toSorted((a, b) => a - b));
	});

	test('has Hoàng Sa at sea east of Đà Nẵng and Trường Sa at sea south-east of Khánh Hòa', () => {
		const { hoangSa, truongSa } = ISLAND_PLACES[set];
		const named = (id: string) => UNITS.find((unit) => unit.unit_id === id)?.name_vi;
		expect([named(hoangSa.unit_id), named(truongSa.unit_id)]).toEqual(['Đà Nẵng', 'Khánh Hòa']);
		const coast = Math.max(...places.map(({ column }) => column));
		expect(hoangSa.column).toBeGreaterThan(at.get(hoangSa.unit_id)!.column);
		expect(truongSa.column).toBeGreaterThan(at.get(truongSa.unit_id)!.column);
		expect(Math.min(hoangSa.column, truongSa.column)).toBeGreaterThan(coast);
		expect(hoangSa.row).toBe(at.get(hoangSa.unit_id)!.row);
		expect(truongSa.row).toBe(at.get(truongSa.unit_id)!.row + 1);
	});
});
