import Papa from 'papaparse';
import { guarded } from '$lib/core/formula-guard';
import type { LedgerIssue } from '../ledger';
import type { Recipe } from '../meaning/recipe';
import type { ReadChoice } from '../read/read-file';
import { cellText, type Sheet } from '../read/sheet';
import type { CellMend, FileLook, Intake, SheetDecisions, SheetLook, StagedImport } from './intake';
import { knownNames, type KnownNames, type NameRows } from './known-names';
import { openedFile, type FileReaders, type OpenedFile, type OpenOptions } from './opened-file';
import { SheetDesk, UNTOUCHED, type SheetState } from './sheet-desk';
import { stagedImport } from './staged-import';

export type AddOptions = NonNullable<Parameters<Intake['add']>[1]>;

/** A file that was picked, with all that was chosen about it: what is needed to open it again. */
export interface PickedFile {
	id: string;
	file: File;
	/** By the id of the file, or of a file in it. */
	choices: readonly (readonly [string, ReadChoice])[];
	dropped: readonly string[];
}

export interface BenchOptions {
	/** Writes a workbook of one sheet; without it rejected rows can be had as CSV only. */
	xlsx?: (sheet: Sheet) => Promise<Blob>;
}

/** A file that was picked; what is in it is read when it is asked for, and kept. */
interface Picked {
	file: File;
	choices: Map<string, ReadChoice>;
	dropped: Set<string>;
	members: Promise<Map<string, Member>> | null;
}

/** A file to look at: the one picked, or one inside it. */
interface Member {
	opened: OpenedFile;
	desks: readonly SheetDesk[];
}

/** Of sheets that are not looked at now, cells whose reading is kept all the same. */
const KEPT_CELLS = 3_000_000;

/**
 * The bench itself, wherever it runs. Ids: a file picked is `f1`, the files in it `f1.1`, `f1.2` …, their sheets `f1/0` or `f1.2/0`; they stay
 * the same when a file is read again. What is asked of an id that is not on the bench throws.
 */
export class Bench implements Intake {
	readonly #known: KnownNames;
	readonly #readers: FileReaders;
	readonly #options: BenchOptions;
	readonly #files = new Map<string, Picked>();
	/** Of sheets that were touched, also of those not read yet. */
	readonly #states = new Map<string, SheetState>();
	#lastFile = 0;
	#recent: SheetDesk[] = [];

	constructor(names: NameRows, readers: FileReaders, options: BenchOptions = {}) {
		this.#known = knownNames(names);
		this.#readers = readers;
		this.#options = options;
	}

	async add(files: readonly File[], options: AddOptions = {}): Promise<readonly FileLook[]> {
		const added = files.map((file) => ({ id: `f${++this.#lastFile}`, file }));
		return this.bring(added, options);
	}

	/** Takes in files whose ids are given. Aborted, it leaves none of them on the bench. */
	async bring(
		files: readonly { id: string; file: File }[],
		{ signal, onlook, onprogress }: AddOptions = {}
	): Promise<readonly FileLook[]> {
		const looks: FileLook[] = [];
		try {
			for (const { id, file } of files) {
				signal?.throwIfAborted();
				const picked = { file, choices: new Map(), dropped: new Set<string>(), members: null };
				this.#files.set(id, picked);
				const members = await this.#members(id, {
					signal,
					onprogress: (done, total) => onprogress?.({ file: id, done, total })
				});
				for (const [member, { opened }] of members) {
					const look = fileLook(member, opened);
					looks.push(look);
					onlook?.(look);
				}
			}
			return looks;
		} catch (cause) {
			for (const { id } of files) this.#files.delete(id);
			throw cause;
		}
	}

	/** Puts a file that was here before on the bench again; it is opened when something is asked of it. */
	restore(
		{ id, file, choices, dropped }: PickedFile,
		states: readonly (readonly [string, SheetState])[]
	): void {
		this.#files.set(id, {
			file,
			choices: new Map(choices),
			dropped: new Set(dropped),
			members: null
		});
		for (const [sheet, state] of states) this.#states.set(sheet, state);
	}

	async choose(file: string, choice: ReadChoice): Promise<FileLook> {
		const picked = this.#picked(file);
		picked.choices.set(file, choice);
		picked.members = null;
		const member = (await this.#members(rootOf(file))).get(file);
		if (!member) throw new Error(`unknown file: ${file}`);
		return fileLook(file, member.opened);
	}

	async drop(file: string): Promise<void> {
		const picked = this.#picked(file);
		const members = await this.#members(rootOf(file));
		members.delete(file);
		picked.dropped.add(file);
		if (members.size === 0 || file === rootOf(file)) this.#files.delete(rootOf(file));
		for (const sheet of this.#states.keys())
			if (sheet.startsWith(`${file}/`)) this.#states.delete(sheet);
	}

	async look(sheet: string): Promise<SheetLook> {
		return (await this.#desk(sheet)).look();
	}

	async rows(sheet: string, from: number, count: number) {
		return (await this.#desk(sheet)).rows(from, count);
	}

	async issues(
		sheet: string,
		filter: { severity?: LedgerIssue['severity']; reason?: string; column?: string },
		from: number,
		count: number
	) {
		return (await this.#desk(sheet)).issues(filter, from, count);
	}

	decide(sheet: string, decisions: SheetDecisions): Promise<SheetLook> {
		return this.#changed(sheet, (desk) => desk.decide(decisions));
	}

	mend(sheet: string, mends: readonly CellMend[]): Promise<SheetLook> {
		return this.#changed(sheet, (desk) => desk.mend(mends));
	}

	apply(sheet: string, recipe: Recipe, year: number | null): Promise<SheetLook> {
		return this.#changed(sheet, (desk) => desk.apply(recipe, year));
	}

	/** Rejects while the sheet has no heading row: there is nothing to write down. */
	async recipe(sheet: string): Promise<Recipe> {
		const recipe = (await this.#desk(sheet)).recipe();
		if (!recipe) throw new Error(`sheet without headings: ${sheet}`);
		return recipe;
	}

	async rejected(sheet: string, format: 'csv' | 'xlsx'): Promise<Blob> {
		if (format === 'csv') return this.rejectedCsv(sheet);
		if (!this.#options.xlsx) throw new Error('no writer of workbooks');
		return this.#options.xlsx(await this.rejectedSheet(sheet));
	}

	async rejectedCsv(sheet: string): Promise<Blob> {
		return sheetCsv(await this.rejectedSheet(sheet));
	}

	/** The rows that were not taken, under their headings. Mended and added again, they are read as they were here. */
	async rejectedSheet(sheet: string): Promise<Sheet> {
		const desk = await this.#desk(sheet);
		const rows = desk.rejected();
		if (!rows) throw new Error(`sheet without an account: ${sheet}`);
		desk.handBack();
		this.#states.set(sheet, desk.state);
		return withoutMerges(rows);
	}

	async stage(ids: readonly string[]): Promise<StagedImport> {
		const contracts: Extract<OpenedFile, { kind: 'contract' }>[] = [];
		const desks: SheetDesk[] = [];
		const rowsByFile = new Map<File, number>();
		for (const id of ids) {
			const { file } = this.#picked(id);
			let rows: number;
			if (id.includes('/')) {
				const desk = await this.#desk(id);
				desks.push(desk);
				rows = desk.sheet.rows.length;
			} else {
				const member = (await this.#members(rootOf(id))).get(id);
				if (member?.opened.kind !== 'contract') throw new Error(`no contract file: ${id}`);
				contracts.push(member.opened);
				rows = member.opened.rowCount ?? 0;
			}
			rowsByFile.set(file, (rowsByFile.get(file) ?? 0) + rows);
		}
		const recipe = desks.flatMap((desk) => {
			const { file, sheet } = desk.sheet.origin;
			const own = desk.recipe();
			return own ? [{ file, sheet, recipe: own }] : [];
		});
		const sources = [...rowsByFile].map(([file, rows]) => ({
			name: file.name,
			content: file,
			rows
		}));
		return { ...stagedImport(contracts, desks, this.#known), sources, recipe };
	}

	close(): void {
		this.#files.clear();
		this.#states.clear();
		this.#recent = [];
	}

	/** What a person has done to a sheet; null when nothing. */
	stateOf(sheet: string): SheetState | null {
		return this.#states.get(sheet) ?? null;
	}

	async #changed(sheet: string, change: (desk: SheetDesk) => void): Promise<SheetLook> {
		const desk = await this.#desk(sheet);
		change(desk);
		this.#states.set(sheet, desk.state);
		return desk.look();
	}

	#picked(id: string): Picked {
		const picked = this.#files.get(rootOf(id));
		if (!picked) throw new Error(`unknown file: ${id}`);
		return picked;
	}

	async #members(id: string, options: OpenOptions = {}): Promise<Map<string, Member>> {
		const picked = this.#picked(id);
		picked.members ??= this.#opened(id, picked, options);
		try {
			return await picked.members;
		} catch (cause) {
			picked.members = null;
			throw cause;
		}
	}

	async #opened(id: string, picked: Picked, options: OpenOptions): Promise<Map<string, Member>> {
		const own = picked.choices.get(id);
		const opened = [
			...(await openedFile(picked.file, this.#readers, own ? { ...options, choice: own } : options))
		];
		const idOf = (index: number) => (opened.length === 1 ? id : `${id}.${index + 1}`);
		for (const [member, choice] of picked.choices) {
			const index = opened.findIndex((_, at) => idOf(at) === member);
			if (member === id || index < 0) continue;
			const again = await openedFile(picked.file, this.#readers, { ...options, choice });
			opened[index] = again[index]!;
		}
		const members = opened.map((each, index): [string, Member] => {
			const member = idOf(index);
			return [member, { opened: each, desks: this.#desksOf(member, each) }];
		});
		return new Map(members.filter(([member]) => !picked.dropped.has(member)));
	}

	#desksOf(file: string, opened: OpenedFile): SheetDesk[] {
		if (opened.kind !== 'sheets') return [];
		return opened.sheets.map((sheet, index) => {
			const id = `${file}/${index}`;
			const state = this.#states.get(id) ?? UNTOUCHED;
			return new SheetDesk({ id, file }, sheet, this.#known.names, state);
		});
	}

	async #desk(id: string): Promise<SheetDesk> {
		const desk = await this.#deskAsItIs(id);
		if (desk.isUntouched) await this.#takeOver(desk);
		this.#forgetOthers(desk);
		return desk;
	}

	async #deskAsItIs(id: string): Promise<SheetDesk> {
		const members = await this.#members(rootOf(id));
		const desk = members.get(id.split('/')[0]!)?.desks.find((each) => each.id === id);
		if (!desk) throw new Error(`unknown sheet: ${id}`);
		return desk;
	}

	/** Rows that were handed back come again: they are read as they were, which they may not show by themselves any more. */
	async #takeOver(desk: SheetDesk): Promise<void> {
		for (const [id, { handedBack }] of this.#states) {
			if (!handedBack || id === desk.id) continue;
			const origin = await this.#deskAsItIs(id);
			const decisions = origin.asHandedBack(desk.opened.sheet);
			if (!decisions) continue;
			desk.decide(decisions);
			this.#states.set(desk.id, desk.state);
			return;
		}
	}

	#forgetOthers(desk: SheetDesk): void {
		this.#recent = [desk, ...this.#recent.filter((other) => other !== desk)];
		let cells = 0;
		this.#recent = this.#recent.filter((other) => {
			const { rows, columnCount } = other.opened.sheet;
			if (other !== desk) cells += rows.length * columnCount;
			if (cells <= KEPT_CELLS) return true;
			other.forget();
			return false;
		});
	}
}

function rootOf(id: string): string {
	return id.split(/[./]/)[0]!;
}

function fileLook(id: string, { name, bytes, ...opened }: OpenedFile): FileLook {
	switch (opened.kind) {
		case 'sheets':
			return { id, name, bytes, ...opened, sheets: opened.sheets.map((_, at) => `${id}/${at}`) };
		case 'contract': {
			const { content: _, ...rest } = opened;
			return { id, name, bytes, ...rest };
		}
		default:
			return { id, name, bytes, ...opened };
	}
}

/**
 * For a spreadsheet program of this country: a mark for its letters, semicolons because commas are in numbers, text guarded against being
 * computed (it is read back without the guard).
 */
function sheetCsv({ rows }: Sheet): Blob {
	const texts = rows.map((cells) => cells.map((cell) => guarded(cellText(cell))));
	const text = Papa.unparse(texts, { delimiter: ';', newline: '\r\n' });
	return new Blob(['\ufeff', text, '\r\n'], { type: 'text/csv' });
}

/** What stands over several cells written in each of them: the files that are handed back have no merged cells. */
function withoutMerges(sheet: Sheet): Sheet {
	const rows = sheet.rows.map((cells) => [...cells]);
	for (const { firstRow, lastRow, firstColumn, lastColumn } of sheet.merged) {
		const top = sheet.rowNumbers.findIndex((number) => number >= firstRow);
		const said = rows[top]?.[firstColumn] ?? '';
		if (said === '') continue;
		sheet.rowNumbers.forEach((number, index) => {
			if (number < firstRow || number > lastRow) return;
			const cells = rows[index]!;
			for (
				let column = firstColumn;
				column <= Math.min(lastColumn, sheet.columnCount - 1);
				column++
			) {
				while (cells.length <= column) cells.push('');
				cells[column] = said;
			}
		});
	}
	return { ...sheet, rows, merged: [] };
}
