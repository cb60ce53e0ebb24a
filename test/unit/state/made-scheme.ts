import fc from 'fast-check';
import { MEANS, NORMALISATIONS, RANK_METHODS } from '$lib/core/scheme';
import { standardNormalisation } from '$lib/core/scheme-edit';

const word = fc.stringMatching(/^[a-z][a-z0-9_]{0,8}$/);
/** Text as people write it: Vietnamese letters, quotes, signs; nothing the lines of a scheme could break at. */
const text = fc
	.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
	.filter((given) => given.trim() !== '' && given.length <= 100 && !/[\p{Cc}|]/u.test(given));
const weight = fc.double({ min: 0.01, max: 100, noNaN: true });
const head = fc.record({
	id: word,
	version: text,
	name_vi: text,
	name_en: text,
	source: text,
	rank: fc.record({ method: fc.constantFrom(...RANK_METHODS), decimals: fc.nat(12) }),
	min_share: fc.double({ min: 0, max: 1, noNaN: true })
});
const normalisation = fc
	.constantFrom(...NORMALISATIONS)
	.map((method) => standardNormalisation(method, '34-01'));
const indicators = fc.uniqueArray(
	fc.record({
		indicator: word.map((each) => `i_${each}`),
		parent: fc.constantFrom('total', 'g_1'),
		weight,
		direction: fc.constantFrom('up', 'down'),
		target: fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((each) => each + 0),
		goalposts: fc.constantFrom([0, 1], [-5, 20.5]),
		normalisation: fc.option(normalisation)
	}),
	{ selector: (each) => each.indicator, minLength: 1, maxLength: 40 }
);
const index = fc
	.record({ head, indicators, normalisation, aggregation: fc.constantFrom(...MEANS), weight })
	.map(({ head, indicators, ...rest }) => ({
		...head,
		kind: 'index',
		indicators,
		normalisation: rest.normalisation,
		aggregation: rest.aggregation,
		groups: indicators.some(({ parent }) => parent === 'g_1')
			? [{ id: 'g_1', weight: rest.weight, name_vi: 'Nhóm', name_en: 'Group' }]
			: []
	}));
const limit = fc.record({ max: fc.nat(100) });
const scale = fc
	.record({
		head,
		sections: fc.uniqueArray(
			fc.record({
				id: word,
				name_vi: text,
				name_en: text,
				max: fc.nat(1000),
				mode: fc.constantFrom('targets', 'criteria'),
				indicator_groups: fc.subarray(['economy', 'society'])
			}),
			{ selector: ({ id }) => id, minLength: 1, maxLength: 5 }
		),
		bonus: limit,
		penalty: limit,
		target: fc.record({
			k: fc.double({ min: 0, max: 10, noNaN: true }),
			cap: fc.constantFrom(0.1, 0.2),
			floor: fc.constantFrom(0.5, 0),
			lower_ratio: fc.constantFrom('plan_over_actual', 'two_minus')
		}),
		veto: fc.uniqueArray(word, { maxLength: 3 })
	})
	.map(({ head, ...rest }) => ({
		...head,
		...rest,
		kind: 'scale_1000',
		max: rest.sections.reduce((sum, { max }) => sum + max, 0)
	}))
	.filter(({ sections }) => !sections.some(({ id }) => id === 'bonus' || id === 'penalty'));
const others = head.chain((each) =>
	fc.constantFrom(
		{ ...each, kind: 'target_count', tie_break: ['exceeded', 'worker_share'] },
		{ ...each, kind: 'official', bonus: { max: 50 }, tie_break: ['section:ktxh'] },
		{
			...each,
			kind: 'rank_sum',
			decided: [{ cluster_id: 'C', year: 2018, above: 'a', below: 'b', reason: 'bỏ phiếu' }]
		}
	)
);

/** A scheme of any kind as JSON that is right. */
export const madeScheme: fc.Arbitrary<object> = fc.oneof(index, scale, others);
