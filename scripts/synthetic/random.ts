/** The one seed of the illustrative dataset: change it and every figure changes. */
const SEED = 'bang-vang minh hoa 1';

/** Numbers in [0, 1), one at each call. */
export type Random = () => number;

/**
 * A stream of its own for each key, so that adding a unit or a table leaves the others' figures alone. The same key
 * always gives the same stream. Generator: sfc32, seeded by a 128-bit string hash; integer arithmetic only, hence
 * the same bytes on every machine.
 */
export function random(...key: readonly (string | number)[]): Random {
	let [a, b, c, d] = hash([SEED, ...key].join('|'));
	const next = () => {
		const t = (((a + b) | 0) + d) | 0;
		d = (d + 1) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = ((c << 21) | (c >>> 11)) + t;
		c |= 0;
		return (t >>> 0) / 4294967296;
	};
	for (let i = 0; i < 12; i++) next();
	return next;
}

function hash(text: string): [number, number, number, number] {
	let [h1, h2, h3, h4] = [1779033703, 3144134277, 1013904242, 2773480762];
	for (let i = 0; i < text.length; i++) {
		const k = text.charCodeAt(i);
		h1 = h2 ^ Math.imul(h1 ^ k, 597399067);
		h2 = h3 ^ Math.imul(h2 ^ k, 2869860233);
		h3 = h4 ^ Math.imul(h3 ^ k, 951274213);
		h4 = h1 ^ Math.imul(h4 ^ k, 2716044179);
	}
	return [h1 ^ h2 ^ h3 ^ h4, h2 ^ h1, h3 ^ h1, h4 ^ h1];
}

/** Mean 0, standard deviation 1, never beyond ±6: twelve uniforms, because Math.log and Math.cos differ between engines. */
export function normal(next: Random): number {
	let sum = -6;
	for (let i = 0; i < 12; i++) sum += next();
	return sum;
}

/** Uniform in [lo, hi). */
export function between(next: Random, lo: number, hi: number): number {
	return lo + (hi - lo) * next();
}

/** Uniform whole number in [lo, hi], both included. */
export function whole(next: Random, lo: number, hi: number): number {
	return lo + Math.floor(next() * (hi - lo + 1));
}

/** One of the choices, each as likely; throws `missing choices` on an empty list. */
export function pick<T>(next: Random, choices: readonly T[]): T {
	if (choices.length === 0) throw new Error('missing choices');
	return choices[Math.floor(next() * choices.length)]!;
}
