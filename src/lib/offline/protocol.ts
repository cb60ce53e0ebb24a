/** A header of the page's own requests that the service worker reads; no host heeds it. */
export const ASK = 'x-bang-vang-ask';
/** Let through to the host, whatever is kept. */
export const ASK_NETWORK = 'network';

/** Answered from what is kept of this version or not at all. */
export function askKept(version: string): string {
	return `kept ${version}`;
}

/** The version of `askKept`; null for anything else. */
export function askedKept(header: string | null): string | null {
	return header?.startsWith('kept ') ? header.slice('kept '.length) : null;
}

/** Names in an address the version that is being tested; the page so addressed, and all it starts, is refused the network. */
export const TEST_PARAMETER = 'offline-test';

/** What a page tells the service worker. `port` carries the answer where there is one. */
export type PageWords =
	/** The version of the scripts this page runs. */
	| { type: 'running'; version: string }
	/** Wants to be answered by the service worker, having been loaded past it. */
	| { type: 'claim' }
	/** Asks for the paths that pages under test have asked for in vain since the last time: `string[]`. */
	| { type: 'misses' }
	/** Removes the versions that no page runs and that is not used for new ones; answers when done. */
	| { type: 'clean' };

/** What a page under test tells the page that tests it. */
export interface TestWords {
	type: 'bang-vang-offline-test';
	version: string;
	/** True when the engine runs and the published figures are in it. */
	passed: boolean;
	/** False where this browser cannot run the engine at all. */
	engine: boolean;
	words: string;
}
