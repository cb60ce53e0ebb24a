import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Ask } from '../sql/dataset';
import { publishedDataset } from '../sql/published-dataset';
import { preset } from '$lib/core/scheme-presets';
import type { AchievedRow, FeaturedRow, TargetRow } from '$lib/view/answer-rows';
import { rankingQuestion } from '$lib/view/cluster-choice';
import {
	clusterLook,
	figureGrid,
	rankingStrip,
	rankingTiles,
	setOf
} from '$lib/view/cluster-pictures';
import { rankingBump, rankingValues } from '$lib/view/cluster-years';
import type { AcrossRow, FigureRow, TargetOfYearRow } from '$lib/view/compared-rows';
import { acrossMap, MAPPED_INDICATOR, targetMap } from '$lib/view/home-map';
import type { ChainRow, RegisterRow } from '$lib/view/movement-rows';
import { movementTimeline } from '$lib/view/movement-timeline';
import type { RankedRow } from '$lib/view/scheme-rows';
import {
	comparableTargets,
	nationalPlan,
	planAcross,
	targetLook,
	verdictGrid
} from '$lib/view/target-pictures';
import { inLocale } from './words-locale';

const CLUSTER = 'C-TNB';
const SAID = { sentence: 'Một câu.', axis: 'hạng bình quân' };
const rankedIn = async (year: number) => {
	const { name, params } = rankingQuestion({
		...{ clusterId: CLUSTER, year, by: 'rank_sum' },
		scheme: preset('rank_sum')
	});
	return (await ask(name, params)) as unknown as RankedRow[];
};

let ask: Ask;
let ranked: { year: number; rows: RankedRow[] }[];
beforeAll(async () => {
	({ ask } = await publishedDataset());
	ranked = [
		{ year: 2018, rows: await rankedIn(2018) },
		{ year: 2023, rows: await rankedIn(2023) }
	];
});
beforeEach(() => inLocale('vi'));

describe('the published ranking of the Southwest in 2018', () => {
	test('stands on the map of 63 units with its members and nobody else', () => {
		const { rows } = ranked[0]!;
		const view = rankingTiles(rows, SAID)!;
		expect([view.set, view.tiles.length]).toEqual(['63', rows.length]);
		const kienGiang = view.tiles.find(({ key }) => key === '63-91')!;
		expect(kienGiang).toMatchObject({ label: 'Kiên Giang', share: 1 });
		expect(kienGiang.text).toBe('thứ 1/11 · 3,25');
		expect(Math.min(...view.tiles.map(({ share }) => share!))).toBe(0);
	});

	test('stands along one axis, the unit in question in accent', () => {
		const view = rankingStrip(ranked[0]!.rows, SAID, 'ben-tre');
		expect(view.points.filter(({ tone }) => tone === 'accent').map(({ label }) => label)).toEqual([
			'Bến Tre'
		]);
		expect(view.missing).toBe('');
	});

	test('names those without a place instead of giving them one', () => {
		const [first, ...others] = ranked[0]!.rows;
		const without = { ...first!, rank: null, score: null };
		const view = rankingStrip([without, ...others], SAID, null);
		expect(view.points[0]?.value).toBeNull();
		expect(view.missing).toBe('Không xếp hạng (1): Kiên Giang');
		expect(rankingTiles([without, ...others], SAID)?.tiles[0]?.share).toBeNull();
	});

	test('is followed over the years, with a gap for who was not in the cluster', () => {
		const about = { place: 'Cụm Tây Nam Bộ', scheme: 'tổng thứ hạng', chosen: 'kien-giang' };
		const view = rankingBump(ranked, ranked[1]!.rows, about)!;
		expect(view.years).toEqual(['2018', '2023']);
		const ranks = (key: string) => view.lines.find((line) => line.key === key)?.ranks;
		expect(ranks('63-91')).toEqual([1, 6]);
		// Long An was in the Southeast in 2018
		expect(ranks('63-80')?.[0]).toBeNull();
		expect(view.sentence).toContain('Kiên Giang qua các năm: thứ 1 năm 2018 và thứ 6 năm 2023');
		expect(rankingBump(ranked.slice(1), ranked[1]!.rows, about)).toBeNull();
	});

	test('is followed by value: two years side by side, more of them one small chart a member', () => {
		const about = {
			...{ place: 'Cụm Tây Nam Bộ', scheme: 'tổng thứ hạng' },
			...{ axis: 'hạng bình quân', chosen: 'kien-giang' }
		};
		const { rows } = ranked[1]!;
		const slope = rankingValues(ranked, rows, about);
		expect(slope).toMatchObject({ kind: 'slope', ends: { from: '2018', to: '2023' } });
		expect(slope?.sentence).toContain('Kiên Giang qua các năm: 3,25 năm 2018 và');
		const three = [...ranked, { year: 2024, rows }];
		const multiples = rankingValues(three, rows, about);
		expect(multiples).toMatchObject({ kind: 'multiples', years: [2018, 2023, 2024] });
		expect(rankingValues(ranked.slice(0, 1), rows, about)).toBeNull();
	});

	test('is taken apart into the place by each indicator', async () => {
		const params = { cluster_id: CLUSTER, year: 2018 };
		const rows = (await ask('cluster-figures', params)) as unknown as FigureRow[];
		const view = figureGrid(rows, { place: 'Cụm Tây Nam Bộ', chosen: 'kien-giang' })!;
		expect(view.columns).toHaveLength(11);
		const column = view.columns.findIndex(({ key }) => key === '63-91');
		const row = view.rows.findIndex(({ key }) => key === 'papi_total_80');
		expect(view.cells[row]?.[column]).toMatchObject({
			text: expect.stringContaining('42,77') as string
		});
		expect(view.sentence).toMatch(
			/^Kiên Giang ở nửa trên 3 trong 4 chỉ tiêu có số liệu và không đứng đầu/
		);
		expect(figureGrid([], { place: '', chosen: null })).toBeNull();
	});
});

test.each([
	[['63-91', '63-01'], '63'],
	[['34-91'], '34'],
	[['63-91', '34-91'], null],
	[['don-vi-1'], null],
	[[], null]
])('units %j are of the borders %s', (ids, set) => expect(setOf(ids)).toBe(set));

test.each([
	['map', 'map'],
	['nothing', 'bars'],
	[null, 'bars']
])('the word %s asks for the ranking as %s', (word, look) => expect(clusterLook(word)).toBe(look));

describe('the map of the country', () => {
	test('of published growth has every province, best first, with its source', async () => {
		const rows = await ask('newest-across-country', { indicator: MAPPED_INDICATOR });
		const map = acrossMap(rows as unknown as AcrossRow[])!;
		expect([map.chart.set, map.chart.tiles.length, map.year]).toEqual(['34', 34, 2025]);
		expect(map.lines[0]).toMatchObject({ name: 'Quảng Ninh', text: '11,89\u00A0%, thứ 1/34' });
		const shares = map.chart.tiles.map(({ share }) => share!);
		expect([shares[0], shares.at(-1)]).toEqual([1, 0]);
		expect(shares, 'by the figure: 8,39 % of 5,84 to 11,89').toContainEqual(
			expect.closeTo((8.39 - 5.84) / (11.89 - 5.84))
		);
		expect(map.chart.sentence).toContain('Quảng Ninh đứng đầu cả nước với 11,89\u00A0%');
		expect(map.source).toContain('ước');
		expect(acrossMap([])).toBeNull();
	});

	const achieved = (unit_id: string, rate: number | null) =>
		({
			unit_id,
			slug: unit_id,
			name_vi: unit_id,
			kind: 'province',
			year: 2025,
			rate
		}) as AchievedRow;
	const featured = { year: 2025, target_rows: 238 } as FeaturedRow;
	test('of a register is of the share of targets met in its year', () => {
		const rows = [achieved('34-01', 100), achieved('34-91', 80), achieved('34-96', null)];
		const map = targetMap([...rows, { ...rows[0]!, year: 2024 }], featured)!;
		expect(map.chart.tiles.map(({ share, text }) => [share, text])).toEqual([
			[1, '100,0\u00A0%'],
			[0, '80,0\u00A0%'],
			[null, 'chưa có số liệu']
		]);
		expect(map.chart.sentence).toBe(
			'Năm 2025, 2 trong 3 tỉnh, thành phố có tỷ lệ chỉ tiêu đạt và vượt; cao nhất là 34-01 với 100,0\u00A0%.'
		);
	});

	test.each<[string, AchievedRow[], FeaturedRow]>([
		[
			'of a few reports',
			[achieved('34-01', 100), achieved('34-91', 80)],
			{ ...featured, target_rows: 8 }
		],
		['of two sets of borders', [achieved('34-01', 100), achieved('63-91', 80)], featured],
		['of one unit', [achieved('34-01', 100)], featured]
	])('is none %s', (_, rows, given) => expect(targetMap(rows, given)).toBeNull());
});

describe('the targets of a year', () => {
	const target = (unit_id: string, over: Partial<TargetOfYearRow> = {}): TargetOfYearRow => ({
		...{ asked_year: 2025, asked_cluster: null, unit_id, slug: unit_id },
		...{ place_vi: `Tỉnh ${unit_id}`, place_en: unit_id, target_id: `${unit_id}-x` },
		...{ indicator: 'x', name_vi: 'Thu ngân sách', name_en: 'Revenue', unit_vi: 'tỷ đồng' },
		...{ unit_en: 'billion VND', decimals: 0, plan_kind: 'point', plan_lo: 100, plan_hi: 100 },
		...{ actual: 110, actual_status: 'official', verdict: 'exceeded', percent_of_plan: 110 },
		...{ common: 2, source_id: 'S', ...over }
	});
	const missed = target('b', { actual: 80, verdict: 'missed' });
	const open = target('c', { actual: null, verdict: 'not_assessed' });
	const reached = target('a', {
		...{ indicator: 'm', name_vi: 'Thành lập huyện', plan_kind: 'milestone', plan_lo: 1 },
		...{ actual: 1, verdict: 'met', target_id: 'a-m' }
	});
	const rows = [target('a'), missed, open, reached];

	test('are marked unit by unit, and what was not planned is an empty cell', () => {
		const view = verdictGrid(rows, 'cả nước')!;
		expect(view.cells.map((cells) => cells.map((cell) => cell?.mark ?? null))).toEqual([
			['▲', '▽', '◌'],
			['●', null, null]
		]);
		expect(view.cells[0]?.[1]?.text).toMatch(/^không đạt: thực hiện 80\stỷ đồng, kế hoạch 100/i);
		expect(view.sentence).toContain('Thu ngân sách là chỉ tiêu nhiều đơn vị không đạt nhất (1/3)');
		expect(verdictGrid([], '')).toBeNull();
	});

	test('show the worst where a unit has two of one kind', () => {
		const second = target('a', { target_id: 'a-x2', verdict: 'missed', actual: 1 });
		expect(verdictGrid([target('a'), second], 'cả nước')?.cells[0]?.[0]?.mark).toBe('▽');
	});

	test('lay plan beside result, the highest result first and what is not known last', () => {
		const view = planAcross(rows, 'x', 'cả nước')!;
		expect(view.rows.map(({ key, from, to, text }) => [key, from, to, text.slice(0, 2)])).toEqual([
			['a', 100, 110, '▲ '],
			['b', 100, 80, '▽ '],
			['c', 100, null, '◌ ']
		]);
		expect(view.sentence).toContain('1/2 đơn vị được đánh giá đạt hoặc vượt');
	});

	test('of a milestone have no axis, nor has what one unit alone has', () => {
		expect(planAcross(rows, 'm', '')).toBeNull();
		expect(comparableTargets(rows).map(({ value }) => value)).toEqual(['x']);
	});

	test('in another unit of measure are left out of the axis', () => {
		const other = target('d', { unit_vi: 'triệu USD' });
		expect(planAcross([...rows, other], 'x', '')?.rows.map(({ key }) => key)).toEqual([
			...['a', 'b', 'c']
		]);
	});

	test.each([
		['plan', 'plan'],
		['x', 'counts'],
		[null, 'counts']
	])('are looked at, asked for %s, as %s', (word, look) => expect(targetLook(word)).toBe(look));
});

test('the national targets of 2019 that are shares stand on one axis, ranges as ranges', async () => {
	const rows = (await ask('target-verdicts', { unit_id: 'VN' })) as unknown as TargetRow[];
	const view = nationalPlan(rows)!;
	const growth = view.rows.find(({ key }) => key === 'viet-nam-2019-01-gdp-growth');
	expect(growth).toMatchObject({ from: 6.6, fromHigh: 6.8, to: 7.02, tone: 'verdict-exceeded' });
	expect(view.rows.some(({ key }) => key.includes('hospital-beds'))).toBe(false);
	expect(nationalPlan(rows.slice(0, 1))).toBeNull();
});

describe('the timeline', () => {
	test('has each dated document and movement once, tells who carries out what, and counts what has no date', async () => {
		const chains = (await ask('document-chains')) as unknown as ChainRow[];
		const register = (await ask('movement-register')) as unknown as RegisterRow[];
		const documents = [...new Map(chains.map((row) => [row.doc_id, row])).values()];
		const { chart, lines, undated } = movementTimeline(documents, register)!;
		const dated = documents.filter(({ issued }) => issued !== null);
		expect(chart.items).toHaveLength(dated.length + register.length);
		expect(lines).toHaveLength(chart.items.length);
		expect(undated).toContain(String(documents.length - dated.length));
		expect(chart.links).toContainEqual({
			from: 'doc-an-giang-2021-05-ct-ubnd',
			to: 'doc-an-giang-2021-41-kh-hdtdkt'
		});
		expect(chart.items.find(({ key }) => key === 'movement-an-giang-2021-covid-19')).toMatchObject({
			at: '2021',
			isVague: true
		});
	});

	test('is none without anything', () => expect(movementTimeline([], [])).toBeNull());
});
