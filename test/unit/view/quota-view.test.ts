import { beforeEach, describe, expect, test } from 'vitest';
import { QUOTAS } from '$lib/core/quota-preset';
import type { QuotaCheckRow } from '$lib/view/answer-rows';
import { statedBases, withBase } from '$lib/view/quota-bases';
import { awardNames, quotaRules, quotaView } from '$lib/view/quota-view';
import { inLocale } from './words-locale';

/** Kiên Giang 2018: ten proposed, and sixteen first places known. */
const row = (given: Partial<QuotaCheckRow> = {}): QuotaCheckRow => ({
	unit_id: '63-91',
	admin_set: '63',
	slug: 'kien-giang',
	name_vi: 'Kiên Giang',
	name_en: 'Kien Giang',
	year_from: 2018,
	year_to: 2018,
	award_code: 'co_chinh_phu',
	award_vi: 'Cờ thi đua của Chính phủ',
	award_en: 'Government Emulation Flag',
	proposed: 10,
	proposed_is_bound: false,
	extent: 'year',
	as_printed: 'cho 10 tập thể',
	source_id: 'D004',
	base: 'leading_cluster',
	max_share: 0.2,
	base_from: 'first_places',
	base_count: 16,
	base_source_id: 'D004',
	share: 62.5,
	allowed: 3,
	base_needed: 50,
	verdict: 'needs_check',
	...given
});
const meeting = { base: 'meeting_province_flag', base_from: 'flags_granted' } as const;

beforeEach(() => inLocale('vi'));

test('a base that is not known: both numbers, what it would take, and no breach', () => {
	const view = quotaView([row(), row(meeting)]);
	expect(view?.sentence).toBe(
		'Có 1 số đề nghị. Đối chiếu theo từng cách hiểu mẫu số: 2 lần cần kiểm tra.'
	);
	const [line] = view!.lines;
	expect(line).toMatchObject({ name: 'Kiên Giang', period: '2018', proposed: '10', year: 2018 });
	expect(
		line?.readings.map(({ known, share, verdictWord, why }) => [known, share, verdictWord, why])
	).toEqual([
		[
			'ít nhất 16: số tập thể hạng nhất cụm, khối của tỉnh',
			'62,5\u00a0%',
			'cần kiểm tra',
			'Để 10 đề nghị nằm trong 20\u00a0%, mẫu số phải từ 50 trở lên.'
		],
		[
			'ít nhất 16: số tập thể được tặng Cờ thi đua cấp tỉnh cùng kỳ',
			'62,5\u00a0%',
			'cần kiểm tra',
			'Để 10 đề nghị nằm trong 20\u00a0%, mẫu số phải từ 50 trở lên.'
		]
	]);
});

test('readings of which the same is known are one line, and both can still be stated', () => {
	const sign = { base_from: 'flags_proposed', base_count: 54, share: 22.2 } as const;
	const [line] = quotaView([row(sign), row({ ...meeting, ...sign })])!.lines;
	expect(line?.readings.map(({ baseName }) => baseName)).toEqual(['Cả hai cách hiểu mẫu số']);
	expect(line?.readings[0]?.known).toContain('chưa phải mẫu số');
	expect(line?.bases.map(({ base }) => base)).toEqual(['leading_cluster', 'meeting_province_flag']);
});

test.each([
	[
		'nothing known',
		row({ base_from: null, base_count: null, share: null, allowed: null }),
		['không nguồn nào cho biết', null, 'cần kiểm tra']
	],
	[
		'stated, and too small',
		row({ base_from: 'stated', base_count: 40, share: 25, allowed: 8, verdict: 'over' }),
		['40, do người xem nhập', '25,0\u00a0%', 'nhiều hơn trần']
	],
	[
		'stated, and large enough',
		row({ base_from: 'stated', base_count: 50, share: 20, allowed: 10, verdict: 'within' }),
		['50, do người xem nhập', '20,0\u00a0%', 'trong trần']
	]
])('%s', (_, given, told) => {
	const [reading] = quotaView([given])!.lines[0]!.readings;
	expect([reading?.known, reading?.share, reading?.verdictWord]).toEqual(told);
});

test('why: settled by a stated base, enough with a part of it, a session only', () => {
	const why = (given: Partial<QuotaCheckRow>) =>
		quotaView([row(given)])!.lines[0]!.readings[0]!.why;
	expect(why({ base_from: 'stated', base_count: 50, allowed: 10, verdict: 'within' })).toBe(
		'Trần 20\u00a0% của 50 là 10.'
	);
	expect(why({ base_count: 60, allowed: 12, verdict: 'within' })).toContain('chỉ có thể lớn hơn');
	expect(why({ extent: 'part' })).toContain('của một phiên hoặc một lĩnh vực');
});

test('several lines keep their order, and the sentence counts each verdict that occurs', () => {
	const view = quotaView([
		row({ year_from: 2022, year_to: 2022, verdict: 'within' }),
		row(),
		row(meeting),
		row({ unit_id: '63-27', slug: 'bac-ninh', verdict: 'over' })
	]);
	expect(view?.lines.map(({ slug, period }) => `${slug} ${period}`)).toEqual([
		'kien-giang 2022',
		'kien-giang 2018',
		'bac-ninh 2018'
	]);
	expect(view?.sentence).toContain('2 lần cần kiểm tra, 1 lần trong trần và 1 lần nhiều hơn trần');
});

test('no proposals, nothing to say; a term of several years has no base to state', () => {
	expect(quotaView([])).toBeNull();
	expect(quotaView([row({ year_to: 2020 })])!.lines[0]).toMatchObject({
		period: '2018–2020',
		year: null
	});
});

test('the quotas themselves name award, share and both readings, each with its document', () => {
	const rules = quotaRules(QUOTAS, awardNames([row()]));
	expect(rules.map(({ rule }) => rule)).toEqual([
		'Cờ thi đua của Chính phủ: tối đa 20\u00a0%. Trên số tập thể đạt tiêu chuẩn Cờ thi đua cấp bộ, cấp tỉnh.',
		'Cờ thi đua của Chính phủ: tối đa 20\u00a0%. Trên số tập thể được xét dẫn đầu cụm, khối thi đua.'
	]);
	expect(rules.map(({ source }) => source).every((source) => source.length > 0)).toBe(true);
});

test('English says the same', () => {
	inLocale('en');
	const view = quotaView([row()]);
	expect(view?.lines[0]?.readings[0]).toMatchObject({
		verdictWord: 'to be checked',
		share: '62.5%',
		why: 'For 10 proposals to be within 20%, the base must be 50 or more.'
	});
});

describe('bases in the address', () => {
	const base = { unit_id: '63-91', year: 2018, base: 'leading_cluster' } as const;

	test('written and read back; stated anew it is replaced, taken back it is gone', () => {
		const one = withBase(null, base, 50);
		expect(one).toBe('63-91.2018.l.50');
		expect(statedBases(one)).toEqual([{ ...base, count: 50 }]);
		expect(withBase(one, base, 60)).toBe('63-91.2018.l.60');
		const two = withBase(one, { ...base, base: 'meeting_province_flag' }, 0);
		expect(statedBases(two)).toHaveLength(2);
		expect(withBase(one, base, null)).toBeNull();
	});

	test.each([
		null,
		'',
		'x',
		'63-91.2018.l',
		'63-91.2018.q.5',
		'63-91.2018.l.-5',
		'63-91.18.l.5',
		'a|b.2018.l.5',
		'63-91.2018.l.5000000'
	])('%j is no base', (text) => expect(statedBases(text)).toEqual([]));
});
