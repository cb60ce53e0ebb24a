import { decodeBytes, type Decoding } from '../text/decode';
import { TextReader, type Reading } from '../text/reading';
import { readDelimited } from './delimited';
import { foundDialect, type Dialect, type FoundDialect } from './dialect';
import { fileKind } from './file-kind';
import { readJson } from './json-rows';
import type { ReadIssues } from './read-issue';
import { reading, Refusal, type Read } from './read-problem';
import type { Sheet } from './sheet';
import { readWorkbook } from './workbook';
import { lettersOf, sheetInLetters } from './workbook-letters';
import { unpacked, zipDirectory, type ZipEntry } from './zip';

/** A sheet and what was odd while it was read. */
export interface ReadSheet {
	sheet: Sheet;
	issues: ReadIssues;
}

/**
 * What is in a file. `sheets`: its tables. `unclear`: text whose letters must be chosen first, or that is damaged; `decoding` says which.
 * `columnar`: a file that has readers of its own, which need its bytes.
 */
export type FileContent =
	| {
			kind: 'sheets';
			format: 'text' | 'json' | 'xlsx';
			sheets: readonly ReadSheet[];
			/** How the text was read, with the alternatives. */
			decoding: Decoding;
			/** Of a text file, its delimiter and how sure that is. */
			dialect: FoundDialect | null;
	  }
	| { kind: 'unclear'; format: 'text' | 'xlsx'; decoding: Decoding }
	| { kind: 'columnar'; format: 'parquet' | 'arrow'; bytes: Uint8Array };

/** One file: as it was picked, or as it lies in an archive (`so-lieu.zip/2019.csv`). */
export interface FileRead {
	name: string;
	/** Its size, unpacked. */
	bytes: number;
	content: Read<FileContent>;
}

/** What a person has chosen where the file itself does not tell. */
export interface ReadChoice {
	reading?: Reading;
	dialect?: Dialect;
}

/** Left by programs in archives; nobody means them as data. */
const CLUTTER = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i;

/**
 * Everything in a file, an archive giving one entry for each file in it, unreadable ones too. All bytes are in memory; text and
 * workbooks take about a second for a million cells, so call it in a worker. A choice holds for every file of an archive.
 */
export function readFile(name: string, bytes: Uint8Array, choice: ReadChoice = {}): FileRead[] {
	return readOne(name, bytes, choice, true);
}

function readOne(
	name: string,
	bytes: Uint8Array,
	choice: ReadChoice,
	mayNest: boolean
): FileRead[] {
	const size = bytes.length;
	if (fileKind(bytes, name) !== 'zip')
		return [contentOf(name, size, () => content(name, bytes, choice))];
	const directory = reading(name, () => zipDirectory(bytes));
	if (!directory.ok) return [{ name, bytes: size, content: directory }];
	const entries = directory.value;
	const office = officeFormat(entries);
	if (office === 'xlsx')
		return [contentOf(name, size, () => workbookContent(name, bytes, entries, choice))];
	const refuse = (why: Refusal) => [refused(name, size, why)];
	if (office) return refuse(new Refusal('unsupported_format', { found: office }));
	if (!mayNest) return refuse(new Refusal('too_large', { what: 'nesting', size: 2, limit: 1 }));
	const files = entries.filter((entry) => !entry.name.endsWith('/') && !CLUTTER.test(entry.name));
	if (files.length === 0) return refuse(new Refusal('not_a_table', { found: 'empty archive' }));
	return files.flatMap((entry) => {
		const inside = `${name}/${entry.name}`;
		const file = reading(inside, () => unpacked(bytes, entry));
		if (file.ok) return readOne(inside, file.value, choice, false);
		return [{ name: inside, bytes: entry.size, content: file }];
	});
}

function contentOf(name: string, bytes: number, read: () => FileContent): FileRead {
	return { name, bytes, content: reading(name, read) };
}

function refused(name: string, bytes: number, why: Refusal): FileRead {
	return contentOf(name, bytes, () => {
		throw why;
	});
}

/** What kind of Office file an archive is, by the parts it must have; null when it is none. */
function officeFormat(entries: readonly ZipEntry[]): string | null {
	const names = new Set(entries.map((entry) => entry.name.toLowerCase()));
	if (names.has('xl/workbook.xml')) return 'xlsx';
	if (names.has('xl/workbook.bin')) return 'xlsb';
	if (names.has('word/document.xml')) return 'docx';
	if (names.has('content.xml') && names.has('mimetype')) return 'ods';
	return names.has('[content_types].xml') ? 'office' : null;
}

function content(name: string, bytes: Uint8Array, choice: ReadChoice): FileContent {
	const kind = fileKind(bytes, name);
	switch (kind) {
		case 'parquet':
		case 'arrow':
			return { kind: 'columnar', format: kind, bytes };
		case 'text':
			return textContent(name, bytes, choice);
		case 'empty':
			throw new Refusal('empty_file');
		case 'encrypted':
			throw new Refusal('encrypted');
		default:
			throw new Refusal('unsupported_format', { found: kind === 'ole' ? 'xls' : kind });
	}
}

function textContent(name: string, bytes: Uint8Array, choice: ReadChoice): FileContent {
	const decoding = decodeBytes(bytes);
	const text = choice.reading
		? chosenText(bytes, choice.reading)
		: decoding.kind === 'decoded'
			? decoding.text
			: null;
	if (text === null) return { kind: 'unclear', format: 'text', decoding };
	if (text.trim() === '') throw new Refusal('empty_file');
	if (/\.(?:json|ndjson|jsonl)$/i.test(name) || /^\ufeff?\s*(?:\[\s*[[{]|\{\s*")/.test(text)) {
		return {
			kind: 'sheets',
			format: 'json',
			sheets: readJson(text, name),
			decoding,
			dialect: null
		};
	}
	const found = foundDialect(text);
	const dialect = choice.dialect ? { ...found, dialect: choice.dialect, sure: true } : found;
	const sheets = [readDelimited(text, dialect.dialect, { file: name, sheet: '' })];
	return { kind: 'sheets', format: 'text', sheets, decoding, dialect };
}

/** Null when the bytes are not of the encoding that was chosen. */
function chosenText(bytes: Uint8Array, choice: Reading): string | null {
	try {
		return new TextReader(choice).read(bytes, true);
	} catch (cause) {
		if (cause instanceof TypeError) return null;
		throw cause;
	}
}

function workbookContent(
	name: string,
	bytes: Uint8Array,
	entries: readonly ZipEntry[],
	choice: ReadChoice
): FileContent {
	const read = readWorkbook(bytes, entries, name);
	const decoding = lettersOf(read.map(({ sheet }) => sheet));
	const letters =
		choice.reading?.letters ?? (decoding.kind === 'decoded' ? decoding.reading.letters : null);
	if (letters === null) return { kind: 'unclear', format: 'xlsx', decoding };
	const sheets = read.map(({ sheet, issues }) => ({
		sheet: sheetInLetters(sheet, letters),
		issues
	}));
	return { kind: 'sheets', format: 'xlsx', sheets, decoding, dialect: null };
}
