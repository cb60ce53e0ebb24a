import { tableSchema } from '../core/schema';
import { identifier } from './identifier';
import { statement, type Statement } from './statement';

/** Every row of a table of the contract, its columns in the contract's order, sorted by its key. Throws `unknown table: x`. */
export function tableRows(name: string): Statement {
	const { fields, key } = tableSchema(name);
	const columns = fields.map((field) => identifier(field.name)).join(', ');
	return statement(
		`rows of ${name}`,
		`SELECT ${columns} FROM ${identifier(name)} ORDER BY ${key.map(identifier).join(', ')}`
	);
}
