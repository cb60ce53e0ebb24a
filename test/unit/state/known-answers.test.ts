import { describe, expect, test } from 'vitest';
import { KnownAnswers } from '$lib/state/known-answers';

describe('answers kept', () => {
	test('the ones longest unused go first', () => {
		const known = new KnownAnswers();
		for (let i = 0; i < 400; i++) known.set(String(i), [{ i }]);
		expect(known.get('0')).toEqual([{ i: 0 }]);
		known.set('one more', []);
		expect(known.get('0')).toEqual([{ i: 0 }]);
		expect(known.get('1')).toBeUndefined();
	});

	test('a very large one is not kept', () => {
		const known = new KnownAnswers();
		known.set(
			'large',
			Array.from({ length: 3001 }, (_, i) => ({ i }))
		);
		expect(known.get('large')).toBeUndefined();
	});

	test('none is left after clearing', () => {
		const known = new KnownAnswers();
		known.set('a', []);
		known.clear();
		expect(known.get('a')).toBeUndefined();
	});
});
