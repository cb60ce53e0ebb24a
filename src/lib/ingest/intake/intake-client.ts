import type { LedgerIssue } from '../ledger';
import type { Recipe } from '../meaning/recipe';
import type { ReadChoice } from '../read/read-file';
import type { Sheet } from '../read/sheet';
import type { PickedFile } from './bench';
import type {
	CellMend,
	FileLook,
	Intake,
	RowLook,
	SheetDecisions,
	SheetLook,
	StagedImport
} from './intake';
import type { BenchMethod, IntakeReply, IntakeRequest } from './intake.worker';
import type { NameRows } from './known-names';
import type { SheetState } from './sheet-desk';

/** The worker broke down over a question; `message` is its own words. The bench is set up again at the next one. */
export class IntakeFailure extends Error {
	override readonly name = 'IntakeFailure';
}

export interface IntakeOptions {
	/** Rows of the dataset in use, in which names are looked up: plain objects, no Svelte proxies. */
	names: NameRows;
	/** Writes a workbook of one sheet, for rejected rows. Without it they can be had as CSV only. */
	xlsx?: (sheet: Sheet) => Promise<Blob>;
	/** Makes the worker; tests give another. */
	open?: () => Worker;
}

type AddOptions = NonNullable<Parameters<Intake['add']>[1]>;

interface Waiting {
	call: Extract<IntakeRequest, { kind: 'call' }>;
	resolve: (reply: Extract<IntakeReply, { kind: 'done' }>) => void;
	reject: (cause: unknown) => void;
	onlook?: AddOptions['onlook'];
	onprogress?: AddOptions['onprogress'];
	/** Ids of looks that were told: a question asked again after a restart tells the others only. */
	told: Set<string>;
}

/**
 * The bench in a worker. It starts with the first question. Handles of the files and everything a person decided are kept here too: when the
 * worker is ended, by a cancel or by a fault, the next one reads again what is asked for, and nothing else is lost. After a fault what
 * waited rejects with `IntakeFailure`.
 */
export class IntakeClient implements Intake {
	readonly #options: IntakeOptions;
	readonly #files = new Map<string, PickedFile>();
	readonly #states = new Map<string, SheetState>();
	readonly #waiting = new Map<number, Waiting>();
	#worker: Worker | null = null;
	#lastCall = 0;
	#lastFile = 0;

	constructor(options: IntakeOptions) {
		this.#options = options;
	}

	async add(
		files: readonly File[],
		{ signal, onlook, onprogress }: AddOptions = {}
	): Promise<readonly FileLook[]> {
		signal?.throwIfAborted();
		const picked = files.map((file) => ({ id: `f${++this.#lastFile}`, file }));
		const told = { onlook, onprogress };
		const looks = await this.#call<readonly FileLook[]>('bring', [picked], told, signal);
		for (const each of picked) this.#files.set(each.id, { ...each, choices: [], dropped: [] });
		return looks;
	}

	async choose(file: string, choice: ReadChoice): Promise<FileLook> {
		const look = await this.#call<FileLook>('choose', [file, choice]);
		const picked = this.#files.get(rootOf(file));
		if (picked) {
			const others = picked.choices.filter(([id]) => id !== file);
			this.#files.set(picked.id, { ...picked, choices: [...others, [file, choice]] });
		}
		return look;
	}

	async drop(file: string): Promise<void> {
		await this.#call<void>('drop', [file]);
		const picked = this.#files.get(rootOf(file));
		if (!picked || file === picked.id) this.#files.delete(file);
		else this.#files.set(picked.id, { ...picked, dropped: [...picked.dropped, file] });
		for (const sheet of this.#states.keys())
			if (sheet.startsWith(`${file}/`)) this.#states.delete(sheet);
	}

	look(sheet: string): Promise<SheetLook> {
		return this.#call('look', [sheet]);
	}

	rows(sheet: string, from: number, count: number): Promise<readonly RowLook[]> {
		return this.#call('rows', [sheet, from, count]);
	}

	issues(
		sheet: string,
		filter: { severity?: LedgerIssue['severity']; reason?: string; column?: string },
		from: number,
		count: number
	): Promise<{ total: number; issues: readonly LedgerIssue[] }> {
		return this.#call('issues', [sheet, filter, from, count]);
	}

	decide(sheet: string, decisions: SheetDecisions): Promise<SheetLook> {
		return this.#call('decide', [sheet, decisions]);
	}

	mend(sheet: string, mends: readonly CellMend[]): Promise<SheetLook> {
		return this.#call('mend', [sheet, mends]);
	}

	recipe(sheet: string): Promise<Recipe> {
		return this.#call('recipe', [sheet]);
	}

	apply(sheet: string, recipe: Recipe, year: number | null): Promise<SheetLook> {
		return this.#call('apply', [sheet, recipe, year]);
	}

	async rejected(sheet: string, format: 'csv' | 'xlsx'): Promise<Blob> {
		if (format === 'csv') return this.#call<Blob>('rejectedCsv', [sheet]);
		if (!this.#options.xlsx) throw new Error('no writer of workbooks');
		return this.#options.xlsx(await this.#call<Sheet>('rejectedSheet', [sheet]));
	}

	stage(ids: readonly string[]): Promise<StagedImport> {
		return this.#call('stage', [ids]);
	}

	/** Ends the worker and forgets all files; whatever waits rejects with an `AbortError`. */
	close(): void {
		this.#files.clear();
		this.#states.clear();
		this.#lose(new DOMException('ended', 'AbortError'));
	}

	async #call<T>(
		method: BenchMethod,
		args: readonly unknown[],
		told: Pick<Waiting, 'onlook' | 'onprogress'> = {},
		signal?: AbortSignal
	): Promise<T> {
		const call = { kind: 'call', id: ++this.#lastCall, method, args } as const;
		const abort = () => this.#cancel(call.id, signal?.reason);
		signal?.addEventListener('abort', abort);
		try {
			const { value, state } = await new Promise<Extract<IntakeReply, { kind: 'done' }>>(
				(resolve, reject) => {
					this.#waiting.set(call.id, { call, resolve, reject, ...told, told: new Set() });
					if (this.#worker) this.#worker.postMessage(call);
					else this.#start();
				}
			);
			if (state) this.#states.set(String(args[0]), state);
			return value as T;
		} finally {
			this.#waiting.delete(call.id);
			signal?.removeEventListener('abort', abort);
		}
	}

	/** A new worker, with all that was on the bench and all that waits. */
	#start(): void {
		const worker = (this.#options.open ?? openWorker)();
		worker.onmessage = ({ data }: MessageEvent<IntakeReply>) => this.#hear(data);
		worker.onerror = (event) => this.#lose(new IntakeFailure(event.message || 'worker died'));
		worker.onmessageerror = () => this.#lose(new IntakeFailure('unreadable message'));
		this.#worker = worker;
		const { names } = this.#options;
		const files = [...this.#files.values()];
		worker.postMessage({
			...{ kind: 'start', names, files },
			states: [...this.#states]
		} satisfies IntakeRequest);
		for (const { call } of this.#waiting.values()) worker.postMessage(call);
	}

	#hear(reply: IntakeReply): void {
		const waiting = this.#waiting.get(reply.id);
		switch (reply.kind) {
			case 'look':
				if (!waiting || waiting.told.has(reply.look.id)) return;
				waiting.told.add(reply.look.id);
				return waiting.onlook?.(reply.look);
			case 'progress':
				return waiting?.onprogress?.(reply.progress);
			case 'done':
				return waiting?.resolve(reply);
			case 'failed':
				return waiting?.reject(new IntakeFailure(reply.words));
		}
	}

	/** A worker that reads cannot be spoken to: it is ended, and the others' questions are put to a new one. */
	#cancel(id: number, cause: unknown): void {
		const waiting = this.#waiting.get(id);
		if (!waiting) return;
		this.#waiting.delete(id);
		this.#worker?.terminate();
		this.#worker = null;
		if (this.#waiting.size > 0) this.#start();
		waiting.reject(cause);
	}

	#lose(cause: unknown): void {
		this.#worker?.terminate();
		this.#worker = null;
		const all = [...this.#waiting.values()];
		this.#waiting.clear();
		for (const { reject } of all) reject(cause);
	}
}

function openWorker(): Worker {
	return new Worker(new URL('./intake.worker.ts', import.meta.url), { type: 'module' });
}

function rootOf(id: string): string {
	return id.split(/[./]/)[0]!;
}
