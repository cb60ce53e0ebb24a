/** Up to this many bytes are given to Web Crypto, which wants them all at once; more are read slice by slice. */
const WHOLE_BYTES = 32 * 2 ** 20;
/** About 5 ms of work: between two slices the page can answer its reader. */
const SLICE_BYTES = 2 ** 20;

const PRIMES = firstPrimes(64);
const START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const ROUNDS = Uint32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)));

/**
 * SHA-256 of a file in lower-case hex, also where there is no Web Crypto (a site served without TLS), and without ever holding more
 * than 32 MB of it. Rejects with the signal's reason when it aborts, and with a DOMException when the file cannot be read.
 */
export async function sha256(content: Blob, signal?: AbortSignal): Promise<string> {
	signal?.throwIfAborted();
	if (content.size <= WHOLE_BYTES && globalThis.crypto?.subtle) {
		const digest = await crypto.subtle.digest('SHA-256', await content.arrayBuffer());
		return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join(
			''
		);
	}
	const hash = new Sha256();
	for (let from = 0; from < content.size; from += SLICE_BYTES) {
		hash.push(new Uint8Array(await content.slice(from, from + SLICE_BYTES).arrayBuffer()));
		signal?.throwIfAborted();
	}
	return hash.hex();
}

/** SHA-256 (FIPS 180-4) of bytes that come in pieces. `hex` ends it. */
export class Sha256 {
	readonly #state = Uint32Array.from(START);
	readonly #words = new Uint32Array(64);
	readonly #block = new Uint8Array(64);
	readonly #view = new DataView(this.#block.buffer);
	#filled = 0;
	#length = 0;

	push(bytes: Uint8Array): void {
		this.#length += bytes.length;
		for (let from = 0; from < bytes.length;) {
			const until = Math.min(bytes.length, from + 64 - this.#filled);
			this.#block.set(bytes.subarray(from, until), this.#filled);
			this.#filled += until - from;
			from = until;
			if (this.#filled === 64) this.#mix();
		}
	}

	hex(): string {
		const bits = this.#length * 8;
		this.push(Uint8Array.of(0x80));
		while (this.#filled !== 56) this.push(Uint8Array.of(0));
		this.#view.setUint32(56, Math.floor(bits / 2 ** 32));
		this.#view.setUint32(60, bits % 2 ** 32);
		this.#mix();
		return Array.from(this.#state, (word) => word.toString(16).padStart(8, '0')).join('');
	}

	#mix(): void {
		this.#filled = 0;
		const words = this.#words;
		for (let n = 0; n < 16; n++) words[n] = this.#view.getUint32(n * 4);
		for (let n = 16; n < 64; n++) {
			const [far, near] = [words[n - 15]!, words[n - 2]!];
			const low = turn(far, 7) ^ turn(far, 18) ^ (far >>> 3);
			const high = turn(near, 17) ^ turn(near, 19) ^ (near >>> 10);
			words[n] = words[n - 16]! + low + words[n - 7]! + high;
		}
		const state = this.#state;
		let a = state[0]!;
		let b = state[1]!;
		let c = state[2]!;
		let d = state[3]!;
		let e = state[4]!;
		let f = state[5]!;
		let g = state[6]!;
		let h = state[7]!;
		for (let n = 0; n < 64; n++) {
			const chosen = (e & f) ^ (~e & g);
			const first = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + chosen + ROUNDS[n]! + words[n]!;
			const second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
			h = g;
			g = f;
			f = e;
			e = (d + first) | 0;
			d = c;
			c = b;
			b = a;
			a = (first + second) | 0;
		}
		[a, b, c, d, e, f, g, h].forEach((word, n) => (state[n] = state[n]! + word));
	}
}

function turn(word: number, by: number): number {
	return (word >>> by) | (word << (32 - by));
}

/** The first 32 bits after the point, as the standard makes its constants. */
function fraction(root: number): number {
	return Math.floor((root % 1) * 2 ** 32);
}

function firstPrimes(count: number): number[] {
	const primes: number[] = [];
	for (let n = 2; primes.length < count; n++)
		if (primes.every((prime) => n % prime !== 0)) primes.push(n);
	return primes;
}
