import { done, failed, type OfflineResult } from './problem';
import { TEST_PARAMETER, type TestWords } from './protocol';
import { askService } from './service';

/** A page on a slow machine starts the engine within this, several times over. */
const PATIENCE_MS = 120_000;
const TYPE: TestWords['type'] = 'bang-vang-offline-test';

/** The version this page is to be tested as; null for a page that a reader sees. */
export function testedVersion(): string | null {
	if (parent === window) return null;
	return new URL(location.href).searchParams.get(TEST_PARAMETER);
}

/** Tells the page that tests this one how it went. */
export function tellTest(words: Omit<TestWords, 'type'>): void {
	parent.postMessage({ type: TYPE, ...words } satisfies TestWords, location.origin);
}

/**
 * Opens the site's front page in a frame nobody sees, with the network refused, and waits until its engine runs with the published
 * figures in it. Rejects with an `AbortError` only.
 */
export async function testPage(
	scope: string,
	version: string,
	signal: AbortSignal
): Promise<OfflineResult<{ engine: boolean }>> {
	await askService({ type: 'misses' });
	const frame = document.createElement('iframe');
	// a page of a usual size, beside the screen: charts are drawn as for a reader
	frame.width = '1280';
	frame.height = '800';
	Object.assign(frame.style, {
		position: 'fixed',
		insetInlineStart: '-200vw',
		visibility: 'hidden'
	});
	frame.tabIndex = -1;
	frame.ariaHidden = 'true';
	frame.src = `${scope}?${TEST_PARAMETER}=${version}`;
	const over = new AbortController();
	try {
		const told = await new Promise<TestWords | null>((resolve, reject) => {
			const timer = setTimeout(() => resolve(null), PATIENCE_MS);
			over.signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
			signal.addEventListener('abort', () => reject(signal.reason as Error), {
				signal: over.signal
			});
			addEventListener(
				'message',
				({ source, data }: MessageEvent<TestWords>) => {
					if (source === frame.contentWindow && data.type === TYPE) resolve(data);
				},
				{ signal: over.signal }
			);
			document.body.append(frame);
		});
		const misses = (await askService({ type: 'misses' })) ?? [];
		if (misses.length > 0) return failed('not_started', misses[0], { words: '' });
		if (!told) return failed('silent');
		if (told.version !== version) return failed('different', 'index.html');
		if (!told.passed && told.engine) return failed('not_started', '', { words: told.words });
		return done({ engine: told.engine });
	} finally {
		over.abort();
		frame.remove();
	}
}
