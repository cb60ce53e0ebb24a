import { describe, expect, test } from 'vitest';
import { afterPick, afterSweep, unitsOf } from '$lib/view/picked-units';

test.each([
	[null, []],
	['', []],
	['kien-giang', ['kien-giang']],
	['kien-giang.an-giang.kien-giang.', ['kien-giang', 'an-giang']]
])('units=%s are %j', (asked, slugs) => expect(unitsOf(asked)).toEqual(slugs));

describe('pointing at a unit', () => {
	test.each<[string, [string | null, string | null], string | null, boolean, (string | null)[]]>([
		['picks it', [null, null], 'an-giang', false, ['an-giang', null]],
		['lets go of the one picked', ['an-giang', null], 'an-giang', false, [null, null]],
		['picks another instead', ['an-giang', null], 'ca-mau', false, ['ca-mau', null]],
		['picks it out of several', ['an-giang', 'a.b'], 'a', false, ['a', null]],
		['with Shift begins with it', [null, null], 'a', true, [null, 'a']],
		['with Shift joins the one in question', ['a', null], 'b', true, ['a', 'a.b']],
		['with Shift joins the others', ['a', 'a.b'], 'c', true, ['a', 'a.b.c']],
		['with Shift leaves the others', [null, 'a.b'], 'a', true, [null, 'b']],
		['with Shift leaves nobody', [null, 'a'], 'a', true, [null, null]],
		['that is none lets go of all', ['a', 'a.b'], null, false, [null, null]]
	])('%s', (_, [unit, units], slug, more, after) => {
		expect(Object.values(afterPick({ unit, units }, slug, more))).toEqual(after);
	});
});

describe('sweeping over units', () => {
	test.each<[string, [string | null, string | null], string[], (string | null)[]]>([
		['picks them', [null, null], ['a', 'b'], [null, 'a.b']],
		['picks each once', [null, null], ['a', 'b', 'a'], [null, 'a.b']],
		['joins the one in question', ['c', null], ['a', 'b'], ['c', 'c.a.b']],
		['lets go of nobody', [null, 'a.b'], ['b', 'c'], [null, 'a.b.c']]
	])('%s', (_, [unit, units], slugs, after) => {
		expect(Object.values(afterSweep({ unit, units }, slugs))).toEqual(after);
	});
});
