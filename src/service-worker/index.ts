/**
 * The service worker: built by SvelteKit, registered only by a page whose reader asked to use the site without a network. It keeps no
 * version of its own: whichever is kept, it answers each page from that page's, so that a new one can start at once.
 */
import { Answering } from '$lib/offline/answering';
import { KeptVersions } from '$lib/offline/kept';
import type { PageWords } from '$lib/offline/protocol';

const worker = globalThis as unknown as ServiceWorkerGlobalScope;
const scope = new URL('./', worker.location.href).href;
const answering = new Answering({
	kept: new KeptVersions(worker.caches, scope),
	scope,
	fetch: (...asked) => fetch(...asked),
	askers: () => worker.clients.matchAll({ type: 'all', includeUncontrolled: true }),
	claim: () => worker.clients.claim()
});

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));

worker.addEventListener('activate', (event) =>
	event.waitUntil(worker.clients.claim().then(() => answering.clean()))
);

worker.addEventListener('fetch', (event) => {
	if (answering.concerns(event)) event.respondWith(answering.answer(event));
});

worker.addEventListener('message', (event: ExtendableMessageEvent) => {
	const { source } = event;
	if (!source || !('id' in source)) return;
	event.waitUntil(
		answering
			.hear(event.data as PageWords, source.id)
			.then((answer) => event.ports[0]?.postMessage(answer))
	);
});
