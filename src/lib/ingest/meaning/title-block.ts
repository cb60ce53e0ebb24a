import { cellText, type Sheet } from '../read/sheet';
import { isMeasure } from './heading';

/** What stands above the headings. */
export interface TitleBlock {
	/** Every text, in reading order. */
	lines: readonly string[];
	/** The form's number (`Biểu số: 0603.N/BNV-TĐKT`); null when none is given. */
	form: string | null;
	/** The measure all figures are in (`Đơn vị tính: tỷ đồng`); null when none is given or it is none we know. */
	unit: string | null;
	/** The only year named; null when there is none or several. */
	year: number | null;
}

const FORM = /^(?:biểu|mẫu|biểu mẫu|phụ lục)(?:\s+số)?\s*[:.]?\s*(\S*\d\S*)/iu;
const UNIT = /(?:đơn vị(?: tính)?|đvt|đv tính)\s*[:：]\s*(.+)$/iu;

/** The texts of the first `count` rows of a sheet. */
export function titleBlock(sheet: Sheet, count: number): TitleBlock {
	const lines = sheet.rows
		.slice(0, count)
		.flatMap((row) => row.map((cell) => cellText(cell).replace(/\s+/g, ' ').trim()))
		.filter((text) => text !== '');
	const unit = lines
		.map((line) =>
			UNIT.exec(line)?.[1]
				?.replace(/[).]+$/, '')
				.trim()
		)
		.find(Boolean);
	const years = lines.flatMap((line) =>
		[...line.matchAll(/năm\s+((?:19|20)\d\d)/giu)].map(([, year]) => Number(year))
	);
	return {
		lines,
		form: lines.map((line) => FORM.exec(line)?.[1]).find((form) => form !== undefined) ?? null,
		unit: unit !== undefined && isMeasure(unit) ? unit : null,
		year: new Set(years).size === 1 ? years[0]! : null
	};
}
