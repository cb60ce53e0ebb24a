import type { Reading } from './reading';
import { plausibility, type Plausibility } from './syllable';

/** One way to read the file, with what speaks for it. */
export interface Candidate {
	reading: Reading;
	found: Plausibility;
	/** The first lines that have marked letters, as this reading gives them: what a person chooses by. */
	preview: readonly string[];
}

/** Beyond this many characters a text is judged by its beginning, middle and end. */
export const SAMPLE_LENGTH = 300_000;
const PREVIEW_LINES = 5;
const PREVIEW_LENGTH = 120;
/** A file in an old font has no mark to trust: this share of its marked words must be syllables, and by this much it must lead. */
const CLEAR_SHARE = 0.85;
const CLEAR_LEAD = 0.25;
/** Different syllables it takes to speak of evidence. */
export const MIN_WORDS = 3;

/** A candidate with the text it was judged by. */
export interface Sampled extends Candidate {
	sample: string;
}

/** Beginning, middle and end of a long text, each of whole lines where lines are not too long. */
export function sampled(text: string): string {
	if (text.length <= SAMPLE_LENGTH) return text;
	const length = Math.floor(SAMPLE_LENGTH / 3);
	return [0, Math.floor((text.length - length) / 2), text.length - length]
		.map((start) => {
			const part = text.slice(start, start + length);
			return start === 0 ? part : part.slice(part.indexOf('\n') + 1);
		})
		.join('\n');
}

/** Candidates in the order given, without those that read the sample as an earlier one does. */
export function differing(readings: readonly { reading: Reading; sample: string }[]): Sampled[] {
	return readings
		.filter(({ sample }, index) => readings.findIndex((other) => other.sample === sample) === index)
		.map(({ reading, sample }) => ({
			reading,
			sample,
			found: plausibility(sample),
			preview: previewOf(sample)
		}));
}

function previewOf(sample: string): string[] {
	const lines: string[] = [];
	for (const [line] of sample.matchAll(/[^\r\n]*[\u00C0-\u1EFF][^\r\n]*/g)) {
		lines.push(line.slice(0, PREVIEW_LENGTH));
		if (lines.length === PREVIEW_LINES) break;
	}
	return lines;
}

/** What is shown of it. */
export function withoutSample({ reading, found, preview }: Sampled): Candidate {
	return { reading, found, preview };
}

/** Of the marked words, those that could be syllables: 0 to 1. */
export function share({ marked, valid }: Plausibility): number {
	return marked === 0 ? 0 : valid / marked;
}

/** Syllables, and common ones once more, of the marked words: 0 to 2. */
export function score({ found }: Sampled): number {
	return found.marked === 0 ? 0 : (found.valid + found.common) / found.marked;
}

/** Best first; of equals, the first given. */
export function byScore(candidates: readonly Sampled[]): Sampled[] {
	return candidates.toSorted((a, b) => score(b) - score(a));
}

/** Whether nearly all marked words are syllables. */
export function isPlausible({ found }: Sampled): boolean {
	return share(found) >= CLEAR_SHARE;
}

/** Whether the words leave no doubt that this reading is right and those are not. */
export function isClear(best: Sampled, others: readonly Sampled[]): boolean {
	return (
		isPlausible(best) &&
		best.found.distinct >= MIN_WORDS &&
		others.every((other) => score(best) - score(other) >= CLEAR_LEAD || isSibling(best, other))
	);
}

/** TCVN3 and TCVN 5712 differ in a few signs only: every word that tells them apart counts. */
function isSibling(best: Sampled, other: Sampled): boolean {
	const both = [best.reading.letters, other.reading.letters];
	return (
		both.every((letters) => letters.startsWith('tcvn')) && best.found.valid > other.found.valid
	);
}

/** Whether some lines are Vietnamese in one reading only, and others in the other only. */
export function isMixed(best: Sampled, other: Sampled): boolean {
	if (other.found.common === 0 || share(best.found) === 1) return false;
	const otherLines = other.sample.split(/\r\n?|\n/);
	let follow = 0;
	let differ = 0;
	for (const [index, line] of best.sample.split(/\r\n?|\n/).entries()) {
		const [ours, theirs] = [plausibility(line), plausibility(otherLines[index] ?? '')];
		if (follows(ours, theirs)) follow++;
		if (follows(theirs, ours)) differ++;
		if (follow > 0 && differ > 0) return true;
	}
	return false;
}

function follows(found: Plausibility, other: Plausibility): boolean {
	return share(found) === 1 && share(other) < 1 && found.common > other.common;
}
