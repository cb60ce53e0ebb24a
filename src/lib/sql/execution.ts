import { identifier } from './identifier';
import type { Param, Statement } from './statement';

/**
 * DuckDB-WASM can interrupt a statement only when it was sent as text, and binds parameters only when it was not. So a statement
 * is prepared once as text under a name and then executed by that name, its parameters written as literals: values, never SQL.
 */
export interface Execution {
	prepare: Statement;
	execute: Statement;
	forget: Statement;
}

/** The three texts for a statement under a name this program made. Throws as `literal` does. */
export function execution(asked: Statement, name: string): Execution {
	const quoted = identifier(name);
	const values = asked.params.length > 0 ? `(${asked.params.map(literal).join(', ')})` : '';
	const body = asked.sql.replace(/[\s;]+$/, '');
	return {
		prepare: { name: asked.name, sql: `PREPARE ${quoted} AS\n${body}\n`, params: [] },
		execute: { name: asked.name, sql: `EXECUTE ${quoted}${values}`, params: [] },
		forget: { name: asked.name, sql: `DEALLOCATE ${quoted}`, params: [] }
	};
}

/**
 * A bound value as SQL text: NULL, TRUE, a whole number as an integer, any other number as a DOUBLE, text between quotes with
 * quotes doubled (DuckDB has no backslash escapes there). Throws `invalid param: …` on a number that is not finite and on NUL.
 */
export function literal(value: Param): string {
	if (value === null) return 'NULL';
	if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
	if (typeof value === 'number') {
		if (!Number.isFinite(value)) throw new Error(`invalid param: ${value}`);
		return Number.isSafeInteger(value) ? String(value) : value.toExponential();
	}
	if (value.includes('\0')) throw new Error(`invalid param: ${JSON.stringify(value)}`);
	return `'${value.replaceAll("'", "''")}'`;
}
