import { expect, test } from 'vitest';
import { titleNames } from '$lib/ingest/meaning/title-names';
import { NAMES } from './fixtures';

const NO_FILE = { file: 'bieu-01.xlsx', sheet: 'Sheet1' };

test.each<[string, readonly string[]]>([
	['ỦY BAN NHÂN DÂN TỈNH AN GIANG', ['63-89']],
	['UBND tỉnh Bà Rịa - Vũng Tàu, năm 2019', ['63-77']],
	['Báo cáo của tỉnh Kiên Giang về kinh tế', ['63-91']],
	['Thành phố Cần Thơ', ['63-92']],
	['TỔNG HỢP CÁC TỈNH TRONG CỤM', []],
	['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', []],
	['Đơn vị tính: tỷ đồng', []]
])('the title "%s" names the units %j', (line, units) => {
	const context = { adminSet: '63', year: 2019 } as const;
	expect(titleNames([line], NO_FILE, NAMES, context).units).toEqual(units);
});

test('without a year both borders of a name are offered', () => {
	expect(titleNames(['Tỉnh An Giang'], NO_FILE, NAMES, {}).units.toSorted()).toEqual([
		'34-91',
		'63-89'
	]);
});

test.each<[string, string, readonly string[]]>([
	['kien-giang_2019.xlsx', 'Biểu 1', ['63-91']],
	['bao cao.xlsx', 'Sóc Trăng', ['63-94']],
	['thư mục/BaoCao.An Giang.csv', '', ['63-89']],
	['kinh-te-2019.csv', '', []]
])('the file %s (sheet "%s") names the units %j', (file, sheet, units) => {
	expect(titleNames([], { file, sheet }, NAMES, { adminSet: '63', year: 2019 }).units).toEqual(
		units
	);
});

test.each<[string, readonly string[]]>([
	['Tốc độ tăng trưởng GRDP (%)', ['grdp_growth']],
	['Biểu 02. Tỷ lệ che phủ rừng các tỉnh giai đoạn 2010 - 2019', ['forest_cover']],
	['TỔNG HỢP MỘT SỐ CHỈ TIÊU KINH TẾ', []],
	['Độc lập - Tự do - Hạnh phúc', []]
])('the title "%s" names the indicators %j', (line, indicators) => {
	expect(titleNames([line], NO_FILE, NAMES, {}).indicators).toEqual(indicators);
});
