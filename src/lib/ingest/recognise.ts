import { TABLES, type TableSchema } from '$lib/core/schema';

/** How a header compares with the table it is nearest to. All lists empty: it is that table's header, in any order. */
export interface Recognition {
	/** Null when no table shares a column with the header. */
	table: TableSchema | null;
	missing: readonly string[];
	/** Columns the table does not have, other than those in `misspelt`. */
	unknown: readonly string[];
	/** Column names that occur twice, letter case aside: the engine could not keep them apart. */
	repeated: readonly string[];
	/** Unknown columns that are one missing column's name but for letter case or a slip of up to two letters. */
	misspelt: readonly { found: string; meant: string }[];
}

/**
 * Which table a file is, by its column names alone (in any order). The nearest is the one sharing the most columns; of two
 * sharing as many, the one missing fewer; of those, the first in loading order. An empty header is near nothing.
 */
export function recognise(header: readonly string[]): Recognition {
	const found = new Set(header);
	const repeated = header.filter(
		(name, index) => header.findIndex((other) => other.toLowerCase() === name.toLowerCase()) < index
	);
	let nearest: TableSchema | null = null;
	let best = 0;
	for (const table of TABLES) {
		const shared = table.fields.filter(({ name }) => found.has(name)).length;
		// A shared column counts a thousand times a missing one: no table has that many columns.
		const score = shared * 1000 - (table.fields.length - shared);
		if (shared > 0 && score > best) [nearest, best] = [table, score];
	}
	if (!nearest) return { table: null, missing: [], unknown: header, repeated, misspelt: [] };
	const names = nearest.fields.map(({ name }) => name);
	const missing = names.filter((name) => !found.has(name));
	const unknown = header.filter((name) => !names.includes(name));
	const misspelt = unknown.flatMap((name) => {
		const meant = missing.find((other) => slips(name, other) <= 2);
		return meant === undefined ? [] : [{ found: name, meant }];
	});
	return {
		table: nearest,
		missing: missing.filter((name) => !misspelt.some(({ meant }) => meant === name)),
		unknown: unknown.filter((name) => !misspelt.some(({ found }) => found === name)),
		repeated,
		misspelt
	};
}

/** Whether the header is exactly that of the recognised table. */
export function isExact(recognition: Recognition): boolean {
	const { table, missing, unknown, repeated, misspelt } = recognition;
	return (
		table !== null && missing.length + unknown.length + repeated.length + misspelt.length === 0
	);
}

/** Edit distance (Levenshtein) without regard to letter case; names longer than 64 letters count as far apart. */
function slips(a: string, b: string): number {
	if (a.length > 64 || Math.abs(a.length - b.length) > 2) return Infinity;
	const from = a.toLowerCase();
	const to = b.toLowerCase();
	let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
	for (let i = 1; i <= from.length; i++) {
		const row = [i];
		for (let j = 1; j <= to.length; j++) {
			const substitution = previous[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1);
			row.push(Math.min(previous[j]! + 1, row[j - 1]! + 1, substitution));
		}
		previous = row;
	}
	return previous[to.length]!;
}
