import { tableSchema, type TableSchema } from '../core/schema';
import { literal } from './execution';
import { identifier } from './identifier';
import { statement, type Statement } from './statement';

/** A table of the contract as it stands somewhere: `schema` null means the one the statement is run in. */
export interface Place {
	schema: string | null;
	name: string;
}

/**
 * How the rows of a file join those that stand already:
 *   add      rows whose key is new; where a key is there already, what stands stays
 *   correct  rows take the place of those with their key, new ones are added
 * `estimates` lets an estimate take the place of a final figure, which it otherwise never does.
 */
export interface MergeRule {
	mode: 'add' | 'correct';
	estimates: boolean;
}

/** What makes two rows one figure, and how sure a figure is: *ước* and *sơ bộ* are estimates. */
interface Sureness {
	/** Columns of one figure: fewer than the key where a figure may stand several times, one of them preferred. */
	figure: readonly string[];
	status: string;
	estimates: readonly string[];
	finals: readonly string[];
	hasPreferred: boolean;
}

const SURENESS: Readonly<Record<string, Sureness>> = {
	observations: {
		figure: ['unit_id', 'year', 'indicator'],
		status: 'status',
		estimates: ['estimate', 'preliminary'],
		finals: ['official'],
		hasPreferred: true
	},
	targets: {
		figure: ['target_id'],
		status: 'actual_status',
		estimates: ['estimate', 'preliminary'],
		finals: ['official'],
		hasPreferred: false
	},
	target_summaries: {
		figure: ['unit_id', 'year', 'source_id'],
		status: 'stage',
		estimates: ['expected'],
		finals: ['reported'],
		hasPreferred: false
	}
};

/** Which of several equally new figures is preferred: the surest first. */
const SUREST_FIRST = ['official', 'derived', 'preliminary', 'press', 'estimate', 'illustrative'];

/** Keeps of rows with the same key the first as it stood in the file: run on a stage table that has some twice. */
export function dropRepeated(table: string, stage: string): Statement {
	const { key } = tableSchema(table);
	const at = identifier(stage);
	return statement(
		`drop repeated ${table}`,
		`DELETE FROM ${at} WHERE rowid NOT IN (SELECT min(rowid) FROM ${at} GROUP BY ${names(key)})`
	);
}

/** Puts the rows of a stage table, none of which is there twice, into its table. Of one figure at most one row is preferred afterwards. */
export function mergeStage(table: string, stage: string, rule: MergeRule): Statement {
	const schema = tableSchema(table);
	const sureness = SURENESS[table];
	if (sureness?.hasPreferred) return mergePreferred(schema, stage, rule, sureness);
	const [at, from] = [identifier(table), identifier(stage)];
	const columns = names(fieldNames(schema));
	const kept = keptEstimate(sureness, rule, at, schema);
	const arriving =
		rule.mode === 'add'
			? `SELECT ${columns} FROM ${from} a WHERE NOT EXISTS (FROM ${at} s WHERE ${equalKeys(schema, 'a', 's')})`
			: `SELECT ${columns} FROM ${from} a${kept ? ` WHERE NOT EXISTS (${kept})` : ''}`;
	return statement(
		`merge ${table}`,
		`CREATE OR REPLACE TABLE ${at} AS
WITH arriving AS (${arriving})
SELECT ${columns} FROM ${at} s WHERE NOT EXISTS (FROM arriving a WHERE ${equalKeys(schema, 'a', 's')})
UNION ALL
SELECT ${columns} FROM arriving`
	);
}

/** The final figure that stands where the row `a` is an estimate of it; '' when no such row stays away. */
function keptEstimate(
	sureness: Sureness | undefined,
	{ estimates }: MergeRule,
	at: string,
	schema: TableSchema
): string {
	if (!sureness || estimates) return '';
	return `FROM ${at} s WHERE ${equalKeys(schema, 'a', 's')} AND ${isOne('a', sureness, 'estimates')} AND ${isOne('s', sureness, 'finals')}`;
}

/**
 * Observations: rows of other sources or status stand beside, and of the preferred ones of a figure one is chosen. `weight` says which:
 * what stands weighs 1. What arrives weighs 2 as a correction, and also as an addition when it is final and an estimate stands there; it
 * weighs 0 as any other addition, and as an estimate where a final figure stands. Figures that nothing arrives for stay as they are.
 */
function mergePreferred(
	schema: TableSchema,
	stage: string,
	{ mode, estimates }: MergeRule,
	sureness: Sureness
): Statement {
	const [at, from] = [identifier(schema.name), identifier(stage)];
	const columns = names(fieldNames(schema));
	const figure = names(sureness.figure);
	const rowOf = schema.key.filter((name) => !sureness.figure.includes(name));
	const isEstimate = isOne('c', sureness, 'estimates');
	const isFinal = isOne('c', sureness, 'finals');
	const weight =
		mode === 'add'
			? `CASE WHEN arrival = 0 THEN 1 WHEN ${isFinal} AND stood_estimate THEN 2 ELSE 0 END`
			: `CASE WHEN arrival = 0 THEN 1 WHEN ${isEstimate} AND stood_final AND NOT ${literal(estimates)} THEN 0 ELSE 2 END`;
	const surest = `coalesce(list_position([${SUREST_FIRST.map(literal).join(', ')}], c.${identifier(sureness.status)}), 99)`;
	const tell = (alias: string, ofSchema: readonly string[]) =>
		ofSchema.map((name) => `${alias}.${identifier(name)}`).join(', ');
	return statement(
		`merge ${schema.name}`,
		`CREATE OR REPLACE TABLE ${at} AS
WITH arriving AS MATERIALIZED (
	SELECT ${columns} FROM ${from} a
	${mode === 'add' ? `WHERE NOT EXISTS (FROM ${at} s WHERE ${equalKeys(schema, 'a', 's')})` : ''}
),
touched AS MATERIALIZED (SELECT DISTINCT ${figure} FROM arriving WHERE preferred),
stood AS (
	SELECT ${figure},
		bool_or(${isOne('s', sureness, 'estimates')}) AS stood_estimate,
		bool_or(${isOne('s', sureness, 'finals')}) AS stood_final
	FROM ${at} s SEMI JOIN touched USING (${figure})
	WHERE s.preferred
	GROUP BY ${figure}
),
standing AS (
	SELECT ${columns} FROM ${at} s WHERE NOT EXISTS (FROM arriving a WHERE ${equalKeys(schema, 'a', 's')})
),
candidates AS (
	SELECT ${tell('s', schema.key)}, 0 AS arrival FROM standing s SEMI JOIN touched USING (${figure}) WHERE s.preferred
	UNION ALL
	SELECT ${tell('a', schema.key)}, 1 FROM arriving a WHERE a.preferred
),
chosen AS MATERIALIZED (
	SELECT ${tell('c', schema.key)}, c.arrival
	FROM candidates c LEFT JOIN stood USING (${figure})
	QUALIFY row_number() OVER (
		PARTITION BY ${tell('c', sureness.figure)}
		ORDER BY ${weight} DESC, ${surest}, ${tell('c', rowOf)}
	) = 1
),
both_sides AS (
	SELECT ${columns}, 0 AS arrival FROM standing
	UNION ALL
	SELECT ${columns}, 1 FROM arriving
)
SELECT ${fieldNames(schema)
			.map((name) =>
				name === 'preferred'
					? `b.preferred AND (c.arrival IS NULL OR (c.arrival = b.arrival AND ${rowOf
							.map((each) => `c.${identifier(each)} = b.${identifier(each)}`)
							.join(' AND ')})) AS preferred`
					: `b.${identifier(name)}`
			)
			.join(', ')}
FROM both_sides b LEFT JOIN chosen c ON ${sureness.figure
			.map((name) => `c.${identifier(name)} = b.${identifier(name)}`)
			.join(' AND ')}`
	);
}

/**
 * One row: how the rows of `after` stand to those of `before`, told apart by the table's key. `rows_before`, `rows_after`; `repeated` rows of
 * `after` whose key an earlier one has (the first counts below); `added`, `same`, `differing`, `missing` (only in `before`);
 * `final_over_estimate` and `estimate_over_final`: rows of `after` that are the one, of a figure whose row before (the preferred one where
 * several stand) is the other; `crowded`: preferred rows in `after` beside another of the same figure. `before` null: nothing stands there.
 */
export function differenceCounts(table: string, before: Place | null, after: Place): Statement {
	const schema = tableSchema(table);
	const key = names(schema.key);
	const count = (of: string) => `(SELECT count(*)::INTEGER FROM ${of})`;
	const to = placed(after);
	// Two keys with one hash of 64 bits would be told as a row repeated, and then both be kept; two rows of one key always are told.
	const keys = `(SELECT count(DISTINCT hash(${key}))::INTEGER AS key_count FROM ${to})`;
	if (!before) {
		return statement(
			`differences of ${table}`,
			`SELECT 0 AS rows_before, c.row_count AS rows_after, c.row_count - k.key_count AS repeated, k.key_count AS added,
	0 AS same, 0 AS differing, 0 AS missing, 0 AS final_over_estimate, 0 AS estimate_over_final, ${crowded(table, to)} AS crowded
FROM (SELECT count(*)::INTEGER AS row_count FROM ${to}) c, ${keys} k`
		);
	}
	const from = placed(before);
	const sure = SURENESS[table];
	const pairs = sure
		? `FROM ${firsts(schema, to)} a JOIN ${from} s ON ${sure.figure
				.map((name) => `a.${identifier(name)} = s.${identifier(name)}`)
				.join(' AND ')}${sure.hasPreferred ? ' AND a.preferred AND s.preferred' : ''}`
		: null;
	const over = (now: 'estimates' | 'finals', was: 'estimates' | 'finals') =>
		sure && pairs
			? `(SELECT count(*)::INTEGER ${pairs} WHERE ${isOne('a', sure, now)} AND ${isOne('s', sure, was)})`
			: '0';
	return statement(
		`differences of ${table}`,
		`WITH paired AS (
	SELECT a.in_after, s.in_before, ${equalFields(schema)} AS is_same
	FROM (SELECT *, true AS in_after FROM ${firsts(schema, to)}) a
	FULL JOIN (SELECT *, true AS in_before FROM ${from}) s ON ${equalKeys(schema, 'a', 's')}
)
SELECT ${count(from)} AS rows_before, ${count(to)} AS rows_after, ${count(to)} - (SELECT key_count FROM ${keys}) AS repeated,
	count(*) FILTER (in_before IS NULL)::INTEGER AS added,
	count(*) FILTER (in_before AND in_after AND is_same)::INTEGER AS same,
	count(*) FILTER (in_before AND in_after AND NOT is_same)::INTEGER AS differing,
	count(*) FILTER (in_after IS NULL)::INTEGER AS missing,
	${over('finals', 'estimates')} AS final_over_estimate,
	${over('estimates', 'finals')} AS estimate_over_final,
	${crowded(table, to)} AS crowded
FROM paired`
	);
}

/**
 * The first `$limit` rows that stand in both and differ, in the order of their keys: every field twice as text, `before_x` and `after_x`.
 */
export function differenceExamples(
	table: string,
	before: Place,
	after: Place,
	limit: number
): Statement {
	const schema = tableSchema(table);
	const columns = fieldNames(schema).flatMap((name) => [
		`s.${identifier(name)}::VARCHAR AS ${identifier(`before_${name}`)}`,
		`a.${identifier(name)}::VARCHAR AS ${identifier(`after_${name}`)}`
	]);
	return statement(
		`differing rows of ${table}`,
		`SELECT ${columns.join(', ')}
FROM ${firsts(schema, placed(after))} a
JOIN ${placed(before)} s ON ${equalKeys(schema, 'a', 's')}
WHERE NOT (${equalFields(schema)})
ORDER BY ${schema.key.map((name) => `a.${identifier(name)}`).join(', ')}
LIMIT $limit`,
		{ limit }
	);
}

/**
 * Values of a field that the table it refers to has not, neither as it stands in `known` nor in the import itself; with how many rows have
 * each, most first. Columns `value`, `rows`.
 */
export function unknownReferences(
	table: string,
	field: string,
	from: Place,
	known: readonly Place[]
): Statement {
	const found = tableSchema(table).fields.find(({ name }) => name === field);
	if (!found?.references) throw new Error(`no reference: ${table}.${field}`);
	const [, column] = found.references.split('.');
	const value = identifier(field);
	const lists = known.map((place) => `SELECT ${identifier(column!)} FROM ${placed(place)}`);
	return statement(
		`unknown ${table}.${field}`,
		`SELECT ${value} AS value, count(*)::INTEGER AS rows
FROM ${placed(from)}
WHERE ${value} IS NOT NULL AND ${value} NOT IN (SELECT * FROM (${lists.join(' UNION ALL ')}) WHERE ${identifier(column!)} IS NOT NULL)
GROUP BY ALL ORDER BY rows DESC, value`
	);
}

/**
 * What no row of a table may hold: `value` NULL where a field must be filled, or a word that is not one of the field's. Columns `field`,
 * `value`, `rows`; no row when all is well. Null when the table has no such rule.
 */
export function unfitValues(table: string, from: Place): Statement | null {
	const checks = tableSchema(table).fields.flatMap(({ name, nullable, values }) => {
		const at = identifier(name);
		const wrong = [
			...(nullable ? [] : [`${at} IS NULL`]),
			...(values ? [`${at} NOT IN (${values.map(literal).join(', ')})`] : [])
		];
		return wrong.length === 0
			? []
			: [
					`SELECT ${literal(name)} AS field, ${at}::VARCHAR AS value, count(*)::INTEGER AS rows FROM ${placed(from)} WHERE ${wrong.join(' OR ')} GROUP BY ALL`
				];
	});
	return checks.length === 0
		? null
		: statement(
				`unfit values of ${table}`,
				`${checks.join('\nUNION ALL\n')}\nORDER BY field, value`
			);
}

/** Preferred rows beside another of the same figure; 0 where rows are not preferred. */
function crowded(table: string, at: string): string {
	const sure = SURENESS[table];
	if (!sure?.hasPreferred) return '0';
	return `(SELECT (count(*) - count(DISTINCT hash(${names(sure.figure)})))::INTEGER FROM ${at} WHERE preferred)`;
}

/** The rows of a table without those whose key an earlier row has. */
function firsts({ key }: TableSchema, at: string): string {
	return `(SELECT * FROM ${at} WHERE rowid IN (SELECT min(rowid) FROM ${at} GROUP BY ${names(key)}))`;
}

function fieldNames({ fields }: TableSchema): string[] {
	return fields.map(({ name }) => name);
}

function names(list: readonly string[]): string {
	return list.map(identifier).join(', ');
}

function placed({ schema, name }: Place): string {
	return schema === null ? identifier(name) : `${identifier(schema)}.${identifier(name)}`;
}

function equalKeys({ key }: TableSchema, a: string, b: string): string {
	return key.map((name) => `${a}.${identifier(name)} = ${b}.${identifier(name)}`).join(' AND ');
}

/** Whether rows `a` and `s` hold the same beside their key. */
function equalFields(schema: TableSchema): string {
	const rest = fieldNames(schema).filter((name) => !schema.key.includes(name));
	const equal = rest.map(
		(name) => `a.${identifier(name)} IS NOT DISTINCT FROM s.${identifier(name)}`
	);
	return equal.length > 0 ? equal.join(' AND ') : 'true';
}

function isOne(alias: string, sureness: Sureness, which: 'estimates' | 'finals'): string {
	return `coalesce(${alias}.${identifier(sureness.status)} IN (${sureness[which].map(literal).join(', ')}), false)`;
}
