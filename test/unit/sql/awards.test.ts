import { expect, test } from 'vitest';
import type { Param } from '$lib/sql/statement';
import { dataset } from './dataset';

const types = {
	award_families: [
		{ family: 'co', family_order: 5, name_vi: 'Cờ', name_en: 'Flags' },
		{ family: 'bk', family_order: 8, name_vi: 'Bằng khen', name_en: 'Certificates' }
	],
	award_types: [
		{ award_code: 'co_cp', family: 'co', level: 'government', precedence: 500 },
		{ award_code: 'co_tinh', family: 'co', level: 'ministry_province', precedence: 510 },
		{ award_code: 'bk_ttg', family: 'bk', level: 'government', precedence: 600 },
		{ award_code: 'bk_tinh', family: 'bk', level: 'ministry_province', precedence: 610 }
	],
	units: ['a', 'b', 'c'].map((unit_id) => ({
		unit_id,
		slug: unit_id,
		admin_set: '63',
		kind: 'province'
	}))
};
let next = 0;
const award = (given: Record<string, Param>) => ({
	award_id: `w${next++}`,
	unit_id: 'a',
	year_from: 2018,
	year_to: 2018,
	award_code: 'bk_tinh',
	recipient_type: 'collective',
	stage: 'granted',
	extent: 'year',
	...given
});

test('award-families sums a period by family and level, without proposals and one-decision counts', async () => {
	const ask = await dataset({
		...types,
		awards: [
			award({ award_code: 'co_cp', count: 3 }),
			award({ award_code: 'co_tinh', recipient_type: 'unit', count: 1 }),
			award({ award_code: 'co_tinh', count: 7 }),
			award({ count: 10 }),
			award({ recipient_type: 'individual', count: 20, qualifier: '>' }),
			award({ recipient_type: 'mixed', count: 100 }),
			award({ count: 999, stage: 'proposed' }),
			award({ count: 999, extent: 'decision' }),
			award({ count: 999, extent: 'ceremony' }),
			award({ count: 999, extent: 'part' }),
			award({ count: 999, year_from: 2015 }),
			award({ count: 999, unit_id: 'b' })
		]
	});
	const period = { unit_id: 'a', year_from: 2018, year_to: 2018 };
	const all = await ask('award-families', { ...period, level: null, recipient: null });
	expect(
		all.map((row) => [
			row.family,
			row.level,
			row.count,
			row.qualifier,
			row.collectives,
			row.individuals,
			row.not_split
		])
	).toEqual([
		['co', 'government', 3, null, 3, 0, 0],
		['co', 'ministry_province', 8, null, 8, 0, 0],
		['bk', 'ministry_province', 130, '>', 10, 20, 100]
	]);
	const flags = await ask('award-families', { ...period, level: 'government', recipient: null });
	expect(flags.map((row) => row.count)).toEqual([3]);
	const people = await ask('award-families', { ...period, level: null, recipient: 'individual' });
	expect(people.map((row) => row.count)).toEqual([20]);
	expect(await ask('award-families', { ...period, level: 'state', recipient: null })).toEqual([]);
});

test('awards-by-category never adds up two sessions of the same award', async () => {
	const session = (extent_note: string, count: number) =>
		award({ stage: 'proposed', extent: 'part', extent_note, count });
	const ask = await dataset({ ...types, awards: [session('phiên 1', 5), session('phiên 2', 6)] });
	const rows = await ask('awards-by-category', { unit_id: 'a' });
	expect(rows.map((row) => [row.extent_note, row.count])).toEqual([
		['phiên 2', 6],
		['phiên 1', 5]
	]);
});

test('award-positions shares out individuals whose group is known, in the order of form 0603', async () => {
	const person = (position_group: string | null, count: number, given = {}) =>
		award({ recipient_type: 'individual', position_group, count, ...given });
	const ask = await dataset({
		...types,
		awards: [
			person('direct', 60),
			person('direct', 6, { award_code: 'bk_ttg' }),
			person('leader_top', 33),
			person(null, 5),
			person('direct', 999, { stage: 'proposed' }),
			person('direct', 999, { year_to: 2020 }),
			award({ count: 999 }),
			person(null, 50, { unit_id: 'b' })
		]
	});
	expect(await ask('award-positions', { unit_id: 'a', year: 2018 })).toEqual([
		{ position_group: 'leader_top', individuals: 33, share: 33.3 },
		{ position_group: 'direct', individuals: 66, share: 66.7 },
		{ position_group: null, individuals: 5, share: null }
	]);
	expect(await ask('award-positions', { unit_id: 'b', year: 2018 })).toEqual([]);
});

test('worker-share ranks exact shares of one year and measure, over all units even when one is asked for', async () => {
	const share = (unit_id: string, value: number, given: Record<string, Param> = {}) => ({
		unit_id,
		year: 2018,
		measure: 'direct_worker',
		base: 'individuals',
		share: value,
		...given
	});
	const ask = await dataset({
		units: types.units,
		worker_shares: [
			share('a', 60, { base_count: 1000, direct_count: 598 }),
			share('b', 60),
			share('c', 70, { qualifier: '>' }),
			share('c', 50, { year: 2017 }),
			share('c', 90, { measure: 'small_collective' })
		]
	});
	const told = async (unit_id: string | null) =>
		(await ask('worker-share', { unit_id })).map((row) => [
			row.unit_id,
			row.year,
			row.measure,
			row.rank,
			row.ranked_count,
			row.tied,
			row.share_computed
		]);
	expect(await told(null)).toEqual([
		['a', 2018, 'direct_worker', 1, 2, true, 59.8],
		['b', 2018, 'direct_worker', 1, 2, true, null],
		['c', 2018, 'direct_worker', null, 2, false, null],
		['c', 2018, 'small_collective', 1, 1, false, null],
		['c', 2017, 'direct_worker', 1, 1, false, null]
	]);
	expect(await told('b')).toEqual([['b', 2018, 'direct_worker', 1, 2, true, null]]);
});

test('featured-unit is the unit and year that answers most of the four questions, then the newest', async () => {
	const summary = (unit_id: string, year: number) => ({
		unit_id,
		year,
		met_or_exceeded: 21,
		total: 22,
		stage: 'reported'
	});
	const ask = await dataset({
		...types,
		target_summaries: [summary('a', 2018), summary('b', 2024)],
		awards: [award({ count: 1 }), award({ count: 1, unit_id: 'c', extent: 'decision' })],
		worker_shares: [{ unit_id: 'c', year: 2018, measure: 'direct_worker', share: 60 }]
	});
	expect(await ask('featured-unit')).toMatchObject([
		{ unit_id: 'a', year: 2018, answered: 2, cluster_id: null, scored: false, target_rows: 2 }
	]);
});

test('national-overview says of every topic how many units have published it, and says none where there is none', async () => {
	const ask = await dataset({
		...types,
		units: [
			...types.units,
			{ unit_id: 'a34', slug: 'a', admin_set: '34', kind: 'province' },
			{ unit_id: 'VN', slug: 'viet-nam', admin_set: 'VN', kind: 'nation' }
		],
		target_summaries: [
			{ unit_id: 'VN', year: 2014, met_or_exceeded: 13, total: 14 },
			{ unit_id: 'b', year: 2019, met_or_exceeded: 18, total: 22 }
		],
		awards: [
			award({ count: 1 }),
			award({ count: 1, unit_id: 'a34', year_from: 2020, year_to: 2025, extent: 'term' }),
			award({ count: 1, unit_id: 'b', extent: 'ceremony' })
		]
	});
	const rows = await ask('national-overview');
	expect(
		rows.map((row) => [row.topic, row.unit_count, row.unit_total, row.year_from, row.year_to])
	).toEqual([
		['indicators', 0, 3, null, null],
		['targets', 1, 3, 2019, 2019],
		['target_list', 0, 3, null, null],
		['awards', 1, 3, 2018, 2025],
		['awards_partial', 1, 3, 2018, 2018],
		['proposals', 0, 3, null, null],
		['workers', 0, 3, null, null],
		['scores', 0, 3, null, null]
	]);
});
