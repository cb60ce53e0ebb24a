import { Inflate } from 'fflate';

/** One file in a ZIP, as its directory tells. */
export interface ZipEntry {
	name: string;
	/** Unpacked. */
	bytes: number;
	packedBytes: number;
	method: 'stored' | 'deflated';
	/** Where its own header begins. */
	offset: number;
}

const END_RECORD = 0x06054b50;
const DIRECTORY_RECORD = 0x02014b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
/** A directory of a few hundred thousand files; more was made to fill the memory. */
const LARGEST_DIRECTORY = 32 * 2 ** 20;
/** Of packed bytes at a time: deflate makes at most 1032 of one, so 66 MB. */
const SLICE_BYTES = 2 ** 16;

/**
 * The files of a ZIP, read from the directory at its end, never by looking for signatures: a stored file may hold some. In a few words
 * what is wrong when it is none, is cut off, has more than 4 GB or is packed in a way not known here.
 */
export async function zipDirectory(zip: Blob): Promise<readonly ZipEntry[] | string> {
	const tailAt = Math.max(0, zip.size - END_BYTES - LONGEST_COMMENT);
	const tail = await viewOf(zip, tailAt, zip.size);
	let end = tail.byteLength - END_BYTES;
	while (end >= 0 && tail.getUint32(end, true) !== END_RECORD) end--;
	if (end < 0) return 'no ZIP, or cut off';
	const count = tail.getUint16(end + 10, true);
	const size = tail.getUint32(end + 12, true);
	const from = tail.getUint32(end + 16, true);
	if (count === 0xffff || from === 0xffffffff) return 'a ZIP of more than 4 GB';
	if (size > LARGEST_DIRECTORY || from + size > tailAt + end) return 'directory out of place';
	return entriesOf(await viewOf(zip, from, from + size), count);
}

function entriesOf(view: DataView, count: number): readonly ZipEntry[] | string {
	const entries: ZipEntry[] = [];
	let at = 0;
	for (let n = 0; n < count; n++) {
		if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_RECORD)
			return 'directory broken';
		const nameBytes = view.getUint16(at + 28, true);
		const restBytes = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
		if (at + 46 + nameBytes + restBytes > view.byteLength) return 'directory broken';
		const name = new TextDecoder().decode(
			new Uint8Array(view.buffer, view.byteOffset + at + 46, nameBytes)
		);
		const method = view.getUint16(at + 10, true);
		if (method !== 0 && method !== 8) return `packed by method ${method}: ${name}`;
		if (view.getUint16(at + 8, true) & 1) return `encrypted: ${name}`;
		entries.push({
			name,
			bytes: view.getUint32(at + 24, true),
			packedBytes: view.getUint32(at + 20, true),
			method: method === 0 ? 'stored' : 'deflated',
			offset: view.getUint32(at + 42, true)
		});
		at += 46 + nameBytes + restBytes;
	}
	return entries;
}

/**
 * The content of an entry; null when what is there is not what the directory says. A stored one is a part of the ZIP and takes no
 * memory; nothing is unpacked beyond the size the directory gave. Rejects with the signal's reason when it aborts.
 */
export async function zipContent(
	zip: Blob,
	entry: ZipEntry,
	signal?: AbortSignal
): Promise<Blob | null> {
	const head = await viewOf(zip, entry.offset, entry.offset + 30);
	if (head.byteLength < 30) return null;
	const from = entry.offset + 30 + head.getUint16(26, true) + head.getUint16(28, true);
	const packed = zip.slice(from, from + entry.packedBytes);
	if (packed.size !== entry.packedBytes) return null;
	const content = entry.method === 'stored' ? packed : await inflated(packed, entry.bytes, signal);
	return content?.size === entry.bytes ? content : null;
}

async function inflated(packed: Blob, bytes: number, signal?: AbortSignal): Promise<Blob | null> {
	const parts: BlobPart[] = [];
	let size = 0;
	const stream = new Inflate((chunk) => {
		size += chunk.length;
		parts.push(new Blob([chunk]));
	});
	for (let from = 0; from < packed.size && size <= bytes; from += SLICE_BYTES) {
		const slice = new Uint8Array(await packed.slice(from, from + SLICE_BYTES).arrayBuffer());
		signal?.throwIfAborted();
		try {
			stream.push(slice, from + SLICE_BYTES >= packed.size);
		} catch {
			return null;
		}
	}
	return new Blob(parts);
}

async function viewOf(blob: Blob, from: number, until: number): Promise<DataView> {
	return new DataView(await blob.slice(from, until).arrayBuffer());
}
