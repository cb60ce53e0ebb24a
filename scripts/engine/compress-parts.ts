import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompress, constants } from 'node:zlib';
import { promisify } from 'node:util';

/** Two, so that two cores compress at the same time; each is far below the 25 MB some hosts refuse. */
const PART_COUNT = 2;
/** Of the whole file: quality 9 is 5.89 MB in 20 s, 10 is 5.27 MB in a minute, 11 gains little and takes minutes. */
const QUALITY = 10;
const WINDOW_BITS = 24;
const CACHE = 'node_modules/.cache/bang-vang';

export interface CompressedPart {
	rawBytes: number;
	compressed: Uint8Array;
}

/**
 * The file cut in equal parts, each brotli-compressed on its own, in order. Parts already in the cache (keyed by the
 * part's own hash and the settings) are read from it. Costs about a minute of two cores for 34 MB when none is.
 */
export async function compressParts(file: Uint8Array): Promise<CompressedPart[]> {
	const size = Math.ceil(file.length / PART_COUNT);
	const pieces = Array.from({ length: PART_COUNT }, (_, index) =>
		file.subarray(index * size, (index + 1) * size)
	);
	return Promise.all(
		pieces.map(async (piece) => ({ rawBytes: piece.length, compressed: await compressed(piece) }))
	);
}

async function compressed(piece: Uint8Array): Promise<Uint8Array> {
	const hash = createHash('sha256').update(piece).digest('hex').slice(0, 16);
	const path = join(CACHE, `${hash}-q${QUALITY}-w${WINDOW_BITS}.br`);
	try {
		return await readFile(path);
	} catch {
		// zlib's asynchronous calls run on libuv's threads, so the parts really compress side by side.
		const bytes = await promisify(brotliCompress)(piece, {
			params: {
				[constants.BROTLI_PARAM_QUALITY]: QUALITY,
				[constants.BROTLI_PARAM_LGWIN]: WINDOW_BITS,
				[constants.BROTLI_PARAM_SIZE_HINT]: piece.length
			}
		});
		await mkdir(CACHE, { recursive: true });
		await writeFile(`${path}.partial`, bytes);
		await rename(`${path}.partial`, path);
		return bytes;
	}
}
