import { tableSchema } from '$lib/core/schema';
import type { Engine, Loader } from '$lib/engine/engine';
import {
	differenceCounts,
	differenceExamples,
	unfitValues,
	unknownReferences,
	type Place
} from '$lib/sql/import';
import { emptyTable } from '$lib/sql/load';
import { rowsFromIpc, type Row } from '$lib/table/rows';
import type { StagedImport, StagedTable } from '../intake/intake';
import type { LoadProblem } from '../problem';
import { isRegister } from './registers';
import { stageContent } from './stage-content';

/** What an import would do to one table, told before anything changes. Rows are told apart by the table's key. */
export interface TablePreview {
	table: string;
	key: readonly string[];
	/** Rows of the table now, and afterwards. */
	rowsBefore: number;
	rowsAfter: number;
	/** Rows the import brings. */
	rowsBrought: number;
	/** Rows of the import whose key is new. */
	added: number;
	/** Whose key is there with the same values: nothing changes. */
	same: number;
	/** Whose key is there with other values: `new`, `correct` and `replace` put them in its place, `append` leaves them out. */
	differing: number;
	/** Rows of the table now that the import has not: `replace` takes them away, from a register never. */
	missing: number;
	/** Rows of the import whose key an earlier one has: left out, and counted nowhere above. */
	repeated: number;
	/**
	 * Of the rows brought, those that are final where an estimate stands (of observations: is preferred), and the other way round. The
	 * latter take no final figure's place unless that is allowed at the commit: observations stand beside it, others stay out.
	 */
	finalOverEstimate: number;
	estimateOverFinal: number;
	/** The first differing rows, key and fields as text, for the eye. */
	examples: readonly RowDifference[];
}

/** One row whose values differ: fields that are not equal, as text, null for an empty one. */
export interface RowDifference {
	key: readonly string[];
	fields: readonly { field: string; before: string | null; after: string | null }[];
}

/** Rows that cannot be kept: they name something no register has, lack what they must have, or hold a word that is not one of the field's. */
export interface BlockedValue {
	table: string;
	field: string;
	/** Null: empty. */
	value: string | null;
	rows: number;
}

/** An import in the engine, and how it stands to what is there. */
export interface StagedPreview {
	tables: readonly TablePreview[];
	unknownReferences: readonly (BlockedValue & { value: string })[];
	unfitValues: readonly BlockedValue[];
	/** Rows each staged table holds, in the order of the import. */
	rowCounts: readonly number[];
	/** Of each table, whether it brings several preferred rows of one figure. */
	crowded: ReadonlySet<string>;
}

/** Where the rows now are that an import is laid beside; null where there are none. */
export type Standing = (table: string) => Place | null;

/** Differing rows shown of each table. */
const EXAMPLES = 20;
/** Unknown values told of each field. */
const UNKNOWN_LIMIT = 200;

/**
 * Takes an import into the schema `staged`, which must be empty, and compares it with what stands. Null problems: all of it is there.
 * A file that cannot be taken in whole is a problem. Rejects with `EngineFailure` and with the signal's reason.
 */
export async function previewImport(
	engine: Engine & Loader,
	staged: StagedImport,
	standing: Standing,
	isReplacing: boolean,
	options: {
		signal?: AbortSignal;
		onprogress?: (progress: { done: number; total: number }) => void;
	}
): Promise<{ ok: true; value: StagedPreview } | { ok: false; problem: LoadProblem }> {
	const rowCounts: number[] = [];
	const total = staged.tables.reduce((sum, { content }) => sum + content.size, 0);
	let before = 0;
	for (const [index, file] of staged.tables.entries()) {
		const { table, content } = file;
		const isFirst = staged.tables.findIndex((other) => other.table === table) === index;
		if (isFirst) await engine.execute(emptyTable(table), 'staged');
		const where = stagedName(file);
		const taken = await stageContent(engine, 'staged', table, content, where, table, {
			signal: options.signal,
			onprogress: (bytes) => options.onprogress?.({ done: before + bytes, total })
		});
		if (!taken.ok) return taken;
		rowCounts.push(taken.value);
		before += content.size;
	}
	const ask = async (statement: Parameters<Engine['run']>[0]) =>
		rowsFromIpc(await engine.run(statement, 'staged', options.signal));
	const names = [...new Set(staged.tables.map(({ table }) => table))];
	const tables: TablePreview[] = [];
	const crowded = new Set<string>();
	for (const table of names) {
		const [told] = await ask(differenceCounts(table, standing(table), here(table)));
		tables.push(await tablePreview(table, told!, standing(table), isReplacing, ask));
		if (Number(told!.crowded) > 0) crowded.add(table);
	}
	const unknown: (BlockedValue & { value: string })[] = [];
	const unfit: BlockedValue[] = [];
	for (const table of names) {
		for (const { name, references } of tableSchema(table).fields) {
			if (!references) continue;
			const [target] = references.split('.') as [string];
			const known = [standing(target), names.includes(target) ? here(target) : null].filter(
				(place) => place !== null
			);
			const rows = await ask(unknownReferences(table, name, here(table), known));
			for (const row of rows.slice(0, UNKNOWN_LIMIT)) {
				unknown.push({ table, field: name, value: String(row.value), rows: Number(row.rows) });
			}
		}
		const checks = unfitValues(table, here(table));
		for (const row of checks ? await ask(checks) : []) {
			const value = row.value === null ? null : String(row.value);
			unfit.push({ table, field: String(row.field), value, rows: Number(row.rows) });
		}
	}
	return {
		ok: true,
		value: { tables, unknownReferences: unknown, unfitValues: unfit, rowCounts, crowded }
	};
}

/** What the rows of an import for a table are called where a file name is wanted. */
export function stagedName({ table, format }: Pick<StagedTable, 'table' | 'format'>): string {
	return `${table}.${format}`;
}

async function tablePreview(
	table: string,
	told: Row,
	standing: Place | null,
	isReplacing: boolean,
	ask: (statement: Parameters<Engine['run']>[0]) => Promise<Row[]>
): Promise<TablePreview> {
	const count = (name: string) => Number(told[name]);
	const { key } = tableSchema(table);
	const [rowsBefore, added, missing] = [count('rows_before'), count('added'), count('missing')];
	const isReplaced = isReplacing && !isRegister(table);
	return {
		table,
		key,
		rowsBefore,
		rowsAfter: rowsBefore + added - (isReplaced ? missing : 0),
		rowsBrought: count('rows_after'),
		added,
		same: count('same'),
		differing: count('differing'),
		missing,
		repeated: count('repeated'),
		finalOverEstimate: count('final_over_estimate'),
		estimateOverFinal: count('estimate_over_final'),
		examples:
			standing && count('differing') > 0
				? rowDifferences(
						table,
						await ask(differenceExamples(table, standing, here(table), EXAMPLES))
					)
				: []
	};
}

/** Rows of `differenceExamples` as differences. */
export function rowDifferences(table: string, rows: readonly Row[]): RowDifference[] {
	const { fields, key } = tableSchema(table);
	const text = (value: Row[string] | undefined) =>
		value === null || value === undefined ? null : String(value);
	return rows.map((row) => ({
		key: key.map((name) => text(row[`after_${name}`]) ?? ''),
		fields: fields
			.map(({ name }) => ({
				field: name,
				before: text(row[`before_${name}`]),
				after: text(row[`after_${name}`])
			}))
			.filter(({ before, after }) => before !== after)
	}));
}

function here(table: string): Place {
	return { schema: 'staged', name: table };
}
