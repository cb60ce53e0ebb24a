import { TABLES, type Field, type TableSchema } from '$lib/core/schema';
import type { Cell, Row } from '$lib/table/rows';
import { rowLine, type Problem } from './problem.ts';

/** Tables by name; a table that is absent counts as empty. */
export type Tables = Record<string, readonly Row[]>;

/**
 * What the contract itself demands of every table: known tables and columns, types, empty cells, allowed values, clean text,
 * unique keys, references that exist. Returns every problem, [] when there is none. An absent column is an empty cell.
 */
export function checkFields(tables: Tables): Problem[] {
	const unknown = Object.keys(tables)
		.filter((name) => !TABLES.some((schema) => schema.name === name))
		.map((name) => ({
			file: `${name}.csv`,
			line: 1,
			column: '-',
			message: `unknown table: ${name}`
		}));
	return [...unknown, ...TABLES.flatMap((schema) => checkTable(schema, tables))];
}

function checkTable(schema: TableSchema, tables: Tables): Problem[] {
	const rows = tables[schema.name] ?? [];
	const problems: Problem[] = [];
	const report = (index: number, column: string, message: string) =>
		problems.push({ file: `${schema.name}.csv`, line: rowLine(index), column, message });
	const names = new Set(schema.fields.map(({ name }) => name));
	const targetsByField = new Map(
		schema.fields.flatMap((field) =>
			field.references ? [[field.name, referenced(field.references, tables)] as const] : []
		)
	);
	const lineByKey = new Map<string, number>();
	rows.forEach((row, index) => {
		for (const name of Object.keys(row))
			if (!names.has(name)) report(index, name, `unknown column: ${name}`);
		for (const field of schema.fields) {
			const value = row[field.name] ?? null;
			const message = fault(field, value, targetsByField.get(field.name));
			if (message) report(index, field.name, message);
		}
		const key = schema.key.map((name) => String(row[name] ?? '')).join(' ');
		const earlier = lineByKey.get(key);
		if (earlier === undefined) lineByKey.set(key, rowLine(index));
		else report(index, schema.key.join('+'), `duplicate key: ${key} (also line ${earlier})`);
	});
	return problems;
}

function referenced(target: string, tables: Tables): Set<Cell> {
	const [table, column] = target.split('.') as [string, string];
	return new Set((tables[table] ?? []).map((row) => row[column] ?? null));
}

function fault(field: Field, value: Cell, targets?: Set<Cell>): string | null {
	if (value === null) return field.nullable ? null : 'empty value';
	if (!hasType(field, value)) return `not ${article(field.type)}: ${String(value)}`;
	if (typeof value === 'string') {
		const dirt = textFault(value);
		if (dirt) return dirt;
	}
	if (field.values && !field.values.includes(String(value)))
		return `value not allowed: ${String(value)}`;
	if (targets && !targets.has(value)) return `not found in ${field.references!}: ${String(value)}`;
	return null;
}

function hasType(field: Field, value: Exclude<Cell, null>): boolean {
	switch (field.type) {
		case 'text':
			return typeof value === 'string';
		case 'number':
			return typeof value === 'number' && Number.isFinite(value);
		case 'integer':
			return Number.isInteger(value) && Math.abs(value as number) < 2 ** 31;
		case 'boolean':
			return typeof value === 'boolean';
	}
}

function article(type: string): string {
	return type === 'integer' ? 'an integer' : `a ${type}`;
}

// U+00D0 and U+00F0 look like Đ and đ and are not.
function textFault(value: string): string | null {
	if (value === '') return 'empty text: use an empty cell';
	if (/[\r\n\t]/.test(value)) return 'line break or tab in text';
	if (/\u00a0/.test(value)) return 'no-break space in text';
	if (/[\u00d0\u00f0]/.test(value)) return 'letter eth in place of đ';
	if (value !== value.trim()) return 'space at an end of the text';
	if (value !== value.normalize('NFC')) return 'text not in NFC';
	return null;
}
