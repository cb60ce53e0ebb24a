import { codeOf } from '$lib/core/coded-text';
import type { TableSchema } from '$lib/core/schema';
import { cellText, type Sheet } from '../read/sheet';

/**
 * Whether a sheet only helps to fill in the sheets of those tables: the guide names each of a table's columns, the lists hold codes with
 * what they mean. Such a sheet brings no rows. Without tables none is.
 */
export function isTemplateHelp(sheet: Sheet, tables: readonly TableSchema[]): boolean {
	if (tables.length === 0) return false;
	const texts = sheet.rows.flatMap((row) => row.map((cell) => cellText(cell).trim()));
	const words = new Set(texts);
	if (tables.some(({ fields }) => fields.every(({ name }) => words.has(name)))) return true;
	const filled = texts.filter((text) => text !== '');
	const coded = filled.filter((text) => codeOf(text) !== text);
	return coded.length * 2 > filled.length;
}
