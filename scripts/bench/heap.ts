import type { CDPSession, Page } from 'playwright-core';

const EVERY_MS = 250;

/** Watches the JavaScript heaps of a page and of the workers it has or will have. */
export interface HeapWatch {
	/** Ends the watch: how many kilobytes more than at its start were in use at once, all heaps together. */
	growth(): Promise<number>;
}

/** Begins to look at the heaps four times a second, after garbage was collected. */
export async function watchHeap(page: Page): Promise<HeapWatch> {
	const session = await page.context().newCDPSession(page);
	const workers = new Workers(session);
	await session.send('HeapProfiler.enable');
	await session.send('HeapProfiler.collectGarbage');
	await workers.attach();
	const used = async () => {
		const { usedSize } = await session.send('Runtime.getHeapUsage');
		const others = await workers.heaps();
		return others.reduce((sum, each) => sum + each, usedSize);
	};
	const before = await used();
	let [most, isOver] = [before, false];
	const watching = (async () => {
		while (!isOver) {
			most = Math.max(most, await used());
			await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
		}
	})();
	return {
		async growth() {
			isOver = true;
			await watching;
			await session.detach();
			return (most - before) / 1000;
		}
	};
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
			if (result?.usedSize !== undefined) this.#heapByWorker.set(sessionId, result.usedSize);
		});
	}

	async attach(): Promise<void> {
		await this.#session.send('Target.setAutoAttach', {
			autoAttach: true,
			waitForDebuggerOnStart: false,
			flatten: false
		});
		await this.heaps();
	}

	/** What each worker last said; one that is busy (the engine in a long statement) answers later. */
	async heaps(): Promise<number[]> {
		for (const sessionId of this.#heapByWorker.keys()) {
			const message = JSON.stringify({ id: this.#nextId++, method: 'Runtime.getHeapUsage' });
			await this.#session
				.send('Target.sendMessageToTarget', { sessionId, message })
				.catch(() => undefined);
		}
		return [...this.#heapByWorker.values()];
	}
}
