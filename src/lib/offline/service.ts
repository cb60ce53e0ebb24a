import { done, failed, type OfflineResult } from './problem';
import type { PageWords } from './protocol';

/** A service worker that has not started by then does not start. */
const PATIENCE_MS = 20_000;

/** Why a page cannot be kept at all. */
export type Unsupported = 'insecure' | 'no_worker';

/** Null where the site can be kept; else why not. */
export function unsupported(): Unsupported | null {
	if (!isSecureContext) return 'insecure';
	return 'serviceWorker' in navigator && 'caches' in globalThis ? null : 'no_worker';
}

/** Has the site's service worker answer this page, registering it when it is not. */
export async function startService(scope: string): Promise<OfflineResult<ServiceWorker>> {
	try {
		const { serviceWorker } = navigator;
		const { active } = await serviceWorker.register(`${scope}service-worker.js`, { scope });
		// it takes over every page when it starts; one reloaded past it has to be taken over again
		active?.postMessage({ type: 'claim' } satisfies PageWords);
		if (!serviceWorker.controller)
			await new Promise((taken) => {
				serviceWorker.addEventListener('controllerchange', taken, { once: true });
				setTimeout(taken, PATIENCE_MS);
			});
		const { controller } = serviceWorker;
		return controller ? done(controller) : failed('no_worker', '', { words: '' });
	} catch (cause) {
		return failed('no_worker', '', { words: cause instanceof Error ? cause.message : '' });
	}
}

/** Takes the service worker of the site away, when there is one. */
export async function endService(scope: string): Promise<void> {
	await (await navigator.serviceWorker.getRegistration(scope))?.unregister();
}

/** Tells the service worker that answers this page; nothing when none does. */
export function tellService(words: PageWords): void {
	navigator.serviceWorker.controller?.postMessage(words);
}

/** Asks the service worker that answers this page; null when none does. */
export function askService(words: PageWords): Promise<string[] | null> {
	const { controller } = navigator.serviceWorker;
	if (!controller) return Promise.resolve(null);
	const { port1, port2 } = new MessageChannel();
	return new Promise((answered) => {
		port1.onmessage = ({ data }: MessageEvent<string[] | null>) => {
			port1.close();
			answered(data);
		};
		controller.postMessage(words, [port2]);
	});
}
