import { m } from '$lib/paraglide/messages';

/** A file that was fetched, or the sentence that says why it was not; '' when the reader stopped it. */
export type FetchedFile = { ok: true; file: File } | { ok: false; words: string };

/** The file at an address, which may be relative to `page`. The site's policy lets a page fetch from its own server only. */
export async function fetchedFile(
	address: string,
	page: string,
	signal: AbortSignal
): Promise<FetchedFile> {
	const url = parsed(address, page);
	if (!url || !/^https?:$/.test(url.protocol))
		return { ok: false, words: m.import_address_bad({ address }) };
	try {
		const response = await fetch(url, { signal });
		if (!response.ok)
			return { ok: false, words: m.import_address_status({ address, status: response.status }) };
		const name = decoded(url.pathname.split('/').at(-1) ?? '') || url.host;
		return { ok: true, file: new File([await response.blob()], name) };
	} catch {
		return { ok: false, words: signal.aborted ? '' : m.import_address_refused({ address }) };
	}
}

function parsed(address: string, page: string): URL | null {
	try {
		return new URL(address, page);
	} catch {
		return null;
	}
}

function decoded(name: string): string {
	try {
		return decodeURIComponent(name);
	} catch {
		return name;
	}
}
