import { describe, expect, test } from 'vitest';
import { execution, literal } from '$lib/sql/execution';
import { statement, type Param } from '$lib/sql/statement';

describe('literal', () => {
	const rows: [Param, string][] = [
		[null, 'NULL'],
		[true, 'TRUE'],
		[2018, '2018'],
		[-3, '-3'],
		[7.51, '7.51e+0'],
		[0.1, '1e-1'],
		[2 ** 53, '9.007199254740992e+15'],
		['Đắk Lắk', "'Đắk Lắk'"],
		["'; DROP TABLE x; --", "'''; DROP TABLE x; --'"],
		['back\\slash $1', "'back\\slash $1'"],
		['', "''"]
	];
	test.each(rows)('writes %j as %s', (value, text) => {
		expect(literal(value)).toBe(text);
	});

	test.each([NaN, Infinity, 'a\0b'])('refuses %j', (value) => {
		expect(() => literal(value)).toThrow('invalid param');
	});
});

describe('execution', () => {
	test('prepares the SQL as it is and executes it by name with its values', () => {
		const asked = statement('of-year', 'SELECT $year AS year, $name AS name; -- the end', {
			year: 2018,
			name: "'"
		});
		const { prepare, execute, forget } = execution(asked, 'p');
		expect([prepare.sql, execute.sql, forget.sql]).toEqual([
			'PREPARE "p" AS\nSELECT $1 AS year, $2 AS name; -- the end\n',
			`EXECUTE "p"(2018, '''')`,
			'DEALLOCATE "p"'
		]);
	});

	test('drops semicolons at the end and needs no brackets without values', () => {
		const { prepare, execute } = execution(statement('one', 'SELECT 1 ;\n'), 'p');
		expect([prepare.sql, execute.sql]).toEqual(['PREPARE "p" AS\nSELECT 1\n', 'EXECUTE "p"']);
	});
});
