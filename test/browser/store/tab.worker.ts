import type { Files } from '$lib/store/files';
import { Workspace, type Commit } from '$lib/store/workspace';
import { filesAt } from './places';

/** What another tab is to do, and at which step of the browser's storage it dies. */
export interface TabTask {
	kind: Files['kind'];
	name: string;
	/** Methods of the workspace with their arguments, one after another. */
	calls: readonly Call[];
	/** The step that is its last, from 1; 0 lets it live. */
	lastStep: number;
	/** Dies with the step under way, or just before it. */
	begun: boolean;
}

/** One method of the workspace, with what it is given. */
export type Call =
	| { method: 'commit'; commit: Commit }
	| { method: 'remove' | 'restore'; dataset: string }
	| { method: 'rename'; dataset: string; name: string }
	| { method: 'discard'; before: Date }
	| { method: 'sweep' | 'wipe' }
	| { method: 'unpack'; zip: Blob };

/** `dying` is the last thing heard of a tab; `done` brings the answers of all calls. */
export type TabReply = { kind: 'dying' } | { kind: 'done'; answers: readonly unknown[] };

self.onmessage = async ({ data }: MessageEvent<TabTask>) => {
	dieAt(data.lastStep, data.begun);
	const workspace = new Workspace(filesAt(data.kind, data.name), data.name);
	const answers = [];
	for (const call of data.calls) answers.push(await answerTo(workspace, call));
	self.postMessage({ kind: 'done', answers } satisfies TabReply);
};

async function answerTo(workspace: Workspace, call: Call): Promise<unknown> {
	switch (call.method) {
		case 'commit':
			return workspace.commit(call.commit);
		case 'remove':
		case 'restore':
			return workspace[call.method](call.dataset);
		case 'rename':
			return workspace.rename(call.dataset, call.name);
		case 'discard':
			return workspace.discard(call.before);
		case 'sweep':
		case 'wipe':
			return workspace[call.method]();
		case 'unpack':
			return workspace.unpack(call.zip);
	}
}

/** Every call that changes what the browser keeps is a step; the work stands still at the last and waits to be ended. */
function dieAt(lastStep: number, begun: boolean): void {
	const steps: [prototype: object, methods: string[]][] = [
		[FileSystemDirectoryHandle.prototype, ['getFileHandle', 'removeEntry']],
		[FileSystemFileHandle.prototype, ['createWritable']],
		[FileSystemWritableFileStream.prototype, ['write', 'close']],
		[IDBObjectStore.prototype, ['put', 'add', 'delete']]
	];
	let step = 0;
	for (const [prototype, methods] of steps)
		for (const method of methods) {
			const real = Reflect.get(prototype, method) as (...given: unknown[]) => unknown;
			Reflect.set(prototype, method, function (this: unknown, ...given: unknown[]) {
				const changes = method !== 'getFileHandle' || given.length > 1;
				if (changes) step++;
				if (!changes || step !== lastStep) return real.apply(this, given);
				if (begun) real.apply(this, given);
				self.postMessage({ kind: 'dying' } satisfies TabReply);
				// A thread in a loop is ended only after two seconds; one that waits for ever, at once.
				if (!(this instanceof IDBObjectStore)) return new Promise(() => undefined);
				for (;;);
			});
		}
}
