import { expect, test } from 'vitest';
import { QUESTIONS } from '$lib/sql/question';
import { askedOf } from '../../../scripts/bench/bench-page';

const known = new Set(Object.keys(askedOf({ unit_id: '63-91', year: 2018 })));

test.each([...QUESTIONS])('the benchmark has a value for each parameter of %s', (_, sql) => {
	const named = [...sql.replace(/--[^\n]*/g, '').matchAll(/\$([a-z_]\w*)/g)].map(
		([, name]) => name!
	);
	expect(named.filter((name) => !known.has(name))).toEqual([]);
});
