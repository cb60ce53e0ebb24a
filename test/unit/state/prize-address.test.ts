import { describe, expect, test } from 'vitest';
import { PRIZE_RULES } from '$lib/core/prize-presets';
import { packPrizes, unpackPrizes } from '$lib/state/prize-address';
import { packText } from '$lib/state/packed-text';

describe('prize rules in an address', () => {
	test.each(PRIZE_RULES.map((rules) => [rules.id, rules] as const))(
		'%s comes back as it was, in letters an address takes as they are',
		(_, rules) => {
			const text = packPrizes(rules);
			expect(text).toBe(encodeURIComponent(text));
			expect(unpackPrizes(text)).toEqual(rules);
		}
	);

	test.each([
		['nothing', null],
		['words that were never packed', 'giải nhất'],
		['half of what was packed', packPrizes(PRIZE_RULES[0]!).slice(0, 40)],
		['text that is no rules', packText('{"id":"x"}')],
		['text that is no JSON', packText('x')]
	])('%s is null', (_, text) => expect(unpackPrizes(text)).toBeNull());
});
