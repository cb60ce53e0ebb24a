import { describe, expect, test } from 'vitest';
import { KnownAnswers } from '$lib/state/known-answers';

describe('answers kept', () => {
	test('the ones longest unused go first', () => {
		const known = new KnownAnswers();
		for (let i = 0; i < 20; i++) known.set(String(i), rows(2999));
		expect(known.get('0')).toHaveLength(2999);
		known.set('one more', rows(1));
		expect(known.get('0')).toHaveLength(2999);
		expect(known.get('1')).toBeUndefined();
		expect(known.get('2')).toHaveLength(2999);
	});

	test('one that is set again takes its room once', () => {
		const known = new KnownAnswers();
		for (let i = 0; i < 20; i++) known.set('same', rows(2999));
		for (let i = 0; i < 19; i++) known.set(String(i), rows(2999));
		expect(known.get('same')).toHaveLength(2999);
	});

	test('a very large one is not kept', () => {
		const known = new KnownAnswers();
		known.set('large', rows(3001));
		expect(known.get('large')).toBeUndefined();
	});

	test('none is left after clearing', () => {
		const known = new KnownAnswers();
		known.set('a', []);
		known.clear();
		expect(known.get('a')).toBeUndefined();
	});
});

function rows(count: number) {
	return Array.from({ length: count }, (_, i) => ({ i }));
}
