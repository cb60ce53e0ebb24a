import { Refusal } from './read-problem';
import { numberFormat, type NumberFormat } from './number-format';
import { attribute, XmlReader, type XmlHandler } from './xml';
import { unpack, type ZipEntry } from './zip';

/** The files inside a workbook, by their path, unpacked only when read. */
export class WorkbookParts {
	readonly #bytes: Uint8Array;
	readonly #entries: ReadonlyMap<string, ZipEntry>;

	constructor(bytes: Uint8Array, entries: readonly ZipEntry[]) {
		this.#bytes = bytes;
		this.#entries = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
	}

	has(path: string): boolean {
		return this.#entries.has(path.toLowerCase());
	}

	/** Reads one part as XML; a part that is missing is refused. */
	read(path: string, handler: XmlHandler): void {
		const entry = this.#entries.get(path.toLowerCase());
		if (!entry) throw new Refusal('broken_zip', { part: path, words: 'missing' });
		let decoder: TextDecoder | null = null;
		const reader = new XmlReader(handler, path);
		unpack(this.#bytes, entry, (piece, last) => {
			decoder ??= new TextDecoder(encodingOf(piece));
			reader.read(decoder.decode(piece, { stream: !last }), last);
		});
	}
}

/** UTF-8, unless the part's first bytes are UTF-16's mark. */
function encodingOf([first, second]: Uint8Array): string {
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** A relationship: which part an id of another part means. */
export interface Relation {
	/** The last word of its type: `worksheet`, `sharedStrings`, `styles`, `officeDocument`. */
	type: string;
	/** Path from the archive's root. */
	path: string;
}

/** The relationships of a part, by id. A part that has none has an empty map. */
export function relations(parts: WorkbookParts, of: string): Map<string, Relation> {
	const folder = of.includes('/') ? of.slice(0, of.lastIndexOf('/') + 1) : '';
	const path = `${folder}_rels/${of.slice(folder.length)}.rels`;
	const found = new Map<string, Relation>();
	if (!parts.has(path)) return found;
	parts.read(path, {
		open(name, attributes) {
			if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return;
			const target = attribute(attributes, 'Target') ?? '';
			found.set(attribute(attributes, 'Id') ?? '', {
				type: (attribute(attributes, 'Type') ?? '').split('/').at(-1)!,
				path: resolvedPath(folder, target)
			});
		},
		text() {},
		close() {}
	});
	return found;
}

function resolvedPath(folder: string, target: string): string {
	const steps = (target.startsWith('/') ? target : folder + target).split('/');
	const path: string[] = [];
	for (const step of steps) {
		if (step === '..') path.pop();
		else if (step !== '' && step !== '.') path.push(step);
	}
	return path.join('/');
}

/** The workbook's list of sheets, in the order of its tabs, and its calendar. */
export interface SheetList {
	sheets: { name: string; relationId: string; hidden: boolean }[];
	date1904: boolean;
}

export function sheetList(parts: WorkbookParts, path: string): SheetList {
	const list: SheetList = { sheets: [], date1904: false };
	parts.read(path, {
		open(name, attributes) {
			if (name === 'workbookPr') list.date1904 = isTrue(attribute(attributes, 'date1904'));
			if (name !== 'sheet') return;
			list.sheets.push({
				name: attribute(attributes, 'name') ?? '',
				// the only id with a prefix: sheetId has none of its own
				relationId: attribute(attributes, 'id') ?? '',
				hidden: (attribute(attributes, 'state') ?? 'visible') !== 'visible'
			});
		},
		text() {},
		close() {}
	});
	return list;
}

/** The texts that cells refer to by number. Formatting and the pronunciation of East Asian text are left out. */
export function sharedStrings(parts: WorkbookParts, path: string): string[] {
	const strings: string[] = [];
	let inText = false;
	let aside = 0;
	let text = '';
	parts.read(path, {
		open(name) {
			if (name === 'si') text = '';
			else if (name === 'rPh') aside++;
			else if (name === 't') inText = aside === 0;
		},
		text(piece) {
			if (inText) text += piece;
		},
		close(name) {
			if (name === 't') inText = false;
			else if (name === 'rPh') aside--;
			else if (name === 'si') strings.push(unescaped(text));
		}
	});
	return strings;
}

/** The number format of each cell style, by the style's number. */
export function cellFormats(parts: WorkbookParts, path: string): NumberFormat[] {
	const codes = new Map<number, string>();
	const ids: number[] = [];
	let inCellStyles = false;
	parts.read(path, {
		open(name, attributes) {
			if (name === 'cellXfs') inCellStyles = true;
			else if (name === 'numFmt') {
				codes.set(
					Number(attribute(attributes, 'numFmtId')),
					attribute(attributes, 'formatCode') ?? ''
				);
			} else if (name === 'xf' && inCellStyles) {
				ids.push(Number(attribute(attributes, 'numFmtId') ?? 0));
			}
		},
		text() {},
		close(name) {
			if (name === 'cellXfs') inCellStyles = false;
		}
	});
	return ids.map((id) => numberFormat(id, codes));
}

/** What XML cannot hold is written `_x000D_` in a workbook's texts. */
export function unescaped(text: string): string {
	if (!text.includes('_x')) return text;
	return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) =>
		String.fromCharCode(parseInt(code, 16))
	);
}

/** An attribute that is yes or no. */
export function isTrue(value: string | null): boolean {
	return value === '1' || value === 'true';
}
