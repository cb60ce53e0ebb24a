import type { StoreResult } from './problem';

/** A file that is kept. */
export interface KeptFileSize {
	name: string;
	bytes: number;
	/** When it was written, in milliseconds since 1970. */
	written: number;
}

/**
 * Files on the device, in one flat folder. A file is there whole or not at all: nothing else is ever seen under its name, whenever the
 * tab is killed, save that a first writing cut off may leave 0 bytes. Names are made by the store: letters, digits, `-` and `.`.
 * Every fault of the browser's storage is a value: `blocked`, `full`, `refused`, and what each method adds.
 */
export interface Files {
	/** Where they are: the origin private file system, IndexedDB where a browser has none, memory where it keeps nothing. */
	readonly kind: 'opfs' | 'indexeddb' | 'memory';
	/** The file, not yet read into memory; `missing_file` when there is none. */
	read(name: string): Promise<StoreResult<Blob>>;
	/** Writes a file, in place of the one with that name. On `full` the old one stays. */
	write(name: string, content: Blob): Promise<StoreResult<void>>;
	/** Writes a file that must not be there yet: `already_exists` when it is, even with 0 bytes. */
	create(name: string, content: Blob): Promise<StoreResult<void>>;
	/** Removes a file; one that is not there is no problem. */
	remove(name: string): Promise<StoreResult<void>>;
	/** All files, by name; [] when nothing was ever kept. */
	list(): Promise<StoreResult<readonly KeptFileSize[]>>;
}
