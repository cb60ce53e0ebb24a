import { literal } from './execution';
import { identifier } from './identifier';
import { statement, type Statement } from './statement';

/** A column of an answer to a reader's SQL: its name and the engine's type. */
export interface ReaderColumn {
	name: string;
	type: string;
}

/**
 * Functions that a question needs never: the first two take addresses in memory, the others write what the engine remembers. `query` and
 * `query_table` make SQL of a text, in which any of them could be spelt in pieces.
 */
const REFUSED = /arrow_scan|enable_logging|disable_logging|truncate_duckdb_logs|force_checkpoint/i;
// a comment may stand between the name and its parenthesis, and comments nest: any is refused there
const MAKES_SQL = /\b(query(?:_table)?)\b["\s]*(?:\(|\/\*|--)/i;

/**
 * The word for which a reader's SQL is not run, or null. It is looked for everywhere, in quotes and comments too: nobody has to know where
 * those end.
 */
export function refusedWord(text: string): string | null {
	return REFUSED.exec(text)?.[0] ?? MAKES_SQL.exec(text)?.[1] ?? null;
}

/**
 * Names and types of the columns a reader's SQL answers with; nothing of it is run. The engine refuses it with `Expected a single SELECT
 * statement` unless it is exactly one statement that reads: its own parser says so, and it is asked of the very text that will run.
 */
export function describeReader(text: string): Statement {
	return statement(
		'columns',
		`SELECT column_name AS name, column_type AS type FROM (DESCRIBE FROM query(${literal(text)}))`
	);
}

/**
 * The first `limit` rows of a reader's SQL. `shown`: one more when there are more, columns c0, c1 … of types whose values are exact in what
 * shows them (long numbers, dates and nested values as text). `stored`: columns by their names and types, as a file keeps them.
 */
export function readReader(
	text: string,
	columns: readonly ReaderColumn[],
	limit: number,
	as: 'shown' | 'stored'
): Statement {
	const places = columns.map((_, index) => `c${index}`);
	const casts = columns.map(({ name, type }, index) => {
		const cast = (as === 'shown' ? shownCast : storedCast)(places[index]!, type);
		return as === 'shown' ? `${cast} AS ${places[index]!}` : `${cast} AS ${identifier(name)}`;
	});
	return statement(
		'rows',
		`SELECT ${casts.join(', ')} FROM query(${literal(text)}) AS answer(${places.join(', ')}) LIMIT ${as === 'shown' ? limit + 1 : limit}`
	);
}

const WHOLE = /^U?(?:TINYINT|SMALLINT|INTEGER|BIGINT)$/;

function shownCast(place: string, type: string): string {
	if (WHOLE.test(type) || ['DOUBLE', 'BOOLEAN', 'VARCHAR'].includes(type)) return place;
	// through text, or 0.1 would be shown as 0.10000000149011612
	if (type === 'FLOAT') return `${place}::VARCHAR::DOUBLE`;
	return `${place}::VARCHAR`;
}

function storedCast(place: string, type: string): string {
	const kept = ['DOUBLE', 'FLOAT', 'BOOLEAN', 'VARCHAR', 'DATE', 'TIMESTAMP'];
	if (WHOLE.test(type) || kept.includes(type)) return place;
	if (type === 'HUGEINT' || type === 'UHUGEINT' || type.startsWith('DECIMAL'))
		return `${place}::DOUBLE`;
	return `${place}::VARCHAR`;
}
