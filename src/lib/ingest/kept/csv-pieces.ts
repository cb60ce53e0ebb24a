import type { CsvForm } from '$lib/sql/load';
import { tableSchema } from '$lib/core/schema';
import { headerDifference } from '../header';
import type { Result } from '../problem';
import { isExact, recognise } from '../recognise';

/** A part of a CSV file that begins and ends between two rows, and how many rows it holds by our own count. */
export interface CsvPiece {
	from: number;
	to: number;
	rows: number;
}

const HEAD_BYTES = 65_536;
const DELIMITERS = [',', ';', '\t'] as const;

/**
 * The form of a CSV whose header has the columns of a table in any order, and where its rows begin. `wrong_header` when it has not, or
 * has those of another table. UTF-8 is taken for granted; what is something else has no such header.
 */
export async function csvForm(
	content: Blob,
	table: string,
	where: string
): Promise<Result<CsvForm & { rowsFrom: number }>> {
	const head = new Uint8Array(await content.slice(0, HEAD_BYTES).arrayBuffer());
	const end = head.indexOf(0x0a);
	const line = new TextDecoder().decode(end < 0 ? head : head.subarray(0, end));
	const headers = DELIMITERS.map((delimiter) => ({ delimiter, columns: cells(line, delimiter) }));
	for (const { delimiter, columns } of headers) {
		const recognition = recognise(columns);
		if (isExact(recognition) && recognition.table === tableSchema(table)) {
			return {
				ok: true,
				value: { delimiter, columns, rowsFrom: end < 0 ? content.size : end + 1 }
			};
		}
	}
	const [widest] = headers.toSorted((a, b) => b.columns.length - a.columns.length);
	return { ok: false, problem: headerDifference(widest!.columns, where, table) };
}

function cells(line: string, delimiter: string): string[] {
	return line
		.replace(/\r$/, '')
		.split(delimiter)
		.map((cell) => cell.replace(/^"(.*)"$/, '$1'));
}

/**
 * Cuts a CSV at row ends, telling of each piece of about `pieceBytes` as soon as it is known. A row is a line that holds anything; a
 * line break between quotes ends none. Our own count, because the engine has been seen to lose rows without an error.
 */
export async function cutCsv(
	content: Blob,
	rowsFrom: number,
	pieceBytes: number,
	onpiece: (piece: CsvPiece) => void
): Promise<void> {
	const reader = content.slice(rowsFrom).stream().getReader();
	let [from, at, rows] = [rowsFrom, rowsFrom, 0];
	let [quoted, filled] = [false, false];
	const endRow = (to: number): void => {
		if (filled) rows++;
		filled = false;
		if (to - from < pieceBytes) return;
		onpiece({ from, to, rows });
		[from, rows] = [to, 0];
	};
	for (let step = await reader.read(); !step.done; step = await reader.read()) {
		const bytes = step.value;
		if (!quoted && bytes.indexOf(0x22) < 0) {
			// Most files quote little: then looking for line ends alone is several times as fast.
			let start = 0;
			for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, start)) {
				filled ||= end > start + 1 || (end === start + 1 && bytes[start] !== 0x0d);
				start = end + 1;
				endRow(at + start);
			}
			filled ||= bytes.subarray(start).some((byte) => byte !== 0x0d);
		} else {
			for (let index = 0; index < bytes.length; index++) {
				const byte = bytes[index];
				if (byte === 0x0a && !quoted) endRow(at + index + 1);
				else if (byte === 0x22) quoted = !quoted;
				if (byte !== 0x0a && byte !== 0x0d) filled = true;
			}
		}
		at += bytes.length;
	}
	if (filled) rows++;
	if (at > from) onpiece({ from, to: at, rows });
}
