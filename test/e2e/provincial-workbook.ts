import { workbookFile } from '../unit/ingest/read/workbook-file';

/** A row of a sheet: text as it was typed, a number as it was stored, null for nothing. */
type Row = readonly (string | number | null)[];

/** Provinces as a clerk types them, with growth (%), income per head and GRDP. The figures are made up. */
const PROVINCES: readonly Row[] = [
	[1, 'Tỉnh Long An', '5,77', 94.3, '170.455'],
	[2, 'TIỀN GIANG', '5,72', 70.1, '125.840'],
	[3, 'Bến Tre', '5,08', 52.6, '68.420'],
	[4, 'Trà Vinh', '8,25', 79.5, '81.037'],
	[5, 'Vĩnh  Long', '2,31', 71.9, '73.954'],
	[6, 'Đồng Tháp', '5,61', 69.8, '112.326'],
	[7, 'An giang', '7,34', 64.8, '123.615'],
	[8, 'T. Kiên Giang', '6,60', 71.7, '125.402'],
	[9, 'Hậu Giang', '12,27', 80.3, '58.550'],
	[10, 'Sóc Trăn', '6,52', 61.3, '73.340'],
	[11, 'Bạc Liêu', '5,48', 76.8, '70.101'],
	[12, 'Cà Mau', '7,83', 72.1, '87.124']
];

/** One sheet as provinces send them: a title block, headings of two levels, numbers as text, a slip in a name, signatures. */
const ROWS: readonly Row[] = [
	['BAN THI ĐUA CỤM TÂY NAM BỘ', null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
	['Biểu số 02', null, null, 'Độc lập - Tự do - Hạnh phúc'],
	[],
	['TỔNG HỢP MỘT SỐ CHỈ TIÊU KINH TẾ NĂM 2023 CÁC TỈNH TRONG CỤM'],
	[],
	['TT', 'Tỉnh, thành phố', 'Kết quả thực hiện', null, null],
	[
		...[null, null, 'Tốc độ tăng trưởng GRDP (%)'],
		...['GRDP bình quân đầu người (triệu đồng/người)', 'Quy mô GRDP (tỷ đồng)']
	],
	['A', 'B', '1', '2', '3'],
	...PROVINCES,
	['Ghi chú: số liệu do các tỉnh báo cáo.'],
	[null, null, null, 'Người lập biểu'],
	[null, null, null, '(Ký, ghi rõ họ tên)']
];

/** A messy workbook of twelve provinces, as the bytes of an XLSX file. */
export function provincialWorkbook(): Buffer {
	const merged = ['A1:C1', 'D1:E1', 'A4:E4', 'A6:A7', 'B6:B7', 'C6:E6'];
	return Buffer.from(
		workbookFile({
			sheets: [
				{
					name: 'Biểu 02',
					rows: ROWS.map((cells, index) => rowXml(cells, index + 1)).join(''),
					after: `<mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
				}
			]
		})
	);
}

function rowXml(cells: Row, number: number): string {
	const inside = cells.map((cell, column) => {
		const ref = `${String.fromCharCode(65 + column)}${number}`;
		if (cell === null) return '';
		if (typeof cell === 'number') return `<c r="${ref}"><v>${cell}</v></c>`;
		return `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
	});
	return `<row r="${number}">${inside.join('')}</row>`;
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
