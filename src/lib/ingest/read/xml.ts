import { Refusal } from './read-problem';

/** What a document is made of, in order. Names come without their prefix: `x:row` is `row`. */
export interface XmlHandler {
	/** `attributes` is the raw inside of the tag: ask `attribute` for the ones that matter. */
	open(name: string, attributes: string): void;
	/** Text between tags, entities resolved; a long run may come in several pieces. */
	text(text: string): void;
	close(name: string): void;
}

const ENTITIES: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'"
};
/** A tag or a run of text longer than this is no workbook's. */
const MAX_PENDING = 20_000_000;

/**
 * A reader of the XML that workbooks are written in, fed piece by piece. It knows elements, attributes, text, CDATA, comments and
 * instructions; a document type is refused, so that no entity can be defined (`broken_xml`). Elements must close in order.
 */
export class XmlReader {
	readonly #handler: XmlHandler;
	readonly #part: string;
	readonly #open: string[] = [];
	#pending = '';

	constructor(handler: XmlHandler, part: string) {
		this.#handler = handler;
		this.#part = part;
	}

	read(piece: string, last: boolean): void {
		const text = this.#pending + piece;
		let at = 0;
		while (at < text.length) {
			const next = text[at] === '<' ? this.#markup(text, at) : this.#run(text, at, last);
			if (next < 0) break;
			at = next;
		}
		this.#pending = text.slice(at);
		if (this.#pending.length > MAX_PENDING) throw this.#broken('no end of a tag');
		if (last && (this.#pending.trim() !== '' || this.#open.length > 0)) {
			throw this.#broken(`ends inside ${this.#open.at(-1) ?? 'a tag'}`);
		}
	}

	/** Where the text that starts here ends; -1 when more must come to know. */
	#run(text: string, at: number, last: boolean): number {
		const end = text.indexOf('<', at);
		if (end < 0 && !last) return -1;
		if (this.#open.length > 0)
			this.#handler.text(resolved(text.slice(at, end < 0 ? undefined : end)));
		return end < 0 ? text.length : end;
	}

	#markup(text: string, at: number): number {
		const second = text[at + 1];
		if (second === '!' || second === '?') return this.#special(text, at);
		const end = tagEnd(text, at);
		if (end < 0) return -1;
		if (second === '/') {
			const name = localName(text.slice(at + 2, end).trim());
			if (this.#open.pop() !== name) throw this.#broken(`</${name}> closes nothing`);
			this.#handler.close(name);
			return end + 1;
		}
		const empty = text[end - 1] === '/';
		const inside = text.slice(at + 1, empty ? end - 1 : end);
		const space = inside.search(/\s/);
		const name = localName(space < 0 ? inside : inside.slice(0, space));
		this.#handler.open(name, space < 0 ? '' : inside.slice(space));
		if (empty) this.#handler.close(name);
		else this.#open.push(name);
		return end + 1;
	}

	#special(text: string, at: number): number {
		if (text.startsWith('<!--', at)) return after(text, '-->', at);
		if (text.startsWith('<?', at)) return after(text, '?>', at);
		if (text.startsWith('<![CDATA[', at)) {
			const end = text.indexOf(']]>', at);
			if (end >= 0) this.#handler.text(text.slice(at + 9, end));
			return end < 0 ? -1 : end + 3;
		}
		if (text.length - at < 9) return -1;
		throw this.#broken('document type');
	}

	#broken(words: string): Refusal {
		return new Refusal('broken_xml', { part: this.#part, words });
	}
}

/** The value of an attribute, entities resolved; null when the tag does not have it. The name is matched with or without a prefix. */
export function attribute(attributes: string, name: string): string | null {
	const match = patternOf(name).exec(attributes);
	return match ? resolved(match[1] ?? match[2] ?? '') : null;
}

const patterns = new Map<string, RegExp>();

function patternOf(name: string): RegExp {
	let pattern = patterns.get(name);
	if (!pattern) {
		pattern = new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
		patterns.set(name, pattern);
	}
	return pattern;
}

/** The > that ends a tag, past those in quotes; -1 when it is not there yet. */
function tagEnd(text: string, at: number): number {
	const end = text.indexOf('>', at);
	if (end < 0 || isClosed(text, at, end)) return end;
	let quote = '';
	for (let i = at; i < text.length; i++) {
		const character = text[i]!;
		if (quote) quote = character === quote ? '' : quote;
		else if (character === '"' || character === "'") quote = character;
		else if (character === '>') return i;
	}
	return -1;
}

/** Whether every quote that opens in a stretch of text closes in it. */
function isClosed(text: string, start: number, end: number): boolean {
	let quote = 0;
	for (let at = start; at < end; at++) {
		const code = text.charCodeAt(at);
		if (quote === 0 && (code === 0x22 || code === 0x27)) quote = code;
		else if (code === quote) quote = 0;
	}
	return quote === 0;
}

function after(text: string, mark: string, at: number): number {
	const end = text.indexOf(mark, at);
	return end < 0 ? -1 : end + mark.length;
}

function localName(name: string): string {
	const colon = name.indexOf(':');
	return colon < 0 ? name : name.slice(colon + 1);
}

function resolved(text: string): string {
	if (!text.includes('&')) return text;
	return text.replace(
		/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
		(entity, hex?: string, decimal?: string, name?: string) => {
			if (name) return ENTITIES[name] ?? entity;
			const code = hex ? parseInt(hex, 16) : parseInt(decimal!, 10);
			return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
		}
	);
}
