import { expect, test } from 'vitest';
import { neighboursOf } from '$lib/uncertainty/neighbours';
import type { UnitEstimate } from '$lib/uncertainty/estimate';

const units = Object.entries({ a: 3, b: 1, c: 3, d: null, e: 2, f: 5 }).map(
	([unit_id, rank]) => ({ unit_id, rank }) as UnitEstimate
);

test.each([
	['the first has nobody above', 'b', ['e']],
	['one above and, of two on the next place, the first by id', 'e', ['b', 'a']],
	['one on the same place stands between', 'a', ['e', 'c', 'f']],
	['the last has nobody below', 'f', ['a']],
	['a unit without a place has none', 'd', []],
	['an unknown unit has none', 'x', []]
])('%s', (_, unit_id, expected) => {
	expect(neighboursOf({ units }, unit_id)).toEqual(expected);
});
