/* eslint-disable svelte/prefer-svelte-reactivity -- sets and maps are replaced whole, never changed in place */
import type {
	CellMend,
	FileLook,
	Intake,
	RowLook,
	SheetDecisions,
	SheetLook,
	StagedImport
} from '$lib/ingest/intake/intake';
import type { LedgerIssue } from '$lib/ingest/ledger';
import type { Recipe } from '$lib/ingest/meaning/recipe';
import type { ReadChoice } from '$lib/ingest/read/read-file';
import type { SavedRecipes } from './saved-recipes.svelte';

/** A file on its way to the bench, or one that did not get there. */
export interface Incoming {
	key: number;
	name: string;
	phase: 'reading' | 'cancelled' | 'failed';
	/** Bytes read, and in all; both 0 while nothing is known. */
	done: number;
	total: number;
	/** Of a failure: what the program says. */
	words: string;
}

/** A cell with its new text and the one it takes the place of. */
export interface MendedCell extends CellMend {
	before: string;
}

/** Which issues of a sheet are wanted. */
export type IssueFilter = Parameters<Intake['issues']>[1];

/** The files being looked at, what was understood of each sheet and what was decided. Held in memory until they are imported. */
export class ImportBench {
	readonly #open: () => Promise<Intake>;
	readonly #recipes: SavedRecipes;
	#intake: Promise<Intake> | null = null;
	#incoming = $state.raw<readonly (Incoming & { source: File; abort: AbortController })[]>([]);
	#files = $state.raw<readonly FileLook[]>([]);
	#sheets = $state.raw<ReadonlyMap<string, SheetLook>>(new Map());
	#working = $state.raw<ReadonlySet<string>>(new Set());
	#left = $state.raw<ReadonlySet<string>>(new Set());
	#recipeNames = $state.raw<ReadonlyMap<string, string>>(new Map());
	#chosen = $state.raw<string | null>(null);
	#failure = $state.raw('');
	#revision = $state.raw(0);
	#imported = $state.raw(0);
	readonly #sources = new Map<string, File>();
	/** The file's own text of cells that were mended, by sheet, row and column. */
	readonly #before = new Map<string, string>();
	#next = 1;

	/** `open` starts the reader of files when the first one is brought. */
	constructor(open: () => Promise<Intake>, recipes: SavedRecipes) {
		this.#open = open;
		this.#recipes = recipes;
	}

	get incoming(): readonly Incoming[] {
		return this.#incoming;
	}

	get files(): readonly FileLook[] {
		return this.#files;
	}

	/** What was understood of a sheet; undefined while it is being looked at. */
	sheet(id: string): SheetLook | undefined {
		return this.#sheets.get(id);
	}

	/** The sheets looked at so far, in the order of their files. */
	readonly sheets: readonly SheetLook[] = $derived(
		this.#files.flatMap((file) =>
			file.kind === 'sheets' ? file.sheets.flatMap((id) => this.#sheets.get(id) ?? []) : []
		)
	);

	/** The sheet that is open, null when there is none. */
	readonly chosen: SheetLook | null = $derived(
		this.#chosen === null ? null : (this.#sheets.get(this.#chosen) ?? null)
	);

	/** The file that was picked, of a file on the bench; undefined for one inside an archive. */
	source(file: string): File | undefined {
		return this.#sources.get(file);
	}

	/** Whether a sheet is being read again. */
	isWorking(id: string): boolean {
		return this.#working.has(id);
	}

	/** The name of the kept recipe a sheet is read by; undefined when it is read without. */
	recipeName(id: string): string | undefined {
		return this.#recipeNames.get(id);
	}

	/** What the reader failed with, '' when it has not. A broken program, never a broken file. */
	get failure(): string {
		return this.#failure;
	}

	/** Grows with everything that changes what an import would bring. */
	get revision(): number {
		return this.#revision;
	}

	/** Whether leaving would lose files or corrections that have not been imported. */
	readonly isUnsaved: boolean = $derived(
		this.#files.some(({ kind }) => kind === 'sheets' || kind === 'contract') &&
			this.#imported !== this.#revision
	);

	/** Ids of the sheets and files that an import takes: those with rows, unless they were left out. */
	readonly included: readonly string[] = $derived(
		this.#files
			.flatMap((file) =>
				file.kind === 'contract' ? [file.id] : file.kind === 'sheets' ? file.sheets : []
			)
			.filter((id) => !this.#left.has(id) && this.#hasRows(id))
	);

	/** Whether something can be imported of a sheet or file. */
	#hasRows(id: string): boolean {
		const look = this.#sheets.get(id);
		if (look) return Object.values(look.taken).some((rows) => rows > 0);
		const file = this.#files.find((each) => each.id === id);
		return file?.kind === 'contract' && (file.rowCount ?? 1) - file.rejected > 0;
	}

	canInclude(id: string): boolean {
		return this.#hasRows(id);
	}

	isIncluded(id: string): boolean {
		return this.included.includes(id);
	}

	include(id: string, isIncluded: boolean): void {
		const left = new Set(this.#left);
		if (isIncluded) left.delete(id);
		else left.add(id);
		this.#left = left;
		this.#revision++;
	}

	choose(id: string | null): void {
		this.#chosen = id;
	}

	/** Reads files one after another; each shows up as soon as it was looked at. Never rejects. */
	async bring(files: readonly File[]): Promise<void> {
		const entries = files.map((source) => ({
			...{ key: this.#next++, name: source.name, phase: 'reading' as const },
			...{ done: 0, total: 0, words: '', source, abort: new AbortController() }
		}));
		this.#incoming = [...this.#incoming, ...entries];
		for (const entry of entries) await this.#read(entry);
	}

	/** Stops the reading of a file; what is on the bench stays. */
	cancel(key: number): void {
		const entry = this.#incoming.find((each) => each.key === key);
		entry?.abort.abort();
		this.#change(key, { phase: 'cancelled' });
	}

	/** Reads a file again that failed or was stopped. */
	async again(key: number): Promise<void> {
		const entry = this.#incoming.find((each) => each.key === key);
		this.dismiss(key);
		if (entry) await this.bring([entry.source]);
	}

	dismiss(key: number): void {
		this.#incoming = this.#incoming.filter((each) => each.key !== key);
	}

	/** Takes a file off the bench. */
	async drop(file: string): Promise<void> {
		const gone = this.#files.find(({ id }) => id === file);
		if (!gone) return;
		this.#files = this.#files.filter(({ id }) => id !== file);
		this.#forget(gone);
		this.#sources.delete(file);
		this.#revision++;
		await this.#guarded((intake) => intake.drop(file));
	}

	/** Takes every file off the bench: they have been imported and are done with. */
	async clear(): Promise<void> {
		for (const { id } of this.#files) await this.drop(id);
	}

	/** Reads a file with letters or delimiter that a person chose. */
	async reread(file: string, choice: ReadChoice): Promise<void> {
		this.#work(file, true);
		const look = await this.#guarded((intake) => intake.choose(file, choice));
		this.#work(file, false);
		const before = this.#files.find(({ id }) => id === file);
		if (!look || !before) return;
		const wasOpen = before.kind === 'sheets' && before.sheets.includes(this.#chosen ?? '');
		this.#forget(before);
		this.#files = this.#files.map((each) => (each.id === file ? look : each));
		this.#revision++;
		await this.#lookInto(look);
		if (wasOpen && look.kind === 'sheets') this.#chosen = look.sheets[0] ?? null;
	}

	async decide(sheet: string, decisions: SheetDecisions): Promise<void> {
		await this.#reading(sheet, (intake) => intake.decide(sheet, decisions));
	}

	/** Puts other text in cells; what stood there before is remembered for `unmend`. */
	async mend(sheet: string, mends: readonly MendedCell[]): Promise<void> {
		for (const { row, column, before } of mends) {
			const place = `${sheet} ${row} ${column}`;
			if (!this.#before.has(place)) this.#before.set(place, before);
		}
		const plain = mends.map(({ row, column, text }) => ({ row, column, text }));
		await this.#reading(sheet, (intake) => intake.mend(sheet, plain));
	}

	/** Takes every mend of a sheet back. */
	async unmend(sheet: string): Promise<void> {
		const mends = (this.#sheets.get(sheet)?.mends ?? []).map(({ row, column }) => {
			const text = this.#before.get(`${sheet} ${row} ${column}`) ?? '';
			return { row, column, text };
		});
		await this.#reading(sheet, (intake) => intake.mend(sheet, mends));
	}

	/** Puts a recipe on a sheet; the look says where it does not fit. */
	async apply(sheet: string, name: string, recipe: Recipe): Promise<void> {
		const year = this.#sheets.get(sheet)?.decisions.given.year ?? null;
		await this.#reading(sheet, (intake) => intake.apply(sheet, recipe, year));
		this.#recipeNames = new Map(this.#recipeNames).set(sheet, name);
	}

	/** Forgets all that was decided of a sheet, a recipe's decisions too. */
	async undecide(sheet: string): Promise<void> {
		const names = new Map(this.#recipeNames);
		names.delete(sheet);
		this.#recipeNames = names;
		await this.decide(sheet, { table: null, columns: [], given: {}, names: [], header: null });
	}

	/** How a sheet was understood, to keep; null when the reader failed. */
	async recipe(sheet: string): Promise<Recipe | null> {
		return (await this.#guarded((intake) => intake.recipe(sheet))) ?? null;
	}

	async rows(sheet: string, from: number, count: number): Promise<readonly RowLook[]> {
		return (await this.#guarded((intake) => intake.rows(sheet, from, count))) ?? [];
	}

	/** Where the row of that number, or the next one, stands among the rows: rows are few steps apart, blank ones are not counted. */
	async indexOfRow(sheet: string, number: number): Promise<number> {
		const all = this.#sheets.get(sheet)?.rowCount ?? 0;
		let [low, high] = [0, all];
		while (low < high) {
			const middle = (low + high) >> 1;
			const [found] = await this.rows(sheet, middle, 1);
			if (!found || found.row >= number) high = middle;
			else low = middle + 1;
		}
		return Math.min(low, Math.max(all - 1, 0));
	}

	async issues(
		sheet: string,
		filter: IssueFilter,
		from: number,
		count: number
	): Promise<{ total: number; issues: readonly LedgerIssue[] }> {
		const found = await this.#guarded((intake) => intake.issues(sheet, filter, from, count));
		return found ?? { total: 0, issues: [] };
	}

	async rejected(sheet: string, format: 'csv' | 'xlsx'): Promise<Blob | null> {
		return (await this.#guarded((intake) => intake.rejected(sheet, format))) ?? null;
	}

	/** What the included sheets and files bring; null when the reader failed. */
	async stage(): Promise<StagedImport | null> {
		const ids = this.included;
		return (await this.#guarded((intake) => intake.stage(ids))) ?? null;
	}

	/** The import of a revision has been kept: leaving loses nothing of it. */
	imported(revision: number): void {
		this.#imported = revision;
	}

	async #read(entry: Incoming & { source: File; abort: AbortController }): Promise<void> {
		const { key, source, abort } = entry;
		if (abort.signal.aborted) return;
		try {
			const intake = await this.#started();
			const looks = await intake.add([source], {
				signal: abort.signal,
				onprogress: ({ done, total }) => this.#change(key, { done, total })
			});
			this.dismiss(key);
			if (looks.length === 1) this.#sources.set(looks[0]!.id, source);
			this.#files = [...this.#files, ...looks];
			this.#revision++;
			for (const look of looks) await this.#lookInto(look);
		} catch (cause) {
			if (abort.signal.aborted) this.#change(key, { phase: 'cancelled' });
			else this.#change(key, { phase: 'failed', words: wordsOf(cause) });
		}
	}

	/** Looks at every sheet of a file, and reads it by the recipe kept for its shape. */
	async #lookInto(file: FileLook): Promise<void> {
		if (file.kind !== 'sheets') return;
		for (const id of file.sheets) {
			const look = await this.#guarded((intake) => intake.look(id));
			if (!look) return;
			this.#set(await this.#byRecipe(look));
			if (look.hidden) this.#left = new Set(this.#left).add(id);
			if (this.#chosen === null && !look.hidden) this.#chosen = id;
		}
	}

	async #byRecipe(look: SheetLook): Promise<SheetLook> {
		const saved = this.#recipes.forHeadings(look.columns.map(({ label }) => label));
		if (!saved) return look;
		const read = await this.#guarded((intake) => intake.apply(look.id, saved.recipe, null));
		if (!read) return look;
		if (read.misfits.every(({ code }) => code === 'year_needed')) {
			this.#recipeNames = new Map(this.#recipeNames).set(look.id, saved.name);
			return read;
		}
		return (await this.#guarded((intake) => intake.decide(look.id, look.decisions))) ?? look;
	}

	async #reading(sheet: string, change: (intake: Intake) => Promise<SheetLook>): Promise<void> {
		this.#work(sheet, true);
		const look = await this.#guarded(change);
		this.#work(sheet, false);
		if (!look || !this.#sheets.has(sheet)) return;
		this.#set(look);
		this.#revision++;
	}

	#set(look: SheetLook): void {
		this.#sheets = new Map(this.#sheets).set(look.id, look);
	}

	#work(id: string, isWorking: boolean): void {
		const working = new Set(this.#working);
		if (isWorking) working.add(id);
		else working.delete(id);
		this.#working = working;
	}

	#forget(file: FileLook): void {
		if (file.kind !== 'sheets') return;
		const sheets = new Map(this.#sheets);
		for (const id of file.sheets) sheets.delete(id);
		this.#sheets = sheets;
		if (file.sheets.includes(this.#chosen ?? ''))
			this.#chosen = this.sheets.find(({ hidden }) => !hidden)?.id ?? null;
	}

	#change(key: number, change: Partial<Incoming>): void {
		this.#incoming = this.#incoming.map((each) =>
			each.key === key ? { ...each, ...change } : each
		);
	}

	/** The answer of the reader; undefined when it failed, which is told by `failure`. */
	async #guarded<T>(ask: (intake: Intake) => Promise<T>): Promise<T | undefined> {
		try {
			const answer = await ask(await this.#started());
			this.#failure = '';
			return answer;
		} catch (cause) {
			this.#failure = wordsOf(cause);
			return undefined;
		}
	}

	#started(): Promise<Intake> {
		if (this.#intake) return this.#intake;
		const opened = this.#open();
		this.#intake = opened;
		opened.catch(() => {
			if (this.#intake === opened) this.#intake = null;
		});
		return opened;
	}
}

function wordsOf(cause: unknown): string {
	return cause instanceof Error ? cause.message : String(cause);
}
