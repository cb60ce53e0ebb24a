import { digest } from './digest';
import type { OfflineProgress } from './download';
import { eachOf } from './each-of';
import { addressOf, bytesOf, keptFiles, type OfflineList } from './file-list';
import { done, failed, type OfflineResult } from './problem';
import { ASK, askKept } from './protocol';

export interface CheckGround {
	/** Address of the site's folder, with its slash. */
	scope: string;
	/** Of a page that a service worker answers: every request says that the network is refused. */
	fetch: typeof fetch;
	signal: AbortSignal;
	onprogress: (progress: OfflineProgress) => void;
}

/**
 * Asks for every kept file as a page would, the network refused, and holds each against its hash. `missing` counts those that did not
 * come or came otherwise. Rejects with an `AbortError` only.
 */
export async function checkKept(
	list: OfflineList,
	illustrative: boolean,
	{ scope, fetch, signal, onprogress }: CheckGround
): Promise<OfflineResult<{ files: number; bytes: number }>> {
	const files = keptFiles(list, illustrative);
	const totalBytes = bytesOf(files);
	const missing: string[] = [];
	let [count, bytes] = [0, 0];
	await eachOf(files, async (file) => {
		signal.throwIfAborted();
		const response = await fetch(scope + addressOf(file.path), {
			cache: 'no-store',
			signal,
			headers: { [ASK]: askKept(list.version) }
		}).catch((cause: unknown) => {
			if (signal.aborted) throw cause;
			return null;
		});
		const found = response?.ok ? await response.arrayBuffer() : null;
		if (found?.byteLength !== file.bytes || (await digest(found)) !== file.sha256)
			missing.push(file.path);
		count++;
		bytes += file.bytes;
		onprogress({ files: count, totalFiles: files.length, bytes, totalBytes });
	});
	if (missing.length > 0) return failed('missing', missing.sort()[0], { count: missing.length });
	return done({ files: files.length, bytes: totalBytes });
}
