import type { CDPSession, Page } from 'playwright-core';

/** What a page holds once its garbage was collected. */
export interface Held {
	/** Bytes of the page's own objects and of the buffers they hold, the workers' with them. */
	heap: number;
	/** Nodes of documents that something still holds. */
	nodes: number;
}

/** A worker in a long statement answers when it is done. */
const ANSWER_MS = 30_000;

/** Measures what a page and its workers hold, each time after garbage was collected twice: what is finalised is freed by the second. */
export async function heldBy(page: Page): Promise<() => Promise<Held>> {
	const session = await page.context().newCDPSession(page);
	const workers = new Workers(session);
	await session.send('HeapProfiler.enable');
	await workers.attach();
	return async () => {
		for (let i = 0; i < 2; i++) {
			await session.send('HeapProfiler.collectGarbage');
			await workers.ask('HeapProfiler.collectGarbage');
		}
		const own = bytesOf(await session.send('Runtime.getHeapUsage'));
		const others = await workers.ask('Runtime.getHeapUsage');
		const { nodes } = await session.send('Memory.getDOMCounters');
		return { heap: others.reduce((sum, each) => sum + bytesOf(each), own), nodes };
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
	readonly #open = new Set<string>();
	readonly #waiting = new Map<number, { worker: string; answered: (result: object) => void }>();
	#nextId = 0;

	constructor(session: CDPSession) {
		this.#session = session;
		session.on('Target.attachedToTarget', ({ sessionId }) => this.#open.add(sessionId));
		session.on('Target.detachedFromTarget', ({ sessionId }) => {
			this.#open.delete(sessionId);
			// one that is gone holds nothing
			for (const { worker, answered } of this.#waiting.values())
				if (worker === sessionId) answered({});
		});
		session.on('Target.receivedMessageFromTarget', ({ message }) => {
			const { id, result = {} } = JSON.parse(message) as { id?: number; result?: object };
			if (id !== undefined) this.#waiting.get(id)?.answered(result);
		});
	}

	async attach(): Promise<void> {
		await this.#session.send('Target.setAutoAttach', {
			autoAttach: true,
			waitForDebuggerOnStart: false,
			flatten: false
		});
	}

	/** What each worker answers. Throws when one does not. */
	ask(method: string): Promise<object[]> {
		return Promise.all([...this.#open].map((worker) => this.#askOne(worker, method)));
	}

	async #askOne(worker: string, method: string): Promise<object> {
		const id = this.#nextId++;
		const answer = new Promise<object>((answered, failed) => {
			const timer = setTimeout(() => failed(new Error(`no answer: ${method}`)), ANSWER_MS);
			this.#waiting.set(id, {
				worker,
				answered: (result) => {
					clearTimeout(timer);
					this.#waiting.delete(id);
					answered(result);
				}
			});
		});
		const message = JSON.stringify({ id, method });
		await this.#session
			.send('Target.sendMessageToTarget', { sessionId: worker, message })
			// gone meanwhile
			.catch(() => this.#waiting.get(id)?.answered({}));
		return answer;
	}
}
