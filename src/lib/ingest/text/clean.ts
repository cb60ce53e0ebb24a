/**
 * What was changed in a text, and why: `composed` letters and marks joined (NFC), `eth` Icelandic Ð for Đ, `look_alike` Cyrillic or
 * Greek letters among Latin ones, `full_width` ＡＢ１２ for AB12, `space` a space of another width, `spaces` a run of them or one at an
 * end, `line_break` one inside a cell, `invisible` zero-width and soft hyphens, `control` control characters.
 */
export type ChangeKind =
	| 'composed'
	| 'eth'
	| 'look_alike'
	| 'full_width'
	| 'space'
	| 'spaces'
	| 'line_break'
	| 'invisible'
	| 'control';

export interface Change {
	kind: ChangeKind;
	/** Where in the text as it was, from 0, in UTF-16 units. */
	at: number;
	from: string;
	/** '' where it was taken out. */
	to: string;
}

export interface Cleaned {
	text: string;
	/** In the order of the text; empty when nothing was wrong with it. */
	changes: readonly Change[];
}

const UNCHANGED: readonly Change[] = [];
/** Latin, Vietnamese and common print: if a text has nothing else, and no spaces to mend, it is clean as soon as it is NFC. */
const SUSPECT =
	/[^\x21-\x7E\u00A1-\u00AC\u00AE-\u00CF\u00D1-\u00EF\u00F1-\u0188\u018A-\u0255\u0257-\u02FF\u1E00-\u1EFF\u2010-\u2027\u2030-\u205E\u20A0-\u2BFF ]|^ | $| {2}/;

/** Each to the Latin letter that looks the same, in the fonts in use. */
const LOOK_ALIKE = new Map(
	(
		[
			['АВЕКМНОРСТУХІЈЅҮ', 'ABEKMHOPCTYXIJSY'],
			['аеорсухіјѕһԁ', 'aeopcyxijshd'],
			['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
			['ον', 'ov']
		] as const
	).flatMap(([from, to]) => Array.from(from, (letter, index) => [letter, to[index]!] as const))
);
const FOREIGN = /[\u0370-\u03FF\u0400-\u052F]/g;
const ETH = new Map([
	['Ð', 'Đ'],
	['Ɖ', 'Đ'],
	['ð', 'đ'],
	['ɖ', 'đ']
]);

/**
 * A cell's text as it is worked with: NFC, Vietnamese đ, Latin letters, plain single spaces, nothing invisible. Letters of another script
 * are replaced only in a text that has Latin letters or digits too and none that has no Latin look-alike: a Russian name stays Russian.
 */
export function cleanText(text: string): Cleaned {
	const composed = text.normalize('NFC');
	if (composed === text && !SUSPECT.test(text)) return { text, changes: UNCHANGED };
	const changes: Change[] = [];
	const foreign = foreignReadings(text);
	let result = '';
	let run = null as SpaceRun | null;
	for (const { text: piece, at } of pieces(text)) {
		const [kind, to] = mended(piece, foreign);
		if (to === ' ') {
			run = { at: run?.at ?? at, from: (run?.from ?? '') + piece, kind: run ? 'spaces' : kind };
			continue;
		}
		if (to !== '' && run) {
			result += closedRun(run, result === '' ? '' : ' ', changes);
			run = null;
		}
		if (kind) changes.push({ kind, at, from: piece, to });
		result += to;
	}
	if (run) closedRun(run, '', changes);
	// what stood between a letter and its mark may be gone now
	return { text: result.normalize('NFC'), changes: changes.sort((a, b) => a.at - b.at) };
}

/** Spaces in a row; `kind` null is one plain space. */
interface SpaceRun {
	at: number;
	from: string;
	kind: ChangeKind | null;
}

function closedRun({ at, from, kind }: SpaceRun, to: string, changes: Change[]): string {
	if (from !== to) changes.push({ kind: to === '' ? 'spaces' : (kind ?? 'spaces'), at, from, to });
	return to;
}

interface Piece {
	text: string;
	at: number;
}

/** The text in pieces that are judged one by one: a letter with the marks that follow it, or one character. */
function* pieces(text: string): Generator<Piece> {
	for (const match of text.matchAll(/\r\n|\p{L}\p{M}+|[^]/gu)) {
		yield { text: match[0], at: match.index };
	}
}

function mended(
	piece: string,
	foreign: ReadonlyMap<string, string>
): [kind: ChangeKind | null, to: string] {
	const eth = ETH.get(piece);
	if (eth) return ['eth', eth];
	const latin = foreign.get(piece[0]!);
	if (latin) return ['look_alike', (latin + piece.slice(1)).normalize('NFC')];
	if (/^[\uFF01-\uFF5E]$/.test(piece)) {
		return ['full_width', String.fromCharCode(piece.charCodeAt(0) - 0xfee0)];
	}
	if (/^(?:\r\n|[\n\r\v\f\u0085\u2028\u2029])$/.test(piece)) return ['line_break', ' '];
	if (piece === '\t' || (piece !== ' ' && /^\p{Zs}$/u.test(piece))) return ['space', ' '];
	if (/^\p{Cf}$/u.test(piece)) return ['invisible', ''];
	if (/^\p{Cc}$/u.test(piece)) return ['control', ''];
	const composed = piece.normalize('NFC');
	return composed === piece ? [null, piece] : ['composed', composed];
}

/** The look-alikes to replace in this text; none when a letter of another script is no look-alike, or all letters are of it. */
function foreignReadings(text: string): ReadonlyMap<string, string> {
	const letters = text.match(FOREIGN) ?? [];
	const all = letters.every((letter) => LOOK_ALIKE.has(letter));
	return letters.length > 0 && all && /[\p{Script=Latin}\p{N}]/u.test(text)
		? LOOK_ALIKE
		: new Map();
}
