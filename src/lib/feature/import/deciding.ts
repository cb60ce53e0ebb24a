import type { SheetDecisions } from '$lib/ingest/intake/intake';
import type {
	ColumnDecision,
	Given,
	NameDecision,
	TargetTable
} from '$lib/ingest/meaning/decisions';
import { matchKey } from '$lib/ingest/meaning/match-key';
import { leadingOrdinal } from '$lib/ingest/meaning/ordinal';
import { bareLabel } from '$lib/ingest/meaning/row-label';

/** The decisions with more said of one column; a field that is undefined goes back to what the sheet says. */
export function withColumn(
	decisions: SheetDecisions,
	column: number,
	more: { [K in keyof ColumnDecision]?: ColumnDecision[K] | undefined }
): SheetDecisions {
	const before = decisions.columns.find(([at]) => at === column)?.[1] ?? {};
	const said = Object.fromEntries(
		Object.entries({ ...before, ...more }).filter(([, value]) => value !== undefined)
	) as ColumnDecision;
	const others = decisions.columns.filter(([at]) => at !== column);
	const columns = Object.keys(said).length > 0 ? [...others, [column, said] as const] : others;
	return { ...decisions, columns };
}

/** The decisions with nothing said of one column. */
export function withoutColumn(decisions: SheetDecisions, column: number): SheetDecisions {
	return { ...decisions, columns: decisions.columns.filter(([at]) => at !== column) };
}

/** The decisions with something given for all rows; undefined takes it back. */
export function withGiven(
	decisions: SheetDecisions,
	more: { [K in keyof Given]?: Given[K] | undefined }
): SheetDecisions {
	const given = Object.fromEntries(
		Object.entries({ ...decisions.given, ...more }).filter(([, value]) => value !== undefined)
	) as Given;
	return { ...decisions, given };
}

/** The decisions with the kind of table said; null leaves it to the columns. */
export function withTable(decisions: SheetDecisions, table: TargetTable | null): SheetDecisions {
	return { ...decisions, table };
}

/**
 * The decisions with a name's meaning. A name may be written with its ordinal (`1. Thu ngân sách`) as a part
 * (`Trong đó: thu nội địa`) or with a note's mark; rows are looked up by the words behind, so all are said.
 */
export function withName(
	decisions: SheetDecisions,
	{ what, name, id }: NameDecision
): SheetDecisions {
	const { words } = leadingOrdinal(name);
	const spellings = [...new Set([name, words, bareLabel(words)])];
	const keys = new Set(spellings.map(matchKey));
	const others = decisions.names.filter(
		(each) => each.what !== what || !keys.has(matchKey(each.name))
	);
	return {
		...decisions,
		names: [...others, ...spellings.map((each) => ({ what, name: each, id }))]
	};
}

/** The decisions with the heading rows pointed out, numbers as a spreadsheet shows them; null leaves them to the reader. */
export function withHeader(
	decisions: SheetDecisions,
	header: SheetDecisions['header']
): SheetDecisions {
	return { ...decisions, header };
}
