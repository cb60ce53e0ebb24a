/** A file of the built site: its path in the folder (`clusters/index.html`), and what its bytes must be. */
export interface OfflineFile {
	path: string;
	bytes: number;
	/** Lower-case hex. */
	sha256: string;
}

/** Every file of one version of the site, as the build lists them in `offline.json`. */
export interface OfflineList {
	version: string;
	files: readonly OfflineFile[];
}

/** The name of the list beside the site's pages. */
export const LIST_FILE = 'offline.json';
/** What a host shows for an address that leads nowhere. */
export const FALLBACK_FILE = '404.html';
/** The illustrative figures: what is kept on request only. */
const ILLUSTRATIVE = 'data/illustrative/';

/** A list as it was built; null for anything else, a list of paths that lead out of the site too. */
export function readFileList(value: unknown): OfflineList | null {
	const { version, files } = (value ?? {}) as Partial<OfflineList>;
	if (typeof version !== 'string' || !/^[\w.-]+$/.test(version)) return null;
	if (!Array.isArray(files) || files.length === 0 || !files.every(isFile)) return null;
	return { version, files };
}

function isFile(value: unknown): value is OfflineFile {
	const { path, bytes, sha256 } = (value ?? {}) as Partial<OfflineFile>;
	return (
		typeof path === 'string' &&
		/^[^/\\?#][^\\?#]*$/.test(path) &&
		!path.split('/').some((part) => part === '..' || part === '') &&
		Number.isSafeInteger(bytes) &&
		bytes! >= 0 &&
		typeof sha256 === 'string' &&
		/^[0-9a-f]{64}$/.test(sha256)
	);
}

/** The files that are kept: all of them, or all without the illustrative figures. */
export function keptFiles(list: OfflineList, illustrative: boolean): OfflineFile[] {
	return list.files.filter(({ path }) => illustrative || !path.startsWith(ILLUSTRATIVE));
}

export function bytesOf(files: readonly OfflineFile[]): number {
	return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Where a file is fetched, below the site's folder: hosts turn `x/index.html` away to `x/`. */
export function addressOf(path: string): string {
	return path.replace(/(^|\/)index\.html$/, '$1');
}

/** What an address below the site's folder leads to. */
export type Place =
	| { kind: 'file'; path: string }
	/** The address wants a slash at its end. */
	| { kind: 'folder' }
	| { kind: 'nothing' };

/** What an address leads to (no leading slash, decoded, no search), found as static hosts find it. */
export function placeOf(address: string, has: (path: string) => boolean): Place {
	if (address === '' || address.endsWith('/')) {
		const path = `${address}index.html`;
		return has(path) ? { kind: 'file', path } : { kind: 'nothing' };
	}
	const path = [address, `${address}.html`].find(has);
	if (path !== undefined) return { kind: 'file', path };
	return has(`${address}/index.html`) ? { kind: 'folder' } : { kind: 'nothing' };
}

const TYPES: Readonly<Record<string, string>> = {
	html: 'text/html; charset=utf-8',
	js: 'text/javascript; charset=utf-8',
	css: 'text/css; charset=utf-8',
	json: 'application/json; charset=utf-8',
	webmanifest: 'application/manifest+json; charset=utf-8',
	csv: 'text/csv; charset=utf-8',
	sql: 'text/plain; charset=utf-8',
	txt: 'text/plain; charset=utf-8',
	svg: 'image/svg+xml; charset=utf-8',
	png: 'image/png',
	woff2: 'font/woff2',
	wasm: 'application/wasm'
};

/** The type a file is answered with, by its name: not every host says the right one. */
export function typeOf(path: string): string {
	return TYPES[/\.(\w+)$/.exec(path)?.[1] ?? ''] ?? 'application/octet-stream';
}
