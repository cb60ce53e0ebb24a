import type { CDPSession, Page } from 'playwright-core';

/** What a page holds once its garbage was collected. */
export interface Held {
	/** Bytes of the page's own objects and of the buffers they hold, the workers' with them. */
	heap: number;
	/** Nodes of documents that something still holds. */
	nodes: number;
}

/** Long enough for a worker that is asked to answer. */
const ANSWER_MS = 500;

/** Measures what a page and its workers hold, each time after garbage was collected twice: what is finalised is freed by the second. */
export async function heldBy(page: Page): Promise<() => Promise<Held>> {
	const session = await page.context().newCDPSession(page);
	const workers = new Workers(session);
	await session.send('HeapProfiler.enable');
	await workers.attach();
	return async () => {
		for (let i = 0; i < 2; i++) {
			await session.send('HeapProfiler.collectGarbage');
			await workers.tell('HeapProfiler.collectGarbage');
			await new Promise((resolve) => setTimeout(resolve, ANSWER_MS));
		}
		const usage = bytesOf(await session.send('Runtime.getHeapUsage'));
		await workers.tell('Runtime.getHeapUsage');
		await new Promise((resolve) => setTimeout(resolve, ANSWER_MS));
		const { nodes } = await session.send('Memory.getDOMCounters');
		return { heap: usage + workers.heap, nodes };
	};
}

/** Chromium says what buffers hold beside what objects do. */
function bytesOf(usage: object): number {
	const { usedSize = 0, backingStorageSize = 0 } = usage as Record<string, number>;
	return usedSize + backingStorageSize;
}

/** The workers of a page, asked by messages wrapped in those of the page's session. */
class Workers {
	readonly #session: CDPSession;
	readonly #heapByWorker = new Map<string, number>();
	#nextId = 0;

	constructor(session: CDPSession) {
		this.#session = session;
		session.on('Target.attachedToTarget', ({ sessionId }) => this.#heapByWorker.set(sessionId, 0));
		session.on('Target.detachedFromTarget', ({ sessionId }) =>
			this.#heapByWorker.delete(sessionId)
		);
		session.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
			const { result } = JSON.parse(message) as { result?: { usedSize?: number } };
			if (result?.usedSize !== undefined) this.#heapByWorker.set(sessionId, bytesOf(result));
		});
	}

	/** What the workers said last, in all. */
	get heap(): number {
		return [...this.#heapByWorker.values()].reduce((sum, each) => sum + each, 0);
	}

	async attach(): Promise<void> {
		await this.#session.send('Target.setAutoAttach', {
			autoAttach: true,
			waitForDebuggerOnStart: false,
			flatten: false
		});
	}

	async tell(method: string): Promise<void> {
		for (const sessionId of this.#heapByWorker.keys()) {
			const message = JSON.stringify({ id: this.#nextId++, method });
			await this.#session
				.send('Target.sendMessageToTarget', { sessionId, message })
				.catch(() => undefined);
		}
	}
}
