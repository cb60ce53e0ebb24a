import type { DatasetVersion } from './manifest';

/** What became of a table between two versions, told by the hashes of its files: no row is read. */
export interface TableChange {
	table: string;
	change: 'same' | 'changed' | 'added' | 'gone';
	/** Rows before and after; 0 where the table is not. */
	rowsBefore: number;
	rowsAfter: number;
}

/**
 * Each table of either version, by name, and whether its rows come from the same bytes in the same order. `changed` may still mean equal
 * rows, written otherwise; `same` means equal rows always. [] when neither has a table.
 */
export function tableChanges(before: DatasetVersion, after: DatasetVersion): TableChange[] {
	const [old, young] = [tableKeys(before), tableKeys(after)];
	return [...new Set([...old.keys(), ...young.keys()])].sort().map((table) => {
		const [was, is] = [old.get(table), young.get(table)];
		const change = !was ? 'added' : !is ? 'gone' : was.key === is.key ? 'same' : 'changed';
		return { table, change, rowsBefore: was?.rows ?? 0, rowsAfter: is?.rows ?? 0 };
	});
}

/** One key per table of a version: the hashes of the files its rows are in, in their order. Equal keys mean equal rows. */
export function tableKeys({ files }: DatasetVersion): Map<string, { key: string; rows: number }> {
	const keys = new Map<string, { key: string; rows: number }>();
	for (const { role, table, sha256, rows } of files) {
		if (role !== 'rows') continue;
		const before = keys.get(table);
		keys.set(table, {
			key: before ? `${before.key} ${sha256}` : sha256,
			rows: (before?.rows ?? 0) + rows
		});
	}
	return keys;
}
