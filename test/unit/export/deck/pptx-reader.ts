import { unzipSync } from 'fflate';
import { XmlReader } from '$lib/ingest/read/xml';
import { readFile } from '$lib/ingest/read/read-file';
import { cellText } from '$lib/ingest/read/sheet';

/** An element as it was read: its own name without prefix, its attributes by their names with prefix. */
export interface XmlElement {
	name: string;
	attrs: Readonly<Record<string, string>>;
	children: XmlElement[];
	text: string;
}

/** A document read back from its bytes by nothing that wrote it. */
export class PptxReader {
	readonly files: ReadonlyMap<string, Uint8Array>;

	constructor(bytes: Uint8Array) {
		this.files = new Map(Object.entries(unzipSync(bytes)));
	}

	get paths(): string[] {
		return [...this.files.keys()];
	}

	/** A part of XML. Throws when it is missing or not well-formed. */
	part(path: string): XmlElement {
		const bytes = this.files.get(path);
		if (!bytes) throw new Error(`no such part: ${path}`);
		return xmlOf(new TextDecoder('utf-8', { fatal: true }).decode(bytes), path);
	}

	/** Paths of the parts that a part uses, by the ids it calls them by. */
	relations(path: string): Map<string, { type: string; target: string }> {
		const slash = path.lastIndexOf('/') + 1;
		const own = `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
		return new Map(
			this.part(own).children.map(({ attrs }) => [
				attrs.Id!,
				{ type: attrs.Type!.split('/').at(-1)!, target: attrs.Target!.replace(/^\//, '') }
			])
		);
	}

	/** The slides in the order they are shown. */
	slides(): string[] {
		const main = 'ppt/presentation.xml';
		const relations = this.relations(main);
		return all(this.part(main), 'sldId').map(({ attrs }) => relations.get(attrs['r:id']!)!.target);
	}

	/** The first part of a type that a part uses; undefined when it uses none. */
	used(path: string, type: string): string | undefined {
		return [...this.relations(path).values()].find((each) => each.type === type)?.target;
	}

	/** The rows of the workbook behind a chart, as the product's own reader reads any workbook; numbers are numbers, '' is nothing. */
	sheetRows(chart: string): (string | number)[][] {
		const [file] = readFile('chart.xlsx', this.files.get(this.used(chart, 'package')!)!);
		if (!file?.content.ok || file.content.value.kind !== 'sheets') throw new Error('no workbook');
		const { rows, columnCount } = file.content.value.sheets[0]!.sheet;
		return rows.map((row) =>
			Array.from({ length: columnCount }, (_, c) => {
				const cell = row[c] ?? '';
				if (typeof cell === 'object' && cell.formula !== undefined) throw new Error('a formula');
				return typeof cell === 'object' && cell.kind === 'number' ? cell.number : cellText(cell);
			})
		);
	}
}

/** Every element of a name below an element, in order. */
export function all(element: XmlElement, name: string): XmlElement[] {
	return element.children.flatMap((child) => [
		...(child.name === name ? [child] : []),
		...all(child, name)
	]);
}

/** The text of every paragraph below an element. */
export function paragraphsOf(element: XmlElement): string[] {
	return all(element, 'p').map((paragraph) =>
		all(paragraph, 't')
			.map(({ text }) => text)
			.join('')
	);
}

function xmlOf(text: string, path: string): XmlElement {
	const root: XmlElement = { name: '', attrs: {}, children: [], text: '' };
	const open = [root];
	const reader = new XmlReader(
		{
			open: (name, attributes) => {
				const element = { name, attrs: attributesOf(attributes), children: [], text: '' };
				open.at(-1)!.children.push(element);
				open.push(element);
			},
			text: (piece) => (open.at(-1)!.text += piece),
			close: () => open.pop()
		},
		path
	);
	reader.read(text, true);
	return root.children[0]!;
}

function attributesOf(text: string): Record<string, string> {
	return Object.fromEntries(
		[...text.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name, value]) => [
			name!,
			value!
				.replaceAll('&lt;', '<')
				.replaceAll('&gt;', '>')
				.replaceAll('&quot;', '"')
				.replaceAll('&amp;', '&')
		])
	);
}
