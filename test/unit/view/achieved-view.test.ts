import { beforeEach, describe, expect, test } from 'vitest';
import { countedView } from '$lib/view/achieved-view';
import type { AchievedRow, TargetOptionRow, TargetRow } from '$lib/view/answer-rows';
import { nationalTargets } from '$lib/view/national-targets';
import { printedView } from '$lib/view/printed-view';
import { targetChoice } from '$lib/view/target-choice';
import { inLocale } from './words-locale';

beforeEach(() => inLocale('vi'));

const row = (slug: string, over: Partial<AchievedRow>): AchievedRow => ({
	asked_year: null,
	asked_cluster: null,
	unit_id: slug,
	slug,
	name_vi: slug.toUpperCase(),
	name_en: slug,
	kind: 'province',
	year: 2018,
	achieved: null,
	base: null,
	printed: false,
	printed_stage: null,
	printed_exceeded: null,
	n_total: null,
	n_assessed: null,
	n_exceeded: null,
	n_met: null,
	n_almost: null,
	n_missed: null,
	n_not_assessed: null,
	rate: null,
	rank: null,
	tied: false,
	as_printed: null,
	source_id: null,
	source_name: null,
	...over
});
const printed = (
	slug: string,
	year: number,
	achieved: number,
	base: number,
	rate: number,
	printed_stage: 'reported' | 'expected' = 'reported'
) => row(slug, { year, achieved, base, rate, printed: true, printed_stage, source_name: 'Báo' });
const counted = (slug: string, over: Partial<AchievedRow>) =>
	row(slug, {
		n_total: 22,
		n_assessed: 22,
		n_exceeded: 12,
		n_met: 8,
		n_almost: 1,
		n_missed: 1,
		n_not_assessed: 0,
		base: 22,
		achieved: 20,
		rate: 90.9,
		...over
	});

describe('published counts', () => {
	const rows = [
		printed('q', 2023, 12, 12, 100, 'expected'),
		printed('k', 2019, 18, 22, 81.8),
		printed('k', 2018, 21, 22, 95.5)
	];

	test('stand best rate first with the count written, expected ones hollow, the unit in question in accent', () => {
		expect(
			printedView(rows, 'k')?.chart.bars.map(({ label, text, fill, tone }) => [
				label,
				text,
				fill,
				tone
			])
		).toEqual([
			['Q · 2023', '12/12 · 100,0\u00A0%', 'hollow', 'line-strong'],
			['K · 2018', '21/22 · 95,5\u00A0%', 'solid', 'accent'],
			['K · 2019', '18/22 · 81,8\u00A0%', 'solid', 'accent']
		]);
	});

	test.each([
		[
			'the range',
			rows,
			null,
			'3 lần công bố tìm được (2018–2023): thấp nhất 81,8\u00A0% (K 2019), cao nhất 100,0\u00A0% (Q 2023).'
		],
		[
			'the unit in question, oldest first',
			rows,
			'k',
			'K công bố đạt và vượt 21/22 chỉ tiêu năm 2018 (95,5\u00A0%) và 18/22 chỉ tiêu năm 2019 (81,8\u00A0%).'
		],
		[
			'an expected count as such',
			rows,
			'q',
			'Q công bố đạt và vượt 12/12 chỉ tiêu năm 2023 (100,0\u00A0%, dự kiến).'
		],
		[
			'a single one',
			[rows[1]!],
			null,
			'Chỉ tìm được một lần công bố: K 2019, 18/22 chỉ tiêu đạt và vượt (81,8\u00A0%).'
		]
	])('the sentence says %s', (_, given, chosen, sentence) => {
		expect(printedView(given, chosen)?.chart.sentence).toBe(sentence);
	});

	test('say how far the numbers of targets differ, and each source once', () => {
		expect(printedView(rows, null)).toMatchObject({ fewest: 12, most: 22, sources: ['Báo'] });
	});

	test('are not made of counts target by target', () => {
		expect(printedView([counted('a', {})], null)).toBe(null);
	});
});

describe('units counted target by target', () => {
	const rows = [
		counted('a', { rank: 1, rate: 100, achieved: 22 }),
		counted('b', { rank: 2, tied: true }),
		counted('c', { rank: 2, tied: true }),
		counted('d', { rate: null, n_assessed: 10, n_not_assessed: 12, base: 10 })
	];

	test.each([
		[
			'the first',
			rows,
			null,
			'A đứng đầu 3 đơn vị được xếp hạng (cả nước, 2018): đạt và vượt 22/22 chỉ tiêu được đánh giá (100,0\u00A0%); không chính thức.'
		],
		[
			'a tie',
			rows,
			'c',
			'C đồng hạng 2 trong 3 đơn vị được xếp hạng (cả nước, 2018): đạt và vượt 20/22 chỉ tiêu được đánh giá (90,9\u00A0%); không chính thức.'
		],
		[
			'why a unit is not ranked',
			rows,
			'd',
			'D không được xếp hạng (cả nước, 2018): mới đánh giá 10/22 chỉ tiêu, dưới 65 %.'
		],
		[
			'that nobody is ranked',
			[rows[3]!],
			null,
			'Không đơn vị nào được đánh giá đủ chỉ tiêu để xếp hạng (cả nước, 2018).'
		],
		[
			'a shared first place',
			['e', 'f'].map((slug) => counted(slug, { rank: 1, tied: true })),
			null,
			'E và F đồng hạng nhất trong 2 đơn vị được xếp hạng (cả nước, 2018): 90,9\u00A0% chỉ tiêu được đánh giá đạt và vượt; không chính thức.'
		],
		[
			'how many share first place where they are too many to name',
			['e', 'f', 'g', 'h'].map((slug) => counted(slug, { rank: 1, tied: true })),
			null,
			'4 đơn vị đồng hạng nhất trong 4 đơn vị được xếp hạng (cả nước, 2018): 90,9\u00A0% chỉ tiêu được đánh giá đạt và vượt; không chính thức.'
		]
	])('the sentence says %s', (_, given, chosen, sentence) => {
		expect(countedView(given, 'cả nước', chosen)?.chart.sentence).toBe(sentence);
	});

	test('stack the five verdicts best first; a unit without a rank says so instead of a rate', () => {
		const view = countedView(rows, 'cả nước', 'b');
		expect(view?.chart.parts.map(({ tone }) => tone)).toEqual([
			'verdict-exceeded',
			'verdict-met',
			'verdict-almost',
			'verdict-missed',
			'verdict-not_assessed'
		]);
		expect(
			view?.chart.rows.map(({ label, values, text }) => [label, values, text]).slice(1)
		).toEqual([
			['▸ =2. B', [12, 8, 1, 1, 0], '90,9\u00A0%'],
			['=2. C', [12, 8, 1, 1, 0], '90,9\u00A0%'],
			['D', [12, 8, 1, 1, 12], 'không xếp hạng']
		]);
	});

	test.each([
		['a handful of targets', [counted('a', { n_total: 5 })]],
		['the country', [counted('vn', { kind: 'nation' })]],
		['a printed count', [printed('k', 2018, 21, 22, 95.5)]],
		['rows of several years', [counted('a', {}), counted('a', { year: 2019 })]]
	])('%s cannot be ranked', (_, given) => {
		expect(countedView(given, 'cả nước', null)).toBe(null);
	});
});

describe('what is compared', () => {
	const option = (
		year: number,
		cluster_id: string | null,
		printed_units: number,
		listed_units: number
	): TargetOptionRow => ({
		year,
		cluster_id,
		name_vi: cluster_id && `Cụm ${cluster_id}`,
		name_en: cluster_id,
		printed_units,
		listed_units
	});
	const thin = [
		option(2019, null, 1, 0),
		option(2018, null, 1, 1),
		option(2018, 'C', 1, 1),
		option(2018, 'D', 1, 0)
	];
	const panel = [option(2025, null, 0, 34), option(2025, 'C', 0, 5), option(2024, null, 0, 34)];

	test.each([
		['a thin dataset opens on all years together', thin, {}, null, null, []],
		['a panel opens on its newest year', panel, {}, 2025, null, []],
		['a year and a cluster that exist', panel, { year: '2025', cluster: 'C' }, 2025, 'C', []],
		[
			'an unknown year',
			thin,
			{ year: 'abc' },
			null,
			null,
			['Không đơn vị nào có số chỉ tiêu đạt và vượt cho năm “abc”; đang hiện tất cả các năm.']
		],
		[
			'a cluster the year does not have',
			panel,
			{ year: '2024', cluster: 'C' },
			2024,
			null,
			['Không so sánh được trong cụm “Cụm C” ở năm này; đang hiện mọi đơn vị.']
		],
		[
			'a cluster of one unit',
			thin,
			{ year: '2018', cluster: 'D' },
			2018,
			null,
			['Không so sánh được trong cụm “Cụm D” ở năm này; đang hiện mọi đơn vị.']
		]
	])('%s', (_, options, wish, year, clusterId, problems) => {
		const choice = targetChoice(options, { year: null, cluster: null, ...wish });
		expect([choice?.year, choice?.clusterId, choice?.problems]).toEqual([
			year,
			clusterId,
			problems
		]);
	});

	test('nothing where the dataset has nothing', () => {
		expect(targetChoice([], { year: null, cluster: null })).toBe(null);
	});
});

test('national targets are those of the newest year with official verdicts; "almost" is not achieved', () => {
	const target = (
		year: number,
		verdict_official: TargetRow['verdict_official'],
		verdict_differs = false
	) => ({ year, verdict_official, verdict_differs }) as TargetRow;
	const view = nationalTargets([
		target(2020, null),
		target(2019, 'exceeded', true),
		target(2019, 'met'),
		target(2019, 'almost')
	]);
	expect(view?.sentence).toBe(
		'Theo đánh giá chính thức, 2/3 chỉ tiêu cả nước năm 2019 đạt và vượt, trong đó 1 vượt. 2 đánh giá trùng với quy tắc; 1 khác và được giữ như công bố.'
	);
	expect(nationalTargets([target(2020, null)])).toBe(null);
});
