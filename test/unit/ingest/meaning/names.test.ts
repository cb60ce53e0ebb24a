import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { folded } from '$lib/core/folded';
import { awardNames, recipientType } from '$lib/ingest/meaning/award-names';
import { indicatorNames } from '$lib/ingest/meaning/indicator-names';
import { matchKey } from '$lib/ingest/meaning/match-key';
import type { NameMatch } from '$lib/ingest/meaning/name-match';
import { unitNames } from '$lib/ingest/meaning/unit-names';
import { AWARDS, INDICATORS, UNITS } from './published-names';

const units = unitNames(UNITS);
const award = awardNames(AWARDS);
const indicators = indicatorNames(INDICATORS);

function said(match: NameMatch): string {
	if (match.kind === 'found') return match.confidence < 1 ? `${match.id}~` : match.id;
	return match.kind === 'asked' ? [match.reason, ...match.candidates].join(' ') : 'unknown';
}

it.each([
	['Tỷ lệ', 'tỉ lệ'],
	['Chiến sĩ', 'CHIẾN SỸ'],
	['Hoà Bình', 'Hòa Bình'],
	['Thuỷ sản', 'Thủy sản'],
	['Kỷ niệm', 'kỉ niệm'],
	['Bà Rịa - Vũng Tàu', 'Bà Rịa–Vũng  Tàu']
])('"%s" and "%s" are the same words', (a, b) => {
	expect(matchKey(a)).toBe(matchKey(b));
});

describe('a unit', () => {
	const NINETEEN = { year: 2019 };
	it.each<[string, object, string]>([
		['Kiên Giang', {}, '63-91'],
		['TỈNH KIÊN GIANG', {}, '63-91'],
		['kien giang', {}, '63-91'],
		['T. Kiên Giang', {}, '63-91'],
		['UBND tỉnh Kiên Giang', {}, '63-91'],
		['TP.HCM', { adminSet: '63' }, '63-79'],
		['TPHCM', { adminSet: '34' }, '34-79'],
		['Tp Hồ Chí Minh', { adminSet: '63' }, '63-79'],
		['Sài Gòn', { adminSet: '63' }, '63-79'],
		['BR-VT', {}, '63-77'],
		['Bà Rịa – Vũng Tàu', {}, '63-77'],
		['TT-Huế', NINETEEN, '63-46'],
		['Thừa Thiên - Huế', NINETEEN, '63-46'],
		['Huế', { adminSet: '34' }, '34-46'],
		['Đăk Lăk', { adminSet: '63' }, '63-66'],
		['Đắc Lắc', { adminSet: '63' }, '63-66'],
		['Daklak', { adminSet: '63' }, '63-66'],
		['Đắc Nông', {}, '63-67'],
		['Kontum', {}, '63-62'],
		['Bắc Cạn', {}, '63-06'],
		['Hoà Bình', {}, '63-17'],
		['Thanh Hoá', { adminSet: '34' }, '34-38'],
		['63-91', {}, '63-91'],
		['Cả nước', {}, 'VN'],
		['An Giang', {}, 'admin_set_unclear 63-89 34-91'],
		['An Giang', { year: 2025 }, 'admin_set_unclear 63-89 34-91'],
		['An Giang', NINETEEN, '63-89~'],
		['An Giang', { year: 2026 }, '34-91~'],
		['An Giang', { adminSet: '34', year: 2019 }, '34-91'],
		['Thành phố Bắc Ninh', NINETEEN, 'kind_differs 63-27'],
		['Thành phố Hà Nội', NINETEEN, '63-01~'],
		['Quảng Nin', NINETEEN, 'near_name 63-22 34-22'],
		['Quảng', {}, 'unknown'],
		['Hà', {}, 'unknown'],
		['Sở Y tế', {}, 'unknown'],
		['', {}, 'unknown']
	])('"%s" in %j is %s', (name, context, expected) => {
		expect(said(units.byName(name, context))).toBe(expected);
	});

	it.each<[string, object, string]>([
		['91', {}, 'code_reused 63-91 34-91'],
		['91', { adminSet: '34' }, '34-91'],
		['91', { year: 2018 }, '63-91~'],
		['1', { adminSet: '63' }, '63-01'],
		['89', {}, '63-89'],
		['01', {}, 'admin_set_unclear 63-01 34-01'],
		['00', {}, 'unknown']
	])('of code %s in %j is %s', (code, context, expected) => {
		expect(said(units.byCode(code, context))).toBe(expected);
	});

	it('of a list is of the set that alone has all of them', () => {
		expect(units.adminSetOf(['An Giang', 'Kiên Giang'])).toBe('63');
		expect(units.adminSetOf(['An Giang', 'Hà Nội'])).toBe(null);
		const today = UNITS.filter(({ admin_set }) => admin_set === '34');
		expect(units.adminSetOf(today.map(({ name_vi }) => name_vi))).toBe('34');
		expect(units.adminSetOf([])).toBe(null);
	});

	it('is found under every way to write its name, and only there', () => {
		const ways = [
			(name: string) => name,
			(name: string) => name.toUpperCase(),
			(name: string) => folded(name),
			(name: string) => name.normalize('NFD'),
			(name: string) => `Tỉnh ${name}`,
			(name: string) => name.replace(/ /g, '\u00A0')
		];
		const listed = UNITS.filter(({ admin_set }) => admin_set !== 'VN');
		fc.assert(
			fc.property(fc.constantFrom(...listed), fc.constantFrom(...ways), (unit, way) => {
				const adminSet = unit.admin_set as '63' | '34';
				expect(said(units.byName(way(unit.name_vi), { adminSet }))).toBe(unit.unit_id);
			})
		);
	});
});

describe('an award', () => {
	it.each<[string, string]>([
		['Huân chương Lao động hạng Ba', 'hc_lao_dong_3 3'],
		['HCLĐ hạng III', 'hc_lao_dong_3 3'],
		['HCLĐ hạng 2', 'hc_lao_dong_2 2'],
		['Huân chương Lao động', 'hc_lao_dong_x~ various'],
		['Huân chương Quân công', 'two_meanings hc_quan_cong_1 hc_quan_cong_2 hc_quan_cong_3'],
		['Cờ thi đua của Chính phủ', 'co_chinh_phu collective'],
		['CTĐCP', 'co_chinh_phu collective'],
		['Cờ CP', 'co_chinh_phu collective'],
		['Cờ thi đua của UBND tỉnh', 'co_bo_tinh collective'],
		['CSTĐTQ', 'cstd_toan_quoc individual'],
		['Chiến sỹ thi đua toàn quốc', 'cstd_toan_quoc individual'],
		['CSTĐ cấp tỉnh', 'cstd_bo_tinh individual'],
		['CSTĐCS', 'cstd_co_so individual'],
		['TTLĐXS', 'ttldxs collective'],
		['LĐTT', 'ldtt individual'],
		['BK TTCP', 'bk_thu_tuong'],
		['BKTTg', 'bk_thu_tuong'],
		['Bằng khen của Thủ tướng Chính phủ cho tập thể', 'bk_thu_tuong collective'],
		['Bằng khen của Chủ tịch UBND tỉnh – Cá nhân', 'bk_bo_tinh individual'],
		['BK UBND tỉnh', 'bk_bo_tinh'],
		['KNC', 'ky_niem_chuong individual'],
		['BMVNAH', 'dh_ba_me_vnah individual'],
		['Bà mẹ Việt Nam anh hùng', 'dh_ba_me_vnah individual'],
		['Tập thể lao động xuất sắc', 'ttldxs collective'],
		['hc_lao_dong_1', 'hc_lao_dong_1 1'],
		['Bằng khen', 'two_meanings bk_thu_tuong bk_bo_tinh'],
		['Chiến sĩ thi đua', 'two_meanings cstd_toan_quoc cstd_bo_tinh cstd_co_so'],
		['Huân chương Lao độn hạng Ba', 'near_name hc_lao_dong_3'],
		['Sở Y tế', 'unknown'],
		['', 'unknown']
	])('"%s" is %s', (name, expected) => {
		const match = award(name);
		const more = match.kind === 'found' ? [match.awardClass, match.recipient] : [];
		expect([said(match), ...more.filter((each) => each !== null)].join(' ')).toBe(expected);
	});

	test.each(AWARDS.map(({ award_code, name_vi }) => [name_vi, award_code]))(
		'named "%s" in the table is %s',
		(name, code) => {
			const match = award(name);
			expect(match.kind === 'found' && match.id).toBe(code);
		}
	);

	it.each([
		['Tập thể', 'collective'],
		['Số người', 'individual'],
		['Hộ gia đình', 'household'],
		['Doanh nghiệp', 'enterprise'],
		['Tập thể, cá nhân', 'mixed'],
		['Tập thể lao động xuất sắc', null],
		['', null]
	])('for "%s" is for %s', (text, expected) => {
		expect(recipientType(text)).toBe(expected);
	});
});

describe('an indicator', () => {
	it.each<[string, string | null, string]>([
		['Tốc độ tăng trưởng kinh tế (GRDP)', '%', 'grdp_growth'],
		['Tốc độ tăng trưởng GRDP', null, 'grdp_growth'],
		['GRDP bình quân đầu người', 'triệu đồng/người', 'grdp_per_capita'],
		['GRDP bình quân đầu người', 'triệu đồng', 'grdp_per_capita'],
		['GRDP bình quân đầu người', 'USD', 'kind_differs grdp_per_capita'],
		['Tỷ lệ bao phủ BHYT', '%', 'health_insurance'],
		['Tỉ lệ che phủ rừng', '%', 'forest_cover'],
		['Số xã đạt chuẩn NTM', 'xã', 'ntm_communes_total'],
		['PAPI', null, 'unknown'],
		['Thu ngân sách trên địa bàn', 'tỷ đồng', 'unknown'],
		['grdp_growth', null, 'grdp_growth']
	])('"%s" in %s is %s', (name, measure, expected) => {
		expect(said(indicators.byName(name, measure))).toBe(expected);
	});

	it('whose standard is not said is asked', () => {
		const match = indicators.byName('Tỷ lệ hộ nghèo', '%');
		expect(match).toMatchObject({ kind: 'asked', reason: 'near_name' });
		expect(match.kind === 'asked' && match.candidates).toContain('md_poverty_rate');
	});

	test.each(INDICATORS.map(({ indicator, name_vi, unit_vi }) => [name_vi, unit_vi, indicator]))(
		'named "%s" (%s) in the table is %s',
		(name, unit, indicator) => {
			expect(said(indicators.byName(name, unit))).toBe(indicator);
		}
	);
});
