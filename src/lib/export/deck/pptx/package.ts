import { strToU8, zipSync, type Zippable } from 'fflate';
import { HEAD, tag, type Xml } from './ooxml';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OPEN = 'application/vnd.openxmlformats-officedocument';
const SHEET = `${OPEN}.spreadsheetml.sheet`;
/** Any fixed one: the same deck gives the same bytes. An archive's clock is local and begins in 1980. */
const WRITTEN = new Date(1980, 0, 1);

/** The parts of an Office document, each with its type, and which belongs to which. */
export class OfficePackage {
	readonly #parts = new Map<string, Uint8Array>();
	readonly #types = new Map<string, string>();
	readonly #relations = new Map<string, { type: string; target: string }[]>();

	/** Adds a part of XML; `type` is its content type behind the common beginning: `presentationml.slide+xml`. */
	addXml(path: string, type: string, xml: Xml): void {
		this.#parts.set(path, strToU8(HEAD + xml));
		this.#types.set(path, type.startsWith('application/') ? type : `${OPEN}.${type}`);
	}

	/** Adds a workbook that a chart keeps its numbers in. */
	addWorkbook(path: string, bytes: Uint8Array): void {
		this.#parts.set(path, bytes);
	}

	/** Says that a part ('' is the document) uses another, and returns the id it is called by there. The same twice is one. */
	relate(from: string, type: string, to: string): string {
		const own = this.#relations.get(from) ?? [];
		this.#relations.set(from, own);
		const relation = {
			type: type.startsWith('http') ? type : `${OFFICE}/${type}`,
			target: `/${to}`
		};
		const known = own.findIndex(
			(other) => other.type === relation.type && other.target === relation.target
		);
		return `rId${known >= 0 ? known + 1 : own.push(relation)}`;
	}

	/** The document as one file. */
	bytes(): Uint8Array {
		const files: Zippable = {
			// first: some readers look no further to know what a file is
			'[Content_Types].xml': strToU8(HEAD + this.#contentTypes())
		};
		for (const [from, relations] of this.#relations)
			files[relationsPath(from)] = strToU8(
				HEAD +
					tag(
						'Relationships',
						{ xmlns: `${PACKAGE}/relationships` },
						...relations.map(({ type, target }, i) =>
							tag('Relationship', { Id: `rId${i + 1}`, Type: type, Target: target })
						)
					)
			);
		for (const [path, bytes] of this.#parts) files[path] = bytes;
		return zipSync(files, { level: 6, mtime: WRITTEN });
	}

	#contentTypes(): Xml {
		const byExtension = {
			rels: 'application/vnd.openxmlformats-package.relationships+xml',
			xml: 'application/xml',
			xlsx: SHEET
		};
		return tag(
			'Types',
			{ xmlns: `${PACKAGE}/content-types` },
			...Object.entries(byExtension).map(([Extension, ContentType]) =>
				tag('Default', { Extension, ContentType })
			),
			...[...this.#types].map(([path, ContentType]) =>
				tag('Override', { PartName: `/${path}`, ContentType })
			)
		);
	}
}

/** `ppt/slides/slide1.xml` has its relations in `ppt/slides/_rels/slide1.xml.rels`; the document in `_rels/.rels`. */
function relationsPath(part: string): string {
	const slash = part.lastIndexOf('/') + 1;
	return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}
