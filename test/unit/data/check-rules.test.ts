import { expect, test } from 'vitest';
import { add, problems, set, type Tables } from './spoil';
import { validTables } from './valid-tables';

test('a dataset that keeps every rule has no problem', () => {
	expect(problems(validTables())).toEqual([]);
});

test.each<[string, (tables: Tables) => void, string]>([
	[
		'a source nothing cites',
		add('sources', { source_id: 'S2' }),
		'sources.csv:3 source_id: source not cited: S2'
	],
	[
		'a day that does not exist',
		set('documents', 0, { issued: '2018-02-30' }),
		'documents.csv:2 issued: not an ISO date: 2018-02-30'
	],
	[
		'a due day that does not exist',
		set('tasks', 0, { due: '2025-06-31' }),
		'tasks.csv:2 due: not an ISO date: 2025-06-31'
	],
	[
		'a date in local order',
		set('sources', 0, { published: '26/03/2019' }),
		'sources.csv:2 published: not an ISO date: 26/03/2019'
	],
	[
		'a slug with accents',
		set('units', 5, { slug: 'kiên-giang' }),
		'units.csv:7 slug: not an ASCII slug: kiên-giang'
	],
	[
		'a slug used twice',
		set('units', 5, { slug: 'tinh-aa' }),
		'units.csv:7 slug: duplicate slug: 63 tinh-aa'
	],
	[
		'a province of kind nation',
		set('units', 5, { kind: 'nation' }),
		'units.csv:7 kind: kind does not fit the set: nation'
	],
	[
		'62 units',
		(t) => t.units!.splice(10, 1),
		'units.csv:2 admin_set: 62 units in set 63, expected 63'
	],
	[
		'a region that miscounts',
		set('regions', 0, { member_count: 13 }),
		'regions.csv:2 member_count: 13 stated, 2 units'
	],
	[
		'a region of another set',
		set('regions', 0, { admin_set: '34' }),
		'regions.csv:2 admin_set: members of another set: 63-R'
	],
	[
		'a unit in two clusters',
		add('cluster_members', { cluster_id: 'C2', role: null }),
		'cluster_members.csv:4 unit_id: in two national clusters of a year: 63-01'
	],
	[
		'two heads',
		set('cluster_members', 1, { role: 'head' }),
		'cluster_members.csv:3 role: second head of C1 2018'
	],
	[
		'decimals out of range',
		set('indicators', 0, { decimals: 5 }),
		'indicators.csv:2 decimals: decimals out of 0 to 4: 5'
	],
	[
		'ranking on a neutral indicator',
		set('indicators', 0, { direction: 'neutral' }),
		'indicators.csv:2 comparable: comparable without a direction: rate'
	],
	[
		'a part of itself',
		set('indicators', 0, { part_of: 'rate' }),
		'indicators.csv:2 part_of: part of no total: rate'
	],
	[
		'a share above 100',
		set('observations', 1, { value: 444 }),
		'observations.csv:3 value: above the maximum 100: 444'
	],
	[
		'a share below 0',
		set('observations', 1, { value: -1 }),
		'observations.csv:3 value: below the minimum 0: -1'
	],
	[
		'a year out of range',
		add('observations', { year: 20188 }),
		'observations.csv:4 year: year out of range: 20188'
	],
	[
		'two preferred figures',
		set('observations', 1, { preferred: true }),
		'observations.csv:3 preferred: second preferred figure: 63-01 2018 rate'
	],
	[
		'no preferred figure',
		set('observations', 0, { preferred: false }),
		'observations.csv:2 preferred: no preferred figure: 63-01 2018 rate'
	],
	[
		'a plan without its bound',
		set('targets', 0, { plan_kind: 'floor', plan_lo: null }),
		'targets.csv:2 plan_lo: plan floor without plan_lo'
	],
	[
		'reversed plan bounds',
		set('targets', 0, { plan_lo: 63 }),
		'targets.csv:2 plan_hi: plan bounds reversed: 63 > 62'
	],
	[
		'a reversed actual',
		set('targets', 0, { actual: 63 }),
		'targets.csv:2 actual_hi: actual bounds reversed: 63 > 62'
	],
	[
		'an actual above 100 %',
		set('targets', 0, { actual: 61, actual_hi: 620 }),
		'targets.csv:2 actual_hi: above the maximum 100: 620'
	],
	[
		'plan decimals out of range',
		set('targets', 0, { plan_decimals: 9 }),
		'targets.csv:2 plan_decimals: decimals out of 0 to 4: 9'
	],
	[
		'more achieved than set',
		set('target_summaries', 0, { met_or_exceeded: 23 }),
		'target_summaries.csv:2 met_or_exceeded: more than the total: 23 of 22'
	],
	[
		'more exceeded than achieved',
		set('target_summaries', 0, { exceeded: 22 }),
		'target_summaries.csv:2 exceeded: more exceeded than achieved: 22 of 21'
	],
	[
		'a rank beyond the scope',
		set('printed_ranks', 0, { rank: 14 }),
		'printed_ranks.csv:2 rank: rank out of 1 to 13: 14'
	],
	[
		'more decimals than printed',
		set('printed_checks', 0, { printed: 44.44 }),
		'printed_checks.csv:2 printed: more than 1 decimals: 44.44'
	],
	[
		'a part above the whole',
		set('printed_checks', 0, { part: 118 }),
		'printed_checks.csv:2 part: part above whole: 118'
	],
	[
		'tasks out of order',
		set('tasks', 0, { task_no: 2 }),
		'tasks.csv:2 task_no: tasks not in order: 2, expected 1'
	],
	[
		'a document that carries out none',
		set('documents', 0, { implements_doc_id: 'D9' }),
		'documents.csv:2 implements_doc_id: not found in documents.doc_id: D9'
	],
	[
		'a score above the maximum',
		set('scores', 0, { self_score: 51 }),
		'scores.csv:2 self_score: score out of 0 to 50: 51'
	],
	[
		'families out of order',
		set('award_families', 0, { family_order: 2 }),
		'award_families.csv:2 family_order: order not 1, 2, 3 …: 2'
	],
	[
		'a period that ends first',
		set('awards', 0, { year_to: 2017 }),
		'awards.csv:2 year_to: ends before it begins: 2018 to 2017'
	],
	[
		'a year of two years',
		set('awards', 0, { year_to: 2019 }),
		'awards.csv:2 extent: a year of several years: 2018 to 2019'
	],
	[
		'a term of one year',
		set('awards', 0, { extent: 'term' }),
		'awards.csv:2 extent: a term of one year: 2018'
	],
	['a negative count', set('awards', 0, { count: -8 }), 'awards.csv:2 count: negative count: -8'],
	[
		'a class that is not the code’s',
		set('awards', 0, { award_class: '2' }),
		'awards.csv:2 award_class: class not that of the code: 2'
	],
	[
		'a position of a collective',
		set('awards', 0, { recipient_type: 'collective' }),
		'awards.csv:2 position_group: position group of a collective'
	],
	[
		'a worker share above 100',
		set('worker_shares', 0, { share: 620, direct_count: null }),
		'worker_shares.csv:2 share: share out of 0 to 100: 620'
	],
	[
		'more workers than people',
		set('worker_shares', 0, { direct_count: 1001 }),
		'worker_shares.csv:2 direct_count: more than the base: 1001 of 1000'
	],
	[
		'a share that its parts deny',
		set('worker_shares', 0, { share: 60 }),
		'worker_shares.csv:2 share: share not direct of base: 60, expected 62.5'
	],
	[
		'a place below first',
		set('prize_places', 0, { place: 0 }),
		'prize_places.csv:2 place: place below 1: 0'
	],
	[
		'fewer than no collectives',
		set('prize_places', 0, { collectives: -1 }),
		'prize_places.csv:2 collectives: negative count: -1'
	]
])('names %s and nothing else', (_, spoil, message) => {
	const tables = validTables();
	spoil(tables);
	expect(problems(tables)).toEqual([message]);
});

test('bounds of an indicator must leave room between them', () => {
	const tables = validTables();
	set('indicators', 0, { minimum: 100, maximum: 100 })(tables);
	expect(problems(tables)).toContain('indicators.csv:2 maximum: maximum not above minimum: 100');
});

test('a unit id must be its set and code, two digits with the leading zero', () => {
	const tables = validTables();
	set('units', 5, { code: '6' })(tables);
	expect(problems(tables)).toEqual([
		'units.csv:7 unit_id: not set and code: 63-06, expected 63-6',
		'units.csv:7 code: not two digits: 6'
	]);
});

test('a merger must take each old unit once, to a unit of today', () => {
	const tables = validTables();
	tables.unit_map = tables.units!.slice(0, 62).map(({ unit_id }) => ({
		old_id: unit_id!,
		new_id: '63-63',
		source_id: 'S1'
	}));
	tables.unit_map.push({ old_id: '63-01', new_id: '63-62', source_id: 'S1' });
	tables.unit_map.push({ old_id: 'VN', new_id: '63-63', source_id: 'S1' });
	const found = problems(tables);
	expect(found).toHaveLength(67);
	expect(found).toContain('unit_map.csv:2 new_id: not of set 34: 63-63');
	expect(found).toContain('unit_map.csv:65 old_id: not of set 63: VN');
	expect(found).toContain('unit_map.csv:64 old_id: mapped twice: 63-01');
	expect(found).toContain('units.csv:64 unit_id: no unit of today: 63-63');
});

test('a unit of today without an earlier one is named', () => {
	const tables = validTables();
	tables.units!.push({ ...tables.units![0]!, unit_id: '34-01', admin_set: '34', region_id: null });
	tables.unit_map = tables.units!.slice(0, 63).map(({ unit_id }) => ({
		old_id: unit_id!,
		new_id: '34-02',
		source_id: 'S1'
	}));
	expect(problems(tables)).toContain('units.csv:66 unit_id: no earlier unit: 34-01');
});
