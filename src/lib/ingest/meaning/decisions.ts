import type { NumberHabit } from '$lib/core/vietnamese-number';
import type { ColumnKeys } from './column-meaning';
import type { ColumnContext } from './column-values';
import type { FieldRole } from './field-words';
import { matchKey } from './match-key';

/** Tables a sheet of figures can become. A file that already has the columns of a table of the contract is not read here. */
export type TargetTable = 'targets' | 'observations' | 'awards' | 'worker_shares';

/** What a person has said of one column; what is left out stays as it was understood. */
export interface ColumnDecision {
	/** Null leaves the column out. */
	role?: FieldRole | null;
	keys?: ColumnKeys;
	unit?: string;
	/** The unit is the one most cells are written with: a cell without it may mean another. */
	unitInCells?: true;
	kind?: ColumnContext['kind'];
	habit?: NumberHabit;
	percent?: ColumnContext['percent'];
}

/** What holds for every row and no column says. */
export interface Given {
	unit_id?: string;
	admin_set?: '63' | '34';
	year?: number;
	indicator?: string;
	award_code?: string;
	stage?: 'proposed' | 'granted';
	status?: 'official' | 'preliminary' | 'estimate' | 'press';
	source_id?: string;
}

export interface NameDecision {
	what: 'unit' | 'award' | 'indicator';
	/** As written in the file. */
	name: string;
	id: string;
}

/** Everything that was decided by a person; `NOTHING_DECIDED` leaves all to what the sheet says. */
export interface Decisions {
	table: TargetTable | null;
	columns: ReadonlyMap<number, ColumnDecision>;
	given: Given;
	names: readonly NameDecision[];
}

export const NOTHING_DECIDED: Decisions = { table: null, columns: new Map(), given: {}, names: [] };

/** The id a person gave a name; null when none did. */
export function decidedName(
	{ names }: Decisions,
	what: NameDecision['what'],
	name: string
): string | null {
	const key = matchKey(name);
	return names.find((each) => each.what === what && matchKey(each.name) === key)?.id ?? null;
}
