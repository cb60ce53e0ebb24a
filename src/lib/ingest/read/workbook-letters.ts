import { decodeText, type Decoding } from '../text/decode';
import { readLetters, type Letters } from '../text/reading';
import { cellText, type Cell, type Sheet } from './sheet';

/** Text enough to tell an old font by. */
const SAMPLE_LENGTH = 300_000;

/** What the texts of a workbook's sheets are written in: a workbook made with .VnTime or VNI-Times is full of Latin letters and signs. */
export function lettersOf(sheets: readonly Sheet[]): Decoding {
	const texts = new Set<string>();
	let length = 0;
	for (const { rows } of sheets) {
		for (const cells of rows) {
			for (const cell of cells) {
				const text = typeof cell === 'string' || cell.kind === 'text' ? cellText(cell) : '';
				if (text === '' || texts.has(text)) continue;
				texts.add(text);
				length += text.length;
			}
			if (length > SAMPLE_LENGTH) return decodeText([...texts].join('\n'));
		}
	}
	return decodeText([...texts].join('\n'));
}

/** A sheet whose texts, and name, are read as those letters. Numbers and dates stay as they are. */
export function sheetInLetters(sheet: Sheet, letters: Letters): Sheet {
	if (letters === 'unicode') return sheet;
	const read = (cell: Cell): Cell => {
		if (typeof cell === 'string') return readLetters(cell, letters);
		return cell.kind === 'text' ? { ...cell, text: readLetters(cell.text, letters) } : cell;
	};
	const origin = { ...sheet.origin, sheet: readLetters(sheet.origin.sheet, letters) };
	return { ...sheet, origin, rows: sheet.rows.map((cells) => cells.map(read)) };
}
