import { Inflate } from 'fflate';
import { Refusal } from './read-problem';

/** One file in an archive, as its directory describes it. */
export interface ZipEntry {
	name: string;
	size: number;
	compressedSize: number;
	/** 0 stored, 8 deflated; others are refused when the entry is read. */
	method: number;
	encrypted: boolean;
	crc: number;
	/** Where its local header begins. */
	offset: number;
}

/** Excel makes a few files a sheet; an archive of tables holds some hundreds. */
const MAX_ENTRIES = 5_000;
/** A million rows of twenty columns unpack to about this. */
const MAX_UNPACKED = 1_200_000_000;
/** Deflate gives at most 1032:1. The emptiest real sheets, a million formatted blanks, come to 15:1, repeated text to 100:1. */
const MAX_RATIO = 200;
/** Small parts may be as repetitive as they like. */
const RATIO_MATTERS_FROM = 20_000_000;
const END_MARK = 0x06054b50;
const ENTRY_MARK = 0x02014b50;
const LOCAL_MARK = 0x04034b50;
const END_LENGTH = 22;
const ZIP64 = 0xffffffff;

/**
 * The directory of an archive: names and sizes before anything is unpacked. Refuses what is no whole ZIP (`broken_zip`), more files or
 * more bytes than a table has (`too_large`) and what unpacks out of all proportion (`zip_bomb`).
 */
export function zipDirectory(bytes: Uint8Array): ZipEntry[] {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = endOfDirectory(view);
	const count = view.getUint16(end + 10, true);
	if (count > MAX_ENTRIES) {
		throw new Refusal('too_large', { what: 'parts', size: count, limit: MAX_ENTRIES });
	}
	const entries: ZipEntry[] = [];
	let at = view.getUint32(end + 16, true);
	let total = 0;
	for (let index = 0; index < count; index++) {
		if (at + 46 > end || view.getUint32(at, true) !== ENTRY_MARK) throw broken('directory');
		const nameLength = view.getUint16(at + 28, true);
		const flags = view.getUint16(at + 8, true);
		const entry = {
			name: entryName(bytes.subarray(at + 46, at + 46 + nameLength), (flags & 0x800) !== 0),
			size: view.getUint32(at + 24, true),
			compressedSize: view.getUint32(at + 20, true),
			method: view.getUint16(at + 10, true),
			encrypted: (flags & 1) !== 0,
			crc: view.getUint32(at + 16, true),
			offset: view.getUint32(at + 42, true)
		};
		if (entry.size === ZIP64 || entry.offset === ZIP64) {
			throw new Refusal('too_large', { what: 'part', size: ZIP64, limit: MAX_UNPACKED });
		}
		checkProportion(entry);
		total += entry.size;
		if (total > MAX_UNPACKED) {
			throw new Refusal('too_large', { what: 'archive', size: total, limit: MAX_UNPACKED });
		}
		entries.push(entry);
		at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
	return entries;
}

/**
 * Unpacks one entry piece by piece. Refuses an encrypted one, an unknown method, bytes that do not unpack, more or fewer than the
 * directory promised, and a checksum that differs.
 */
export function unpack(
	bytes: Uint8Array,
	entry: ZipEntry,
	take: (piece: Uint8Array, last: boolean) => void
): void {
	if (entry.encrypted) throw new Refusal('encrypted');
	const packed = packedBytes(bytes, entry);
	let size = 0;
	let crc = 0xffffffff;
	const count = (piece: Uint8Array, last: boolean) => {
		size += piece.length;
		if (size > entry.size) throw broken(entry.name, 'longer than it says');
		crc = crcOf(piece, crc);
		take(piece, last);
	};
	if (entry.method === 0) count(packed, true);
	else if (entry.method === 8) inflate(packed, entry.name, count);
	else throw broken(entry.name, `method ${entry.method}`);
	if (size !== entry.size) throw broken(entry.name, 'shorter than it says');
	if ((crc ^ 0xffffffff) >>> 0 !== entry.crc) throw broken(entry.name, 'checksum');
}

/** A whole entry in one piece. */
export function unpacked(bytes: Uint8Array, entry: ZipEntry): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(entry.size);
	let at = 0;
	unpack(bytes, entry, (piece) => {
		whole.set(piece, at);
		at += piece.length;
	});
	return whole;
}

function inflate(
	packed: Uint8Array,
	name: string,
	take: (piece: Uint8Array, last: boolean) => void
): void {
	const stream = new Inflate(take);
	const step = 65_536;
	try {
		for (let at = 0; at === 0 || at < packed.length; at += step) {
			stream.push(packed.subarray(at, at + step), at + step >= packed.length);
		}
	} catch (cause) {
		if (cause instanceof Refusal) throw cause;
		if (cause instanceof Error && 'code' in cause) throw broken(name, cause.message);
		throw cause;
	}
}

function packedBytes(bytes: Uint8Array, { name, offset, compressedSize }: ZipEntry): Uint8Array {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_MARK) throw broken(name);
	const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
	if (start + compressedSize > bytes.length) throw broken(name, 'cut off');
	return bytes.subarray(start, start + compressedSize);
}

/** A comment of up to 64 kB may follow the end mark. */
function endOfDirectory(view: DataView): number {
	const first = Math.max(0, view.byteLength - END_LENGTH - 0xffff);
	for (let at = view.byteLength - END_LENGTH; at >= first; at--) {
		if (view.getUint32(at, true) === END_MARK) return at;
	}
	throw broken('directory', 'cut off');
}

function checkProportion({ name, size, compressedSize }: ZipEntry): void {
	const ratio = Math.round(size / Math.max(1, compressedSize));
	if (size >= RATIO_MATTERS_FROM && ratio > MAX_RATIO) {
		throw new Refusal('zip_bomb', { part: name, ratio, limit: MAX_RATIO });
	}
}

/** Names are UTF-8 when they say so, and when they happen to be; else the code page of old archivers. */
function entryName(bytes: Uint8Array, declared: boolean): string {
	try {
		return new TextDecoder('utf-8', { fatal: !declared }).decode(bytes).normalize('NFC');
	} catch {
		return new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
	}
}

function broken(part: string, words = 'not as it should be'): Refusal {
	return new Refusal('broken_zip', { part, words });
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
	let value = byte;
	for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
	return value;
});

function crcOf(bytes: Uint8Array, start: number): number {
	let crc = start;
	for (const byte of bytes) crc = (crc >>> 8) ^ CRC_TABLE[(crc ^ byte) & 0xff]!;
	return crc;
}
