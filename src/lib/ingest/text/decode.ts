import {
	byScore,
	differing,
	isClear,
	isMixed,
	isPlausible,
	sampled,
	MIN_WORDS,
	SAMPLE_LENGTH,
	score,
	share,
	withoutSample,
	type Candidate,
	type Sampled
} from './candidate';
import { invalidBytes, isBeyondRepair, lostLetters, type Damage } from './damage';
import { lostRuns, readLetters, type ByteEncoding, type Letters, type Reading } from './reading';
import { isSyllable } from './syllable';
import { fromWindows1252 } from './windows-1252';

/**
 * A file's text, or why there is none yet. `decoded`: one reading is clearly the right one; `doubts` are places where letters may have
 * been lost all the same. `ask`: a person must choose among the candidates, because parts of the file follow different ones (`mixed`) or
 * none stands out (`undecidable`). `damaged`: no reading helps, another copy of the file is needed. Candidates come best first, and only
 * those that read the text differently.
 */
export type Decoding = DecodingBasis &
	(
		| { kind: 'decoded'; text: string; reading: Reading; doubts: Damage | null }
		| { kind: 'ask'; reason: 'mixed' | 'undecidable' }
		| { kind: 'damaged'; damage: Damage }
	);

interface DecodingBasis {
	candidates: readonly Candidate[];
	/** The file began with a byte order mark, which settles how its bytes are read. */
	byteOrderMark: boolean;
	/** The file ends inside a character: it was cut off. The piece is left out. */
	cutOff: boolean;
}

/** Below this share of syllables, Unicode text is doubted if another reading explains the rest. */
const TRUSTED_SHARE = 0.8;
/** Vietnamese letters that windows-1252 lacks: a text that is all in an old font has none. */
const BEYOND_1252 =
	/[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9]/;
/** A text file has no zero bytes; a few are left over from a crash. */
const BINARY_SHARE = 0.001;
const LETTERS_OF_TEXT: readonly Letters[] = ['unicode', 'tcvn3', 'tcvn5712', 'vni', 'utf8_twice'];

/** Finds how a text file is written. All is in memory at once; of a big file, pass its first megabytes and read on with `TextReader`. */
export function decodeBytes(bytes: Uint8Array): Decoding {
	const mark = byteOrderMark(bytes);
	const encoding = mark ?? unmarkedUtf16(bytes) ?? 'utf-8';
	const basis = { byteOrderMark: mark !== null, cutOff: false };
	const zeros = encoding === 'utf-8' ? countOf(0, bytes) : 0;
	if (zeros > bytes.length * BINARY_SHARE) {
		const damage: Damage = { kind: 'binary', count: zeros, examples: [] };
		return { kind: 'damaged', damage, candidates: [], ...basis };
	}
	const strict = strictText(bytes, encoding);
	if (strict) return judged(strict.text, encoding, { ...basis, cutOff: strict.cutOff });
	const invalid = encoding === 'utf-8' ? invalidBytes(bytes, mark !== null) : null;
	if (invalid) return { kind: 'damaged', damage: invalid, candidates: [], ...basis };
	if (mark === null && encoding === 'utf-8') return judgedLegacy(bytes, basis);
	return judged(new TextDecoder(encoding).decode(bytes), encoding, basis);
}

/** The same for text that a program has already decoded, as the cells of a workbook: its letters may be those of an old font. */
export function decodeText(text: string): Decoding {
	return judged(text, null, { byteOrderMark: false, cutOff: false });
}

function byteOrderMark([first, second, third]: Uint8Array): ByteEncoding | null {
	if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** UTF-16 without its mark: zero bytes, and nearly all of it Latin, Vietnamese or punctuation in one byte order only. */
function unmarkedUtf16(bytes: Uint8Array): ByteEncoding | null {
	if (!bytes.includes(0)) return null;
	const sample = bytes.subarray(0, SAMPLE_LENGTH & ~1);
	const usual = (['utf-16le', 'utf-16be'] as const).filter((encoding) => {
		const text = new TextDecoder(encoding).decode(sample);
		const odd = text.match(/[^\t\n\r\x20-\u024F\p{Mn}\u1E00-\u1EFF\u2000-\u22FF\uFEFF]/gu);
		return (odd?.length ?? 0) <= text.length * 0.02;
	});
	return usual.length === 1 ? usual[0]! : null;
}

function countOf(value: number, bytes: Uint8Array): number {
	let count = 0;
	for (const byte of bytes) if (byte === value) count++;
	return count;
}

/** Null when a byte is not of the encoding; a character that the end of the bytes cuts off is left out and told. */
function strictText(
	bytes: Uint8Array,
	encoding: ByteEncoding
): { text: string; cutOff: boolean } | null {
	const decoder = new TextDecoder(encoding, { fatal: true });
	let text: string;
	try {
		text = decoder.decode(bytes, { stream: true });
	} catch {
		return null;
	}
	try {
		return { text: text + decoder.decode(), cutOff: false };
	} catch {
		return { text, cutOff: true };
	}
}

type Basis = Pick<DecodingBasis, 'byteOrderMark' | 'cutOff'>;

/** Unicode text: taken as it stands unless another meaning of its letters is clearly better. */
function judged(text: string, bytes: ByteEncoding | null, basis: Basis): Decoding {
	const sample = sampled(text);
	const candidates = differing(
		LETTERS_OF_TEXT.map((letters) => ({
			reading: { bytes, letters },
			sample: readLetters(sample, letters)
		}))
	);
	const doubts = lostLetters(text);
	const ranked = byScore(candidates);
	const shown = { ...basis, candidates: ranked.map(withoutSample) };
	if (doubts && isBeyondRepair(doubts)) return { kind: 'damaged', damage: doubts, ...shown };
	const [asIs] = candidates as [Sampled];
	const verdict = chosenLetters(asIs, ranked);
	if (typeof verdict === 'string') return { kind: 'ask', reason: verdict, ...shown };
	const { reading } = verdict;
	const lost = reading.letters === 'utf8_twice' ? lostRuns(text) : [];
	if (lost.length > 0) {
		const damage: Damage = { kind: 'lost_twice', count: lost.length, examples: lost.slice(0, 5) };
		return { kind: 'damaged', damage, ...shown };
	}
	return { kind: 'decoded', text: readLetters(text, reading.letters), reading, doubts, ...shown };
}

/** Of a Unicode text's readings, best first, the one that is right; or why none can be named. */
function chosenLetters(
	asIs: Sampled,
	ranked: readonly Sampled[]
): Sampled | 'mixed' | 'undecidable' {
	const best = ranked[0]!;
	const others = ranked.filter((other) => other !== best);
	if (others.some((other) => isMixed(best, other))) return 'mixed';
	if (best !== asIs && isClear(best, others)) {
		return BEYOND_1252.test(asIs.sample) ? 'mixed' : best;
	}
	const rivals = ranked.filter((other) => other !== asIs && isRival(other, asIs));
	return rivals.length > 0 ? 'undecidable' : asIs;
}

/** Whether another meaning of the letters explains what the letters themselves do not. */
function isRival(other: Sampled, asIs: Sampled): boolean {
	const { marked, oddWords, distinct } = asIs.found;
	if (marked === 0) return false;
	const explained = oddWords.filter((word) => isSyllable(readLetters(word, other.reading.letters)));
	if (share(asIs.found) < TRUSTED_SHARE && explained.length * 2 >= oddWords.length) return true;
	return distinct < MIN_WORDS && isPlausible(other) && score(other) > score(asIs);
}

/** Bytes that are no kind of Unicode. */
function judgedLegacy(bytes: Uint8Array, basis: Basis): Decoding {
	const latin = fromWindows1252(bytes);
	const windows1258 = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
	const ranked = byScore(
		differing([
			{ reading: { bytes: 'windows-1258', letters: 'unicode' }, sample: sampled(windows1258) },
			...(['tcvn3', 'vni', 'tcvn5712'] as const).map((letters) => ({
				reading: { bytes: 'windows-1252', letters } as const,
				sample: readLetters(sampled(latin), letters)
			}))
		])
	);
	const shown = { ...basis, candidates: ranked.map(withoutSample) };
	const doubts = lostLetters(latin);
	if (doubts && isBeyondRepair(doubts)) return { kind: 'damaged', damage: doubts, ...shown };
	const [best, ...others] = ranked as [Sampled, ...Sampled[]];
	if (others.some((other) => isMixed(best, other)))
		return { kind: 'ask', reason: 'mixed', ...shown };
	if (!isClear(best, others)) return { kind: 'ask', reason: 'undecidable', ...shown };
	const { reading } = best;
	const text = reading.bytes === 'windows-1258' ? windows1258 : readLetters(latin, reading.letters);
	return { kind: 'decoded', text, reading, doubts, ...shown };
}
