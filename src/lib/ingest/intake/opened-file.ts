import { unguarded } from '$lib/core/formula-guard';
import type { TableSchema } from '$lib/core/schema';
import { words } from '../problem';
import { cleanedSheet } from '../read/clean-sheet';
import { fileKind } from '../read/file-kind';
import type { FileRead, ReadChoice, ReadSheet } from '../read/read-file';
import type { ReadIssues } from '../read/read-issue';
import { Refusal } from '../read/read-problem';
import type { Sheet } from '../read/sheet';
import { isExact, recognise } from '../recognise';
import type { ChangeKind } from '../text/clean';
import type { Decoding } from '../text/decode';
import { headerTable, type TypedCsv } from '../typed-csv';
import {
	checkSize,
	arrowHeader,
	arrowSheet,
	parquetSheet,
	streamHeader,
	type ColumnFile
} from './column-sheet';
import { contractCsv } from './contract-csv';
import { contractSheet } from './contract-sheet';
import type { FileLook, LettersLook } from './intake';
import { isTemplateHelp } from './template-help';

/** Up to here a contract file is looked at cell by cell; beyond, only its header, and the engine reads it in place. */
const CELL_BY_CELL_BYTES = 20_000_000;
/** What is read into memory whole: text of this size has about two million rows. */
export const LARGEST_READ_BYTES = 200_000_000;
const HEAD_BYTES = 2 ** 20;
const PIECE_BYTES = 2 ** 22;

/** How files are read. Parquet has a reader of its own, which differs between a page and a program. */
export interface FileReaders {
	read(name: string, bytes: Uint8Array, choice: ReadChoice): FileRead[];
	/** Rejects with the reader's words when the file is broken. */
	parquet(file: Blob): Promise<ColumnFile>;
}

/** A sheet as it was read, its text clean. */
export interface OpenedSheet {
	sheet: Sheet;
	issues: ReadIssues;
	cleanedCells: number;
	cleaned: readonly { kind: ChangeKind; count: number }[];
}

type Look<Kind extends FileLook['kind']> = Omit<
	Extract<FileLook, { kind: Kind }>,
	'id' | 'name' | 'bytes' | 'sheets'
>;

/** A file with what is in it. `content` makes the contract's own form, or is the file as it came. */
export type OpenedFile = { name: string; bytes: number } & (
	| (Look<'sheets'> & { sheets: readonly OpenedSheet[] })
	| Look<'unclear'>
	| (Look<'contract'> & { content: () => Blob })
	| Look<'workspace'>
	| Look<'refused'>
);

export interface OpenOptions {
	choice?: ReadChoice;
	signal?: AbortSignal | undefined;
	/** Bytes read so far of those that must be. */
	onprogress?: ((done: number, total: number) => void) | undefined;
}

/**
 * What is in a file: itself, an archive's files one by one, a workbook's contract sheets each apart from the others. A contract file beyond
 * 20 MB and Parquet of any size are not read; one that must be and has more than 200 MB, or a sheet to be mapped of more than 8 million
 * cells, is refused. Rejects only when aborted.
 */
export async function openedFile(
	file: File,
	readers: FileReaders,
	options: OpenOptions = {}
): Promise<readonly OpenedFile[]> {
	const { name, size: bytes } = file;
	try {
		const head = await bytesOf(file.slice(0, HEAD_BYTES));
		options.signal?.throwIfAborted();
		if (isWorkspace(head)) return [{ name, bytes, kind: 'workspace' }];
		const kind = fileKind(head, name);
		if (kind === 'parquet') return [await openedParquet(name, file, readers)];
		if (kind === 'arrow') return [await openedArrow(name, file)];
		if (kind === 'text' && bytes > CELL_BY_CELL_BYTES) {
			const table = headTable(head);
			if (table) return [inPlace(name, file, 'csv', table.name, null)];
		}
		if (bytes > LARGEST_READ_BYTES) throw tooLarge(bytes);
		const whole = bytes <= HEAD_BYTES ? head : await wholeOf(file, options);
		const opened: OpenedFile[] = [];
		const choice = options.choice ?? {};
		for (const read of readers.read(name, whole, choice))
			opened.push(...(await openedRead(read, readers, choice)));
		return opened;
	} catch (cause) {
		options.signal?.throwIfAborted();
		return [refusedFile(name, bytes, cause)];
	}
}

function tooLarge(size: number): Refusal {
	return new Refusal('too_large', { what: 'file', size, limit: LARGEST_READ_BYTES });
}

function refusedFile(name: string, bytes: number, cause: unknown): OpenedFile {
	if (cause instanceof Refusal) {
		const { code, details } = cause;
		return { name, bytes, kind: 'refused', problem: { code, where: name, details } };
	}
	// the browser says so of a file that is not any more what was picked
	if (!(cause instanceof DOMException)) throw cause;
	const details = { words: cause.message };
	return { name, bytes, kind: 'refused', problem: { code: 'unreadable', where: name, details } };
}

/** `Workspace.pack` puts the account of the workspace first. */
function isWorkspace(head: Uint8Array): boolean {
	const names = new TextDecoder('latin1').decode(head.subarray(30, 44));
	return fileKind(head, '') === 'zip' && names === 'workspace.json';
}

/** The table whose header UTF-8 text begins with. The engine reads no other text in place. */
function headTable(head: Uint8Array): TableSchema | null {
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
		return headerTable(text.slice(0, text.indexOf('\n') + 1));
	} catch {
		return null;
	}
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
	return new Uint8Array(await blob.arrayBuffer());
}

async function wholeOf(file: File, { signal, onprogress }: OpenOptions): Promise<Uint8Array> {
	const whole = new Uint8Array(file.size);
	for (let at = 0; at < file.size; at += PIECE_BYTES) {
		whole.set(await bytesOf(file.slice(at, at + PIECE_BYTES)), at);
		signal?.throwIfAborted();
		onprogress?.(Math.min(at + PIECE_BYTES, file.size), file.size);
	}
	return whole;
}

function inPlace(
	name: string,
	file: Blob,
	format: 'csv' | 'parquet' | 'arrow',
	table: string,
	rowCount: number | null
): OpenedFile {
	const account = { rejected: 0, issues: [], issueCount: 0, content: () => file };
	return { name, bytes: file.size, kind: 'contract', format, table, rowCount, ...account };
}

async function openedParquet(name: string, file: Blob, readers: FileReaders): Promise<OpenedFile> {
	let columns: ColumnFile;
	try {
		columns = await readers.parquet(file);
	} catch (cause) {
		throw brokenParquet(cause);
	}
	try {
		const recognition = recognise(streamHeader(columns.schema));
		if (recognition.table && isExact(recognition)) {
			const rowCount = columns.rowCounts.reduce((sum, count) => sum + count, 0);
			return inPlace(name, file, 'parquet', recognition.table.name, rowCount);
		}
		if (file.size > LARGEST_READ_BYTES) throw tooLarge(file.size);
		return openedColumns(file, 'parquet', await parquetSheet(columns, { file: name, sheet: '' }));
	} catch (cause) {
		throw cause instanceof Refusal ? cause : brokenParquet(cause);
	} finally {
		columns.close();
	}
}

function brokenParquet(cause: unknown): Refusal {
	return new Refusal('broken_columnar', { format: 'parquet', words: words(cause) });
}

async function openedArrow(name: string, file: Blob): Promise<OpenedFile> {
	const recognition = recognise(await arrowHeader(file));
	if (recognition.table && isExact(recognition))
		return inPlace(name, file, 'arrow', recognition.table.name, null);
	if (file.size > LARGEST_READ_BYTES) throw tooLarge(file.size);
	return openedColumns(file, 'arrow', arrowSheet(await bytesOf(file), { file: name, sheet: '' }));
}

const SURE_LETTERS: LettersLook = {
	reading: { bytes: null, letters: 'unicode' },
	ask: null,
	damage: null,
	cutOff: false,
	candidates: []
};

function openedColumns({ size }: Blob, format: 'parquet' | 'arrow', read: ReadSheet): OpenedFile {
	const { file: name } = read.sheet.origin;
	const shared = { name, bytes: size, letters: SURE_LETTERS, dialect: null };
	return { ...shared, kind: 'sheets', format, sheets: [openedSheet(read)] };
}

/** One file that was read: its contract sheets as files of their own, and the others together. */
async function openedRead(
	{ name, bytes, content }: FileRead,
	readers: FileReaders,
	choice: ReadChoice
): Promise<OpenedFile[]> {
	if (!content.ok) return [{ name, bytes, kind: 'refused', problem: content.problem }];
	const { value } = content;
	switch (value.kind) {
		case 'columnar': {
			const file = new Blob([value.bytes as Uint8Array<ArrayBuffer>]);
			try {
				const opened =
					value.format === 'parquet' ? openedParquet(name, file, readers) : openedArrow(name, file);
				return [await opened];
			} catch (cause) {
				return [refusedFile(name, bytes, cause)];
			}
		}
		case 'unclear':
			return [{ name, bytes, kind: 'unclear', letters: lettersLook(value.decoding, {}) }];
		case 'sheets': {
			const isText = value.format === 'text';
			const filled = value.sheets
				.filter(({ sheet }) => sheet.rows.length > 0)
				.map((read) => (isText ? { ...read, sheet: withoutGuards(read.sheet) } : read));
			if (filled.length === 0) return [refusedFile(name, bytes, new Refusal('empty_file'))];
			const typed = filled.map((read) => ({ read, table: contractSheet(read.sheet, read.issues) }));
			const contracts = typed.flatMap(({ read, table }) =>
				table ? [openedContract(name, bytes, read.sheet.origin.sheet, table)] : []
			);
			const tables = typed.flatMap(({ table }) => table?.schema ?? []);
			const rest = typed.filter(({ read, table }) => !table && !isTemplateHelp(read.sheet, tables));
			let others: OpenedSheet[];
			try {
				for (const { read } of rest) checkSize(read.sheet.rows.length, read.sheet.columnCount);
				others = rest.map(({ read }) => openedSheet(read));
			} catch (cause) {
				return [...contracts, refusedFile(name, bytes, cause)];
			}
			if (others.length === 0) return contracts;
			const { format, dialect, decoding } = value;
			const letters = lettersLook(decoding, choice);
			return [
				...contracts,
				{ name, bytes, kind: 'sheets', format, letters, dialect, sheets: others }
			];
		}
	}
}

function openedContract(
	name: string,
	bytes: number,
	sheet: string,
	{ schema, columns, report }: TypedCsv
): OpenedFile {
	const { rowCount, rejected, issues, issueCount } = report;
	return {
		name: sheet === '' ? name : `${name}/${sheet}`,
		bytes,
		kind: 'contract',
		format: 'csv',
		table: schema.name,
		...{ rowCount, rejected, issues, issueCount },
		content: () => contractCsv(schema, rowsOf(columns))
	};
}

function rowsOf(columns: TypedCsv['columns']) {
	return Array.from(columns[0]!, (_, row) => columns.map((column) => column[row]!));
}

/** Text as it was before a file for spreadsheets was made of it. */
function withoutGuards(sheet: Sheet): Sheet {
	const rows = sheet.rows.map((cells) =>
		cells.some((cell) => typeof cell === 'string' && cell.startsWith("'"))
			? cells.map((cell) => (typeof cell === 'string' ? unguarded(cell) : cell))
			: cells
	);
	return { ...sheet, rows };
}

function openedSheet({ sheet, issues }: ReadSheet): OpenedSheet {
	const { counts, changedCells, ...clean } = cleanedSheet(sheet);
	const cleaned = [...counts].map(([kind, count]) => ({ kind, count }));
	return { sheet: clean.sheet, issues, cleanedCells: changedCells, cleaned };
}

/** `choice` is what the text was read with; {} when it was not read. */
function lettersLook(decoding: Decoding, { reading }: ReadChoice): LettersLook {
	const { cutOff, candidates } = decoding;
	if (reading) return { reading, ask: null, damage: null, cutOff, candidates };
	switch (decoding.kind) {
		case 'decoded':
			return {
				reading: decoding.reading,
				ask: null,
				damage: decoding.doubts,
				...{ cutOff, candidates }
			};
		case 'ask':
			return { reading: null, ask: decoding.reason, damage: null, cutOff, candidates };
		case 'damaged':
			return { reading: null, ask: null, damage: decoding.damage, cutOff, candidates };
	}
}
