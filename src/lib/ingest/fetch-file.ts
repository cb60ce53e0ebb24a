import type { ManifestTable } from '$lib/core/schema';
import { problem, type Result } from './problem';

/**
 * The bytes at a URL. A 404 or 410 is `missing_file`; any other status, and no answer at all (status 0), is `http_error`;
 * no bytes is `empty_file`.
 */
export async function fetchFile(url: string, table = ''): Promise<Result<Uint8Array<ArrayBuffer>>> {
	try {
		const response = await fetch(url);
		if (!response.ok) {
			const code =
				response.status === 404 || response.status === 410 ? 'missing_file' : 'http_error';
			return { ok: false, problem: problem(code, url, table, { status: response.status }) };
		}
		const bytes = new Uint8Array(await response.arrayBuffer());
		if (bytes.length === 0) return { ok: false, problem: problem('empty_file', url, table) };
		return { ok: true, value: bytes };
	} catch {
		return { ok: false, problem: problem('http_error', url, table, { status: 0 }) };
	}
}

/** A manifest's file, checked against the hash it was built with (on secure origins: elsewhere there is no Web Crypto). */
export async function fetchTable(
	entry: ManifestTable,
	manifestUrl: string
): Promise<Result<Uint8Array<ArrayBuffer>>> {
	const url = new URL(entry.file, manifestUrl).href;
	const fetched = await fetchFile(url, entry.name);
	if (!fetched.ok || !globalThis.crypto?.subtle) return fetched;
	const found = hex(await crypto.subtle.digest('SHA-256', fetched.value));
	if (found === entry.sha256) return fetched;
	return {
		ok: false,
		problem: problem('hash_differs', url, entry.name, { expected: entry.sha256, found })
	};
}

function hex(buffer: ArrayBuffer): string {
	return Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
