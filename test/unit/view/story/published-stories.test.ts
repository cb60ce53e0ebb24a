import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { preset } from '$lib/core/scheme-presets';
import type { Row } from '$lib/table/rows';
import type { CheckRow, FoundRow } from '$lib/view/answer-rows';
import { differencesOf } from '$lib/view/story/story-differences';
import { mainQuestions, partsQuestion, storyOf, type StoryGround } from '$lib/view/story/story-of';
import { storyKey } from '$lib/view/story/story-ref';
import type { Ask } from '../../sql/dataset';
import { publishedDataset } from '../../sql/published-dataset';
import { inLocale } from '../words-locale';

let ask: Ask;
let findings: FoundRow[];
let checks: CheckRow[];

beforeAll(async () => {
	({ ask } = await publishedDataset());
	findings = (await ask('found-differences', { unit_id: null })) as unknown as FoundRow[];
	checks = (await ask('printed-checks', { unit_id: null })) as unknown as CheckRow[];
});
beforeEach(() => inLocale('vi'));

const GROUND: StoryGround = { carried: null, indicatorName: 'PAPI', figures: 'published' };

/** The story of a figure as the page tells it: first from its own answer alone, then with the rows behind it. */
async function told(word: string, ground: StoryGround = GROUND) {
	const key = storyKey(word)!;
	const [asked] = mainQuestions(key, ground.carried);
	const main: Row[] = await ask(asked!.name, asked!.params);
	const behind = partsQuestion(key, main, ground.carried);
	const parts = behind ? await ask(behind.name, behind.params) : undefined;
	const story = storyOf(key, { main, parts }, ground);
	return {
		first: storyOf(key, { main, parts: undefined }, ground),
		story,
		differs: story ? differencesOf(key, story, findings, checks) : []
	};
}

const SHARE = 'observation.63-91.2018.ntm_communes_share';
const INCOME = 'target.63-91.2018.kien-giang-2018-income-per-capita-usd';
const DROP = 'target.63-91.2018.kien-giang-2018-poverty-reduction';
const PLACE = 'place.63-91.2018.papi_total_80.region';
const SUM = 'sum.63-83.2019.granted.bang_khen.ministry_province.all.all';
const QUOTA = 'quota.63-91.2018.co_chinh_phu.year.leading_cluster';
const DAYS = 'days.63-89.2021.days_to_plan.an-giang-2021-41-kh-hdtdkt';
const OWNED = 'count.all.2014-2021.owned.all';
const CERTIFICATES = 'award.63-91.2018.bk_bo_tinh.collective.granted.decision.16';
/** Every kind, each of a figure that was published. */
const WORDS = [
	...[SHARE, INCOME, DROP, PLACE, CERTIFICATES, 'achieved.63-91.2018', 'achieved.VN.2019'],
	...['rank.63-91.2018.C-TNB.rank_sum', 'rank.63-91.2018.C-TNB.papi_total_80'],
	...[
		'share.63-91.2018.direct_worker',
		'prize.63-91.2018.1',
		'check.63-91.2018.kien-giang-2018-r02'
	],
	'balance.63-91.2018.awards_per_1000_workers.state',
	...[SUM, 'sum.63-91.2018.granted.huan_chuong.all.all.all', QUOTA, DAYS, OWNED],
	...['count.63-91.2018.chains.all', 'count.all.2018.movements.prime_minister']
];

describe('the story of a published figure', () => {
	test.each([
		[SHARE, 'Tỷ lệ xã đạt chuẩn nông thôn mới', '43,59 %', null, 'derived'],
		[INCOME, 'Thu nhập bình quân đầu người', '2.094 USD/người', 'Vượt', 'official'],
		['achieved.63-91.2018', 'Chỉ tiêu đạt và vượt', '21/22 (95,5 %)', null, 'reported'],
		['achieved.VN.2019', 'Chỉ tiêu đạt và vượt', '12/12 (100,0 %)', null, 'computed'],
		[PLACE, 'PAPI, tổng 8 nội dung (từ 2018)', 'thứ 9/12', null, 'computed'],
		[
			'rank.63-91.2018.C-TNB.rank_sum',
			...['Tổng thứ hạng', 'thứ 1/11 · 3,25 hạng bình quân', null, 'computed']
		],
		['rank.63-91.2018.C-TNB.papi_total_80', 'PAPI', 'thứ 7/10 · 42,77 điểm', null, 'computed'],
		[
			CERTIFICATES,
			'Bằng khen của Chủ tịch UBND tỉnh cho hạng nhì cụm, khối',
			...['16 tập thể', null, 'printed']
		],
		[
			'award.63-91.2018.co_chinh_phu.collective.proposed.year.10',
			...['Cờ thi đua của Chính phủ', '10 tập thể', 'đề nghị', 'printed']
		],
		[
			'share.63-91.2018.direct_worker',
			'Tỷ lệ người trực tiếp lao động, công tác trong cá nhân được khen',
			...['> 62 %', null, 'printed']
		],
		[
			'prize.63-91.2018.1',
			'Hạng Nhất của cụm, khối thuộc tỉnh',
			...['16 tập thể', 'Cờ thi đua của Bộ, ban, ngành, tỉnh', 'printed']
		],
		[
			'check.63-91.2018.kien-giang-2018-r02',
			...['Xã đạt chuẩn nông thôn mới', '44,4 %', 'lệch 0,81 điểm %', 'printed']
		],
		[SUM, 'Bằng khen · Bộ, tỉnh', '6.085', null, 'printed'],
		[
			QUOTA,
			...['Cờ thi đua của Chính phủ: đề nghị so với hạn mức', '62,5 %'],
			...['cần kiểm tra', 'computed']
		],
		[DAYS, 'Từ văn bản cấp trên đến văn bản triển khai', '22 ngày', null, 'derived'],
		[OWNED, 'Nhiệm vụ nguồn có nêu người làm', '24', null, 'derived'],
		['count.all.2014-2021.known.all', 'Nhiệm vụ đã công bố kết quả', '0', null, 'derived'],
		['count.63-91.2018.tasks.all', 'Nhiệm vụ trong các chuỗi văn bản', '7', null, 'derived'],
		['count.all.2018.movements.all', 'Phong trào được nêu tên', '10', null, 'derived']
	])(
		'%s says what it is of, how much, and how settled it is, at once',
		async (word, ...expected) => {
			const { first, story } = await told(word);
			const head = [story?.subject, story?.value, story?.about, story?.status];
			expect(head.map((text) => text?.replaceAll('\u00a0', ' ') ?? null)).toEqual(expected);
			expect([first?.subject, first?.value, first?.about, first?.status]).toEqual(head);
		}
	);

	test.each([
		[SHARE, 'Tính từ các số đã công bố (tính lại: 51/117).'],
		[INCOME, '2.094 USD/người : 1.970 USD/người × 100 = 106,29 % kế hoạch.'],
		[DROP, 'Kế hoạch ghi “giảm từ 1,5%”, hiểu là mức giảm từ 1,5 điểm % trở lên.'],
		[DROP, 'Mức giảm: 6,21 % → 4,51 %, −1,70 điểm %.'],
		[DROP, 'Theo quy tắc: Vượt.'],
		['achieved.63-91.2018', '21 : 22 × 100 = 95,5 %.'],
		['achieved.63-91.2018', 'Chỉ 2 trong 22 chỉ tiêu được công bố từng cái một.'],
		['achieved.VN.2019', '7 vượt + 5 đạt = 12 trong 12 chỉ tiêu được đánh giá.'],
		[PLACE, 'Cao hơn là tốt hơn: trong 12 đơn vị, 8 đứng trên 42,77 điểm, nên thứ 9.'],
		[
			'rank.63-91.2018.C-TNB.rank_sum',
			'Trong 11 đơn vị không đơn vị nào đứng trên 3,25, nên thứ 1.'
		],
		[
			'rank.63-91.2018.C-TNB.papi_total_80',
			'Cao hơn là tốt hơn: trong 10 đơn vị, 6 đứng trên 42,77, nên thứ 7.'
		],
		[
			'check.63-91.2018.kien-giang-2018-r02',
			'51 / 117 cho 43,59 %; nguồn in 44,4 %: lệch 0,81 điểm %.'
		],
		[QUOTA, '10 : 16 × 100 = 62,5 %.'],
		[DAYS, 'Từ 25/10/2021 đến 16/11/2021: 22 ngày.'],
		[OWNED, '24 trong 30 nhiệm vụ của các chuỗi văn bản.']
	])('%s is computed in words with its own figures: %s', async (word, sentence) => {
		const { story } = await told(word);
		expect(story?.formula.map((text) => text.replaceAll('\u00a0', ' '))).toContain(sentence);
	});

	test.each([
		[
			SHARE,
			['51/117 xã (đạt 44,4%)'],
			['D004'],
			['Nơi khác nói khác', 'Tỷ lệ khác với các phần của nó']
		],
		[INCOME, ['đạt 2.094 USD, đạt 106,29% kế hoạch'], ['D004'], []],
		[DROP, ['giảm 1,7% (kế hoạch giảm từ 1,5%)'], ['D004'], ['Điểm phần trăm in thành phần trăm']],
		['achieved.63-91.2018', ['21/22 chỉ tiêu KTXH đạt và vượt kế hoạch'], ['D004'], []],
		[
			'achieved.VN.2019',
			...[[], ['A20'], ['Tỷ lệ nhập siêu so với kim ngạch xuất khẩu', 'Mức giảm tỷ lệ hộ nghèo']]
		],
		[CERTIFICATES, ['16 tập thể đạt hạng nhì'], ['D004'], []],
		[SUM, ['6.085 bằng khen của UBND tỉnh cho tập thể, cá nhân'], ['S135'], []],
		[
			DAYS,
			['KH số 41 /KH-HĐTĐKT ngày 16/11/2021', 'Chỉ thị số 05/CT-UBND ngày 25/10/2021'],
			...[['D000'], []]
		],
		[
			'share.63-91.2018.direct_worker',
			['trên 62% cá nhân là người trực tiếp lao động, công tác'],
			...[['D004'], ['Cận, không phải số']]
		],
		[
			'prize.63-91.2018.3',
			['07 tập thể đạt hạng ba Cụm, Khối thi đua thuộc tỉnh năm 2018'],
			['D004'],
			['Số tập thể ở các hạng không bằng nhau']
		],
		[
			'check.63-91.2018.kien-giang-2018-r02',
			...[['51/117 xã (đạt 44,4%)'], ['D004'], ['Tỷ lệ khác với các phần của nó']]
		]
	])(
		'%s has the words as printed, their source, and what disagrees',
		async (word, quotes, sources, differs) => {
			const { story, differs: found } = await told(word);
			expect(story?.quotes.map(({ words }) => words)).toEqual(quotes);
			expect(story?.sourceIds).toEqual(sources);
			expect(found.map(({ title }) => title)).toEqual(differs);
		}
	);

	test('the rows behind it hold the figure itself, marked', async () => {
		for (const word of [
			SHARE,
			INCOME,
			PLACE,
			CERTIFICATES,
			'achieved.63-91.2018',
			'prize.63-91.2018.1'
		]) {
			const { story } = await told(word);
			expect(story?.lines.filter(({ own }) => own).length, word).toBe(1);
		}
	});

	test.each([
		'observation.63-91.1900.grdp_growth',
		'target.63-91.2018.nothing',
		'achieved.63-91.1900',
		'place.63-91.2018.nothing.region',
		'award.63-91.2018.nothing.collective.granted.year.1',
		'share.63-91.1900.direct_worker',
		'prize.63-91.2018.9',
		'check.63-91.2018.nothing',
		'rank.VN.2018.C-TNB.rank_sum',
		'balance.63-91.2018.nothing',
		'sum.63-91.2018.granted.nothing.all.all.all',
		'sum.63-91.2018.granted.all.all.all.all',
		'quota.63-91.2018.co_chinh_phu.year.nothing',
		'days.63-89.2021.days_to_plan.nothing',
		'count.63-91.1900.tasks.all',
		'count.all.2018.nothing.all'
	])('%s, which the dataset has not, is no story', async (word) => {
		expect((await told(word)).story).toBeNull();
	});
});

test('a ranking by the scheme of the address takes it from there, and without one asks nothing', async () => {
	const word = 'rank.63-91.2018.C-TNB.scheme';
	expect(mainQuestions(storyKey(word)!, null)).toEqual([]);
	expect(partsQuestion(storyKey(word)!, undefined, null)).toBeNull();
	const { story } = await told(word, { ...GROUND, carried: preset('rank_sum') });
	expect(story?.value).toBe('thứ 1/11 · 3,25\u00a0hạng bình quân');
});

test('in English no Vietnamese is left outside quotation marks', async () => {
	inLocale('en');
	for (const word of WORDS) {
		const { story, differs } = await told(word, GROUND);
		const texts = [
			...[story?.subject, story?.about, story?.value, story?.linesTitle],
			...[...(story?.formula ?? []), story?.rule],
			...differs.flatMap(({ title, words }) => [
				title,
				words.replaceAll('Cổng thông tin điện tử Sở Nội vụ Kiên Giang', '')
			])
		];
		const bare = texts.map((text) => (text ?? '').replace(/“[^”]*”/g, ''));
		expect(
			bare.filter((text) => /[ăâđêôơưạ-ỹ]/i.test(text)),
			word
		).toEqual([]);
	}
});

test.each([
	['published', 'Lấy đúng như nguồn in, không tính lại.'],
	['illustrative', 'Do máy sinh ra, không nguồn nào in.'],
	['own', 'Lấy đúng như trong tệp của bạn, không tính lại.']
] as const)('of %s figures the story says by whom they were given', async (figures, sentence) => {
	const { story } = await told(CERTIFICATES, { ...GROUND, figures });
	expect(story?.formula[0]).toBe(sentence);
});

test('awards of several kinds are added up from counts of whole years, and a part of the year is left out', async () => {
	const rows = (await ask('award-families', {
		...{ unit_id: '63-83', year_from: 2019, year_to: 2019, level: null, recipient: null }
	})) as { family: string; level: string; count: number }[];
	expect(rows.length).toBeGreaterThan(3);
	for (const { family, level, count } of rows) {
		const { story } = await told(`sum.63-83.2019.granted.${family}.${level}.all.all`);
		expect(Number(story!.value.replaceAll('.', '')), family).toBe(count);
		const parts = story!.lines.map(({ value }) => Number(value.replaceAll('.', '')));
		expect(
			parts.reduce((sum, part) => sum + part, 0),
			family
		).toBe(count);
	}
});

test.each([
	['collectives', 'collective-unit', 'tập thể'],
	['individuals', 'individual', 'cá nhân'],
	['not_split', 'mixed', '']
])('the %s of a family are told from the records of their types', async (column, types, word) => {
	const rows = (await ask('award-families', {
		...{ unit_id: '63-83', year_from: 2019, year_to: 2019, level: null, recipient: null }
	})) as Record<string, string | number>[];
	const counted = rows.filter((row) => Number(row[column]) > 0);
	expect(counted.length).toBeGreaterThan(0);
	for (const row of counted) {
		const { story } = await told(`sum.63-83.2019.granted.${row.family}.${row.level}.${types}.all`);
		const [count, ...unit] = story!.value.split('\u00A0');
		expect(Number(count!.replaceAll('.', ''))).toBe(row[column]);
		expect(unit.join(' ')).toContain(word);
	}
});

test.each([
	['vi', '3', 'hạng nhì của cụm, khối kèm ', 'Hạng ba có 7 tập thể, ít hơn 16 của hạng nhất'],
	['en', '3', 'second place of a cluster', 'Third place has 7 collectives, fewer than the 16 of']
] as const)('a place of a cluster says its prize rule (%s)', async (lang, place, rule, fewer) => {
	inLocale(lang);
	const { story } = await told(`prize.63-91.2018.${place}`);
	const formula = story!.formula.join('\n');
	expect(formula).toContain(rule);
	expect(formula).toContain(fewer);
	const first = await told('prize.63-91.2018.1');
	expect(first.story!.formula).toHaveLength(2);
});

test('a share of a quota is of the base that a reader stated, when the address has one', () => {
	const key = storyKey(QUOTA)!;
	const [stated] = mainQuestions(key, null, '63-91|2018|leading_cluster|55');
	expect(stated).toMatchObject({
		name: 'quota-checks',
		params: { unit_id: '63-91', bases: '63-91|2018|leading_cluster|55' }
	});
});
