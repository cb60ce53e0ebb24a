import { matchKey } from './match-key';
import { quantity } from './quantity';

const BELOW =
	/^(?:ghi chu|nguon|nguoi lap|nguoi lap bieu|nguoi kiem tra|thu truong|thu ki|chu tich|pho chu tich|giam doc|pho giam doc|tm |kt |ki ten|noi nhan|luu i|xac nhan|can bo|phu trach)|(?:^| )ngay \d* ?thang \d* ?nam(?: |$)/;

/** The row after the last one that looks like a table's: with a figure, or with half of the columns filled and no closing words. */
export function tableEnd(texts: readonly (readonly string[])[], start: number): number {
	let end = texts.length;
	while (end > start && !isTableRow(texts[end - 1]!)) end--;
	while (end > start && end < texts.length && isRestOfLabel(texts[end]!)) end++;
	// words that close a table do not, where figures come after them
	const lastFigures = texts.findLastIndex(hasFigures);
	const signed = texts.findIndex(
		(row, index) => index >= start && index > lastFigures && isClosing(row)
	);
	return signed < 0 ? end : Math.min(end, signed);
}

/** One cell that goes on in small letters: the label of the last row, broken in print. */
function isRestOfLabel(row: readonly string[]): boolean {
	const filled = row.filter((text) => text !== '');
	return filled.length === 1 && /^\p{Ll}/u.test(filled[0]!) && !isClosing(row);
}

function isTableRow(row: readonly string[]): boolean {
	if (isClosing(row)) return false;
	const filled = row.filter((text) => text !== '');
	const hasFigure = filled.some((text) => quantity(text, { habit: null, unit: null }) !== null);
	return filled.length >= 2 && (hasFigure || filled.length * 2 > row.length);
}

function isClosing(row: readonly string[]): boolean {
	const first = row.find((text) => text !== '') ?? '';
	if (!/^[^\d]/.test(first)) return false;
	if (!BELOW.test(matchKey(first)) && !/^\(?\*+\)?\s*\p{L}/u.test(first)) return false;
	return !hasFigures(row);
}

function hasFigures(row: readonly string[]): boolean {
	return row.some((text) => {
		const read = quantity(text, { habit: null, unit: null });
		return read !== null && read.kind !== 'missing';
	});
}
