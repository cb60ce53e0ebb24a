/** Numbers in [0, 1), one at each call. */
export type Random = () => number;

/**
 * A stream of numbers for a seed and the thing they are drawn for: the same pair always gives the same stream, and what one stream gives
 * away never moves another. Generator: sfc32 (C. Doty-Humphrey, PractRand), its state filled by splitmix32; 32-bit integer arithmetic only,
 * hence the same on every machine. Every number is a multiple of 2^-32.
 */
export function random(seed: number, stream: number): Random {
	let state = (Math.imul(seed | 0, 0x9e3779b1) ^ Math.imul(stream + 1, 0x85ebca6b)) | 0;
	const fill = () => {
		state = (state + 0x9e3779b9) | 0;
		let mixed = state ^ (state >>> 16);
		mixed = Math.imul(mixed, 0x21f0aaad);
		mixed ^= mixed >>> 15;
		mixed = Math.imul(mixed, 0x735a2d97);
		return (mixed ^ (mixed >>> 15)) | 0;
	};
	let [a, b, c, counter] = [fill(), fill(), fill(), 1];
	const next = () => {
		const sum = (((a + b) | 0) + counter) | 0;
		counter = (counter + 1) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = (((c << 21) | (c >>> 11)) + sum) | 0;
		return (sum >>> 0) / 4294967296;
	};
	for (let i = 0; i < 12; i++) next();
	return next;
}
