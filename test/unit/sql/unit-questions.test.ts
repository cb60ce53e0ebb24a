import { beforeAll, describe, expect, test } from 'vitest';
import type { Param } from '$lib/sql/statement';
import type { Row } from '$lib/table/rows';
import type { Ask } from './dataset';
import { publishedDataset } from './published-dataset';

const KIEN_GIANG = { unit_id: '63-91' };
let ask: Ask;

beforeAll(async () => {
	({ ask } = await publishedDataset());
});

/** Chosen columns of the rows that pass, as lists: what a table of expected answers compares. */
async function answer(
	name: string,
	params: Record<string, Param>,
	columns: readonly string[],
	passes: (row: Row) => boolean = () => true
): Promise<unknown[][]> {
	const rows = await ask(name, params);
	return rows.filter(passes).map((row) => columns.map((column) => row[column]));
}

describe('what the published figures answer about Kiên Giang', () => {
	test('target-counts: the printed count beside the targets held one by one', async () => {
		expect(
			await answer('target-counts', KIEN_GIANG, [
				'year',
				'printed_met',
				'printed_total',
				'printed_rate',
				'n_total',
				'n_exceeded'
			])
		).toEqual([
			[2019, 18, 22, 81.8, null, null],
			[2018, 21, 22, 95.5, 2, 2]
		]);
	});

	test('target-verdicts: income and poverty reduction, both exceeded', async () => {
		expect(
			await answer('target-verdicts', KIEN_GIANG, [
				'indicator',
				'verdict',
				'percent_printed',
				'percent_of_plan',
				'plan_implied'
			])
		).toEqual([
			['income_per_capita_usd', 'exceeded', 106.29, 106.29, true],
			['poverty_reduction', 'exceeded', null, 113.33, false]
		]);
	});

	test('printed-checks: 44,4 % does not follow from 51/117, the drop of poverty does', async () => {
		const rows = await ask('printed-checks', KIEN_GIANG);
		const of = (end: string) => rows.find((row) => String(row.check_id).endsWith(end));
		expect(of('r02')).toMatchObject({
			computed: 43.59,
			printed: 44.4,
			agrees: false,
			difference: 0.81
		});
		expect(of('r06')).toMatchObject({ computed: 106.29, agrees: true });
		expect(of('r08')).toMatchObject({ computed: -1.7, agrees: true });
		expect(of('r01')).toMatchObject({ computed: 95.45, printed: null, agrees: null });
	});

	test('prize-places: 16, 16 and 7, the first printed with another year', async () => {
		expect(
			await answer('prize-places', KIEN_GIANG, [
				'place',
				'collectives',
				'year_printed',
				'year_suspect'
			])
		).toEqual([
			[1, 16, 2017, true],
			[2, 16, 2018, false],
			[3, 7, 2018, false]
		]);
	});

	test('awards-by-category: granted in order of precedence, the proposal apart', async () => {
		const whole = (row: Row) => row.year_from === 2018 && row.extent === 'year';
		expect(
			await answer('awards-by-category', KIEN_GIANG, ['award_code', 'stage', 'count'], whole)
		).toEqual([
			['hc_lao_dong_x', 'granted', 8],
			['dh_ba_me_vnah', 'granted', 74],
			['co_chinh_phu', 'granted', 13],
			['co_chinh_phu', 'proposed', 10],
			['bk_thu_tuong', 'granted', 116],
			['mixed_title_bk', 'granted', 6164]
		]);
	});

	test('worker-share: a bound on an unknown base', async () => {
		expect(
			await answer('worker-share', KIEN_GIANG, [
				'year',
				'share',
				'qualifier',
				'base',
				'base_count',
				'change_unit'
			])
		).toEqual([[2018, 62, '>', 'individuals', null, null]]);
	});

	test('unit-observations: growth with its printed rank, and no change without the year before', async () => {
		const growth = (row: Row) => row.year === 2018 && row.indicator === 'grdp_growth';
		expect(
			await answer(
				'unit-observations',
				KIEN_GIANG,
				[
					'value',
					'previous',
					'change',
					'printed_rank',
					'printed_rank_count',
					'member_count_printed'
				],
				growth
			)
		).toEqual([[7.51, null, null, 5, 13, false]]);
	});

	test('unit-clusters: Tây Nam Bộ of 11 members in 2018 and of 12 in 2023', async () => {
		expect(
			await answer('unit-clusters', KIEN_GIANG, ['year', 'cluster_id', 'member_count'])
		).toEqual([
			[2023, 'C-TNB', 12],
			[2018, 'C-TNB', 11]
		]);
	});
});

describe('what the documents of the other units hold', () => {
	test('unit-documents: the plan of An Giang implements its directive and has tasks', async () => {
		const plan = (row: Row) => row.doc_id === 'an-giang-2021-41-kh-hdtdkt';
		const rows = await answer(
			'unit-documents',
			{ unit_id: '63-89' },
			['implements_symbol', 'task_no'],
			plan
		);
		expect(rows[0]).toEqual(['05/CT-UBND', 1]);
		expect(rows).toHaveLength(9);
	});

	test('unit-movements: the three of the Prime Minister stand in the guidance of 2018', async () => {
		expect(
			await answer('unit-movements', { unit_id: 'VN' }, ['canonical_id', 'launched_by'])
		).toEqual([
			['doanh-nghiep', 'prime_minister'],
			['nong-thon-moi', 'prime_minister'],
			['vi-nguoi-ngheo', 'prime_minister']
		]);
	});

	test('unit-facts: the limits Ninh Thuận admits', async () => {
		const limit = (row: Row) => row.fact_type === 'limitation';
		expect(await answer('unit-facts', { unit_id: '63-58' }, ['fact_id'], limit)).toHaveLength(3);
	});

	test('unit-sources: Hưng Yên cites its letter among its sources', async () => {
		const ids = await answer('unit-sources', { unit_id: '63-33' }, ['source_id']);
		expect(ids.flat()).toContain('D002');
		expect(new Set(ids.flat()).size).toBe(ids.length);
	});

	test('unit-list: 63, 34 and the country; 91 means Kiên Giang before and An Giang after', async () => {
		const rows = await ask('unit-list');
		const count = (set: string) => rows.filter((row) => row.admin_set === set).length;
		expect([count('63'), count('34'), count('VN')]).toEqual([63, 34, 1]);
		const code91 = rows.filter((row) => row.code === '91');
		expect(code91.map((row) => [row.admin_set, row.slug, row.successor_slug])).toEqual([
			['34', 'an-giang', null],
			['63', 'kien-giang', 'an-giang']
		]);
	});
});

describe('the menus of the awards page', () => {
	test('award-panels: the four panels shown first are there, Vĩnh Long as a term', async () => {
		const four = ['63-91 2018 2018', '63-83 2019 2019', '63-20 2018 2018', '34-86 2020 2025'];
		const rows = await ask('award-panels');
		const found = rows
			.filter((row) => row.whole_period)
			.map((row) => `${row.unit_id} ${row.year_from} ${row.year_to}`);
		expect(found).toEqual(expect.arrayContaining(four));
	});

	test('award-filters: levels in order of precedence, then recipient types', async () => {
		const rows = await answer('award-filters', {}, ['kind', 'value']);
		expect(rows.filter(([kind]) => kind === 'level').map(([, value]) => value)).toEqual([
			'state',
			'government',
			'ministry_province'
		]);
		expect(rows.filter(([kind]) => kind === 'recipient').length).toBeGreaterThanOrEqual(4);
	});

	test('award-sources: only sources that an award or a share cites, each once', async () => {
		const ids = (await answer('award-sources', {}, ['source_id'])).flat();
		expect(ids).toContain('D004');
		expect(ids).not.toContain('D002');
		expect(new Set(ids).size).toBe(ids.length);
	});
});
