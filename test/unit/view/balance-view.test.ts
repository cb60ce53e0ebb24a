import { beforeEach, expect, test } from 'vitest';
import type { BalanceRow, TimelinessRow } from '$lib/view/answer-rows';
import { BALANCE_KINDS, balanceMeasures, type BalanceKind } from '$lib/view/balance-view';
import { inLocale } from './words-locale';

const SCOPE = { name: 'An Giang', year: 2024 };

const row = (measure: BalanceRow['measure'], given: Partial<BalanceRow> = {}): BalanceRow => ({
	unit_id: 'ag',
	slug: 'an-giang',
	name_vi: 'An Giang',
	name_en: 'An Giang',
	year: 2024,
	measure,
	part: null,
	unit: 'percent',
	numerator: null,
	numerator_source_id: 'A',
	denominator: null,
	denominator_source_id: 'B',
	value: null,
	is_bound: false,
	missing: null,
	...given
});
const workers = (part: string, numerator: number, value: number) =>
	row('awards_per_1000_workers', { part, unit: 'per_1000', numerator, denominator: 2204, value });
const document = (given: Partial<TimelinessRow> = {}): TimelinessRow => ({
	unit_id: 'ag',
	slug: 'an-giang',
	name_vi: 'An Giang',
	name_en: 'An Giang',
	year: 2024,
	measure: 'days_to_conference',
	doc_id: 'd',
	title_vi: 'Báo cáo tổng kết',
	title_en: 'Closing report',
	to_date: '2025-03-25',
	to_source_id: 'A',
	from_doc_id: null,
	from_title_vi: null,
	from_title_en: null,
	from_date: '2024-12-31',
	from_source_id: null,
	days: 84,
	missing: null,
	...given
});

const measures = (
	ratios: BalanceRow[],
	scope: typeof SCOPE | null = SCOPE,
	days: TimelinessRow[] = []
) => balanceMeasures({ ratios, days }, scope);
const of = (kind: BalanceKind, ...given: Parameters<typeof measures>) =>
	measures(...given).find((measure) => measure.kind === kind)!;
const said = (kind: BalanceKind, ...given: Parameters<typeof measures>) =>
	of(kind, ...given).lines.map(({ label, value, made, missing }) => [label, value, made, missing]);

beforeEach(() => inLocale('vi'));

test('every measure is there, those with a figure first, and each says itself why it has none', () => {
	const all = measures([row('self_score_gap', { unit: 'points', value: 1 })]);
	expect(all.map(({ kind }) => kind).sort()).toEqual([...BALANCE_KINDS].sort());
	expect(all[0]?.kind).toBe('scores');
	const words = all.slice(1).map(({ absent }) => absent);
	expect(words.every((absent) => absent?.startsWith('Không có số: '))).toBe(true);
	expect(new Set(words).size).toBe(words.length);
});

test('awards per thousand workers: value, numerator, denominator, both sources, and a chart of the levels', () => {
	const rows = [workers('state', 191, 0.09), workers('ministry_province', 5108, 2.32)];
	expect(said('workers', rows)).toEqual([
		['Nhà nước', '0,09', '191 khen thưởng / 2.204 nghìn lao động', null],
		['Bộ, tỉnh', '2,32', '5.108 khen thưởng / 2.204 nghìn lao động', null]
	]);
	const { lines, chart } = of('workers', rows);
	expect(lines[0]?.sources).toEqual(['A', 'B']);
	expect(chart?.bars.map(({ value, tone }) => [value, tone])).toEqual([
		[0.09, 'level-state'],
		[2.32, 'level-ministry_province']
	]);
	expect(chart?.sentence).toBe(
		'An Giang 2024: nhiều nhất ở cấp Bộ, tỉnh, 2,32 khen thưởng trên 1.000 lao động.'
	);
	expect(of('workers', [workers('state', 191, 0.09)]).chart).toBeNull();
});

test('another year is not this one', () =>
	expect(of('workers', [{ ...workers('state', 1, 1), year: 2023 }]).absent).toContain(
		'lực lượng lao động'
	));

test('growth: targets first, each level with its gap to them', () => {
	const growth = [
		row('awards_growth', { part: 'government', numerator: 101, denominator: 85, value: 18.82 }),
		row('targets_met_growth', { numerator: 15, denominator: 19, value: -21.05 }),
		row('growth_gap', { part: 'government', unit: 'points', value: 39.88 })
	];
	expect(said('growth', growth)).toEqual([
		['Chỉ tiêu đạt và vượt', '−21,1\u00a0%', '15, năm trước 19', null],
		[
			'Khen thưởng, cấp Chính phủ, Thủ tướng',
			'+18,8\u00a0%',
			'101, năm trước 85; lệch +39,9\u00a0điểm\u00a0% so với chỉ tiêu đạt',
			null
		]
	]);
	const { chart } = of('growth', growth);
	expect(chart?.bars.map(({ value }) => value)).toEqual([-21.05, 18.82]);
	expect(chart?.sentence).toContain('chỉ tiêu đạt và vượt −21,1\u00a0%');
	const awards = growth.filter(({ measure }) => measure === 'awards_growth');
	expect(of('growth', [...awards, { ...awards[0]!, part: 'state' }]).chart?.sentence).toContain(
		'không có số chỉ tiêu đạt'
	);
});

test('what is missing is named: one side, the other, both', () => {
	const people = (missing: BalanceRow['missing'], numerator: number | null = null) =>
		row('individuals_per_1000_people', { part: 'state', unit: 'per_1000', missing, numerator });
	const lacks = (missing: BalanceRow['missing']) => said('people', [people(missing)])[0]![3];
	expect(lacks('numerator')).toBe('thiếu số cá nhân (nguồn chưa tách đối tượng)');
	expect(lacks('denominator')).toBe('thiếu dân số cùng năm');
	expect(lacks('both')).toBe('thiếu số cá nhân (nguồn chưa tách đối tượng) và dân số cùng năm');
	const { lines, absent } = of('people', [people('denominator', 74)]);
	expect(absent).toBe('Không tính được: mọi dòng tìm thấy đều thiếu một bên.');
	expect(lines[0]).toMatchObject({ value: null, made: '74' });
});

test('a bound keeps its mark, and at least nothing is no figure', () => {
	const people = (numerator: number, value: number) =>
		row('individuals_per_1000_people', {
			part: 'state',
			unit: 'per_1000',
			numerator,
			denominator: 1718.1,
			value,
			is_bound: true
		});
	expect(said('people', [people(74, 0.04), people(0, 0)])).toEqual([
		['Nhà nước', '≥\u00a00,04', '74 cá nhân / 1.718,1 nghìn dân', null],
		['Nhà nước', null, null, 'thiếu số cá nhân (nguồn chưa tách đối tượng)']
	]);
});

test('scores, mix and members in their own words', () => {
	expect(
		said('scores', [
			row('self_score_gap', { unit: 'points', numerator: 13, denominator: 11, value: 1.18 }),
			row('self_score_excess', { numerator: 871, denominator: 858, value: 1.52 })
		]).map(([, value, made]) => [value, made])
	).toEqual([
		['+1,18 điểm', 'chênh 13 điểm / 11 tiêu chí'],
		['+1,5\u00a0%', '871 điểm tự chấm / 858 điểm thẩm định']
	]);
	expect(
		said('mix', [
			row('position_mix', { part: 'direct', numerator: 64, denominator: 100, value: 64 }),
			row('direct_worker', { value: 62, is_bound: true }),
			row('not_leader_merit', { value: 68.16 })
		]).map(([, value, made]) => [value, made])
	).toEqual([
		['64,0\u00a0%', '64 / 100 cá nhân đã rõ nhóm'],
		['62\u00a0% (nguồn chỉ nêu mức chặn)', 'như nguồn in; không nêu tử số và mẫu số'],
		['68,16\u00a0%', 'như nguồn in; không nêu tử số và mẫu số']
	]);
	expect(
		said('members', [row('collectives_placed', { numerator: 39, missing: 'denominator' })])
	).toEqual([
		['Tập thể hạng nhất, nhì, ba trong tỉnh', null, '39 tập thể', 'thiếu số thành viên cụm, khối']
	]);
});

test('days from date to date; a date that is missing is named', () => {
	const rows = [
		document(),
		document({ days: null, to_date: null, missing: 'to_date' }),
		document({ days: null, from_title_vi: 'Nghị quyết', from_date: null, missing: 'from_date' }),
		document({ days: null, missing: 'achievement' }),
		document({ days: 1, from_title_vi: 'Chỉ thị' })
	];
	expect(
		said('days', [], SCOPE, rows).map(([, value, made, missing]) => [value, made, missing])
	).toEqual([
		['84 ngày', '31/12/2024 → 25/03/2025: Báo cáo tổng kết', null],
		[null, 'Báo cáo tổng kết', 'văn bản không ghi ngày'],
		[null, 'Báo cáo tổng kết', 'văn bản gốc không ghi ngày: Nghị quyết'],
		[null, 'Báo cáo tổng kết', expect.stringContaining('không rõ ngày của thành tích')],
		['1 ngày', '31/12/2024 (Chỉ thị) → 25/03/2025: Báo cáo tổng kết', null]
	]);
});

test('of every unit: whose it is, highest first, lines without a value counted and left out', () => {
	const other = { unit_id: 'tn', name_vi: 'Tây Ninh', name_en: 'Tay Ninh', year: 2015 };
	const rows = [
		workers('state', 191, 0.09),
		{ ...workers('ministry_province', 4705, 7.13), ...other },
		row('awards_per_1000_workers', { part: 'unit', missing: 'denominator' })
	];
	const { lines, leftOut, chart } = of('workers', rows, null);
	expect(lines.map(({ label, value }) => [label, value])).toEqual([
		['Tây Ninh 2015 · Bộ, tỉnh', '7,13'],
		['An Giang 2024 · Nhà nước', '0,09']
	]);
	expect(leftOut).toBe(1);
	expect(chart?.sentence).toContain('Tây Ninh 2015 · Bộ, tỉnh: 7,13');
	expect(chart?.sentence).toContain('không phải bảng xếp hạng');
});

test('of every unit: members of one cluster, who have the same figure, are one line', () => {
	const member = (unit_id: string, name_vi: string) =>
		row('cluster_members_awarded', {
			unit_id,
			name_vi,
			part: 'C-DBSH',
			numerator: 1,
			denominator: 9,
			value: 11.11,
			is_bound: true
		});
	expect(said('members', [member('a', 'Quảng Ninh'), member('b', 'Hưng Yên')], null)).toEqual([
		[
			'Quảng Ninh và 1 đơn vị cùng cụm, 2024: nhận Cờ thi đua của Chính phủ',
			'≥\u00a011,1\u00a0%',
			'ít nhất 1 trong 9 thành viên',
			null
		]
	]);
});

test('English says the same', () => {
	inLocale('en');
	expect(said('workers', [workers('state', 191, 0.09)])).toEqual([
		['State', '0.09', '191 awards / 2,204 thousand workers', null]
	]);
	expect(of('priority', []).absent).toContain('No figure');
	expect(said('days', [], SCOPE, [document({ days: 1 })])[0]?.[1]).toBe('1 day');
});
