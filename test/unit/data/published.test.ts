import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { checkFields } from '../../../scripts/data/check-fields';
import { checkRules } from '../../../scripts/data/check-rules';
import { problemLine } from '../../../scripts/data/problem';
import { readTables } from '../../../scripts/data/read-tables';
import { TABLES } from '../../../src/lib/core/schema';
import type { Row } from '../../../src/lib/table/rows';

let tables: Record<string, Row[]> = {};
let found: string[] = [];

beforeAll(async () => {
	const read = await readTables('data');
	tables = read.tables;
	found = [...read.problems, ...checkFields(tables), ...checkRules(tables)].map(problemLine);
});

test('the published figures keep every rule', () => {
	expect(found).toEqual([]);
	expect(tables.observations!.length).toBeGreaterThan(14_000);
});

test.each(TABLES.map((schema) => [schema.name, schema] as const))(
	'the dictionary has a section on %s that names every column',
	async (name, schema) => {
		const text = await readFile('data/README.md', 'utf8');
		const section = text.split('\n### ').find((part) => part.startsWith(`${name} `)) ?? '';
		expect(schema.fields.filter((field) => !section.includes(`\`${field.name}\``))).toEqual([]);
	}
);

test.each<[string, string, Row]>([
	[
		'targets achieved',
		'target_summaries',
		{ unit_id: '63-91', year: 2018, met_or_exceeded: 21, total: 22 }
	],
	[
		'growth',
		'observations',
		{ unit_id: '63-91', year: 2018, indicator: 'grdp_growth', value: 7.51 }
	],
	[
		'rank of growth',
		'printed_ranks',
		{ unit_id: '63-91', rank: 5, member_count: 13, member_count_printed: false }
	],
	[
		'income with its implied plan',
		'targets',
		{ unit_id: '63-91', actual: 2094, plan_lo: 1970, percent_printed: 106.29, plan_implied: true }
	],
	[
		'poverty reduction',
		'targets',
		{ unit_id: '63-91', actual: 1.7, previous: 6.21, plan_lo: 1.5, plan_kind: 'change_floor' }
	],
	[
		'communes, recomputed',
		'observations',
		{ indicator: 'ntm_communes_share', value: 43.59, status: 'derived', preferred: true }
	],
	[
		'communes, as printed',
		'observations',
		{ indicator: 'ntm_communes_share', value: 44.4, preferred: false }
	],
	[
		'Labour Orders',
		'awards',
		{ unit_id: '63-91', award_code: 'hc_lao_dong_x', count: 8, stage: 'granted' }
	],
	['Heroic Mothers', 'awards', { unit_id: '63-91', award_code: 'dh_ba_me_vnah', count: 74 }],
	[
		'Government flags',
		'awards',
		{ unit_id: '63-91', award_code: 'co_chinh_phu', count: 13, stage: 'granted' }
	],
	[
		'Government flags proposed',
		'awards',
		{ unit_id: '63-91', award_code: 'co_chinh_phu', count: 10, stage: 'proposed' }
	],
	[
		'certificates of the Prime Minister',
		'awards',
		{ unit_id: '63-91', award_code: 'bk_thu_tuong', count: 116 }
	],
	[
		'awards not split',
		'awards',
		{ unit_id: '63-91', award_code: 'mixed_title_bk', count: 6164, recipient_type: 'mixed' }
	],
	[
		'direct workers',
		'worker_shares',
		{ unit_id: '63-91', share: 62, qualifier: '>', base_count: null, change_unit: null }
	],
	['third places', 'prize_places', { unit_id: '63-91', place: 3, collectives: 7 }],
	[
		'flags of Ninh Thuận',
		'awards',
		{ unit_id: '63-58', year_from: 2020, award_code: 'co_bo_tinh', count: 14 }
	],
	[
		'a surplus in words',
		'targets',
		{ unit_id: 'VN', actual_raw: 'Xuất siêu', actual: null, verdict_official: 'exceeded' }
	]
])('the documents’ figures are there: %s', (_, table, cells) => {
	expect(tables[table]).toContainEqual(expect.objectContaining(cells));
});

test('the clusters of 2018 and of 2023 hold 63 units each', () => {
	const count = (year: number) =>
		tables.cluster_members!.filter((member) => member.year === year).length;
	expect([count(2018), count(2023)]).toEqual([63, 63]);
});
