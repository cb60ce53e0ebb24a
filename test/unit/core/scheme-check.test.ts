import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PRESETS } from '$lib/core/scheme-presets';
import { checkScheme } from '$lib/core/scheme-check';
import { accepts } from './json-schema';

const published: unknown = JSON.parse(readFileSync('static/schemas/scheme.schema.json', 'utf8'));
const head = { id: 'x', version: '1', name_vi: 'Thang', name_en: 'Scale', source: 'thử' };
const x = { indicator: 'x', direction: 'up' };
const index = { ...head, kind: 'index', indicators: [x] };
const group = (id: string, parent?: string) => ({
	id,
	name_vi: id,
	name_en: id,
	...(parent ? { parent } : {})
});
const section = { id: 'ktxh', name_vi: 'k', name_en: 'k', max: 600, mode: 'targets' };
const decision = { cluster_id: 'C', year: 2024, above: 'a', below: 'b', reason: 'bỏ phiếu' };
const scale = { ...head, kind: 'scale_1000', max: 600, sections: [section] };

/** Refused by the reader; `form` says whether the published JSON Schema refuses it too (what only the reader sees is not form). */
const WRONG: [
	title: string,
	value: unknown,
	pointer: string,
	code: string,
	by: 'form' | 'sense'
][] = [
	['nothing', null, '', 'wrong_type', 'form'],
	['a list', [], '', 'wrong_type', 'form'],
	['a kind nobody knows', { ...head, kind: 'magic' }, '/kind', 'not_allowed', 'form'],
	[
		'a name that only looks like a kind',
		{ ...head, kind: 'toString' },
		'/kind',
		'not_allowed',
		'form'
	],
	['no version', { ...head, kind: 'official', version: undefined }, '/version', 'missing', 'form'],
	[
		'an id that would break a line',
		{ ...head, kind: 'official', id: 'a|b' },
		'/id',
		'not_allowed',
		'form'
	],
	['an id of spaces', { ...head, kind: 'official', id: '  ' }, '/id', 'not_allowed', 'form'],
	[
		'a line break in an indicator',
		{ ...index, indicators: [{ ...x, indicator: 'x\ni|y' }] },
		'/indicators/0/indicator',
		'not_allowed',
		'form'
	],
	[
		'an unknown property',
		{ ...head, kind: 'official', 'a/b~c': 1 },
		'/a~1b~0c',
		'unknown_property',
		'form'
	],
	[
		'a property of another kind',
		{ ...head, kind: 'target_count', indicators: [] },
		'/indicators',
		'unknown_property',
		'form'
	],
	['a rank that is null', { ...index, rank: null }, '/rank', 'wrong_type', 'form'],
	[
		'half a decimal',
		{ ...index, rank: { decimals: 1.5 } },
		'/rank/decimals',
		'out_of_range',
		'form'
	],
	['a share above 1', { ...index, min_share: 65 }, '/min_share', 'out_of_range', 'form'],
	[
		'a weight below 0',
		{ ...index, indicators: [{ ...x, weight: -1 }] },
		'/indicators/0/weight',
		'out_of_range',
		'form'
	],
	[
		'a weight in words',
		{ ...index, indicators: [{ ...x, weight: '2' }] },
		'/indicators/0/weight',
		'wrong_type',
		'form'
	],
	[
		'an indicator without direction',
		{ ...index, indicators: [{ indicator: 'x' }] },
		'/indicators/0/direction',
		'missing',
		'form'
	],
	['an index of nothing', { ...index, indicators: [] }, '/indicators', 'out_of_range', 'form'],
	[
		'a list that is none',
		{ ...index, indicators: { length: 2 } },
		'/indicators',
		'wrong_type',
		'form'
	],
	[
		'too many indicators',
		{ ...index, indicators: Array.from({ length: 501 }, (_, i) => ({ ...x, indicator: `x${i}` })) },
		'/indicators',
		'out_of_range',
		'form'
	],
	[
		'a parameter of another method',
		{ ...index, normalisation: { method: 'rank', range: [0, 1] } },
		'/normalisation/range',
		'unknown_property',
		'form'
	],
	[
		'an unknown method',
		{ ...index, normalisation: { method: 'best' } },
		'/normalisation/method',
		'not_allowed',
		'form'
	],
	[
		'a deviation of 0',
		{ ...index, normalisation: { method: 'zscore', sd: 0 } },
		'/normalisation/sd',
		'out_of_range',
		'form'
	],
	[
		'a range of one number',
		{ ...index, normalisation: { method: 'minmax', range: [1] } },
		'/normalisation/range',
		'wrong_type',
		'form'
	],
	[
		'a range upside down',
		{ ...index, normalisation: { method: 'minmax', range: [100, 0] } },
		'/normalisation/range',
		'out_of_range',
		'sense'
	],
	[
		'goalposts without posts',
		{ ...index, normalisation: { method: 'goalposts' } },
		'/indicators/0/goalposts',
		'missing',
		'sense'
	],
	[
		'a distance without target',
		{ ...index, normalisation: { method: 'target_distance' } },
		'/indicators/0/target',
		'missing',
		'sense'
	],
	[
		'an indicator twice',
		{ ...index, indicators: [x, x] },
		'/indicators/1/indicator',
		'duplicate',
		'sense'
	],
	[
		'a group called as the root',
		{ ...index, groups: [group('total')] },
		'/groups/0/id',
		'duplicate',
		'sense'
	],
	[
		'a parent nobody knows',
		{ ...index, indicators: [{ ...x, parent: 'g' }] },
		'/indicators/0/parent',
		'unknown_reference',
		'sense'
	],
	[
		'groups in a circle',
		{ ...index, groups: [group('a', 'b'), group('b', 'a')] },
		'/groups/0/parent',
		'circular',
		'sense'
	],
	['an empty group', { ...index, groups: [group('a')] }, '/groups/0', 'no_weight', 'sense'],
	[
		'weights that are all 0',
		{ ...index, indicators: [{ ...x, weight: 0 }] },
		'',
		'no_weight',
		'sense'
	],
	[
		'a tie break of another kind',
		{ ...index, tie_break: ['exceeded'] },
		'/tie_break/0',
		'not_allowed',
		'sense'
	],
	[
		'a tie break on nothing',
		{ ...index, tie_break: ['node:y'] },
		'/tie_break/0',
		'unknown_reference',
		'sense'
	],
	[
		'a decision without its reason',
		{ ...index, decided: [{ ...decision, reason: undefined }] },
		'/decided/0/reason',
		'missing',
		'form'
	],
	[
		'a decision of no year',
		{ ...index, decided: [{ ...decision, year: 2024.5 }] },
		'/decided/0/year',
		'out_of_range',
		'form'
	],
	[
		'a unit above itself',
		{ ...index, decided: [{ ...decision, below: 'a' }] },
		'/decided/0',
		'circular',
		'sense'
	],
	[
		'decisions in a circle',
		{
			...index,
			decided: [
				decision,
				{ ...decision, above: 'b', below: 'c' },
				{ ...decision, above: 'c', below: 'a' }
			]
		},
		'/decided/2',
		'circular',
		'sense'
	],
	[
		'a pair decided on twice',
		{ ...index, decided: [decision, { ...decision, reason: 'x' }] },
		'/decided/1',
		'duplicate',
		'sense'
	],
	['sections that do not add up', { ...scale, max: 1000 }, '/max', 'inconsistent', 'sense'],
	[
		'a section called bonus',
		{ ...scale, sections: [{ ...section, id: 'bonus', mode: 'criteria' }] },
		'/sections/0/id',
		'not_allowed',
		'sense'
	],
	[
		'a group with a comma',
		{ ...scale, sections: [{ ...section, indicator_groups: ['a,b'] }] },
		'/sections/0/indicator_groups/0',
		'not_allowed',
		'form'
	]
];

const RIGHT: [title: string, value: unknown][] = [
	['the least official scheme', { ...head, kind: 'official' }],
	['the least index', index],
	[
		'an index of two levels',
		{ ...index, indicators: [{ ...x, parent: 'b' }], groups: [group('a'), group('b', 'a')] }
	],
	[
		'a method of its own for an indicator',
		{
			...index,
			indicators: [{ ...x, target: 5, normalisation: { method: 'target_distance', cap: true } }]
		}
	],
	[
		'nulls for what is not given',
		{ ...index, indicators: [{ ...x, target: null, goalposts: null, normalisation: null }] }
	],
	[
		'ties parted by what the scheme has',
		{ ...index, tie_break: ['node:total', 'node:x', 'worker_share'] }
	],
	[
		'ties parted by a person, the other way in another year',
		{ ...index, decided: [decision, { ...decision, year: 2025, above: 'b', below: 'a' }] }
	],
	['a rank sum of every usable indicator', { ...head, kind: 'rank_sum' }],
	[
		'a scale of points',
		{
			...scale,
			target: { weights: [{ indicator: 'x', weight: 2 }] },
			veto: ['c'],
			tie_break: ['section:ktxh']
		}
	]
];

describe('a wrong scheme is refused with where and why', () => {
	test.each(WRONG)('%s', (_, value, pointer, code, by) => {
		const { scheme, issues } = checkScheme(value);
		expect(scheme).toBeNull();
		expect(issues).toContainEqual(expect.objectContaining({ pointer, code }));
		expect(accepts(published, withoutUndefined(value))).toBe(by === 'sense');
	});
});

describe('a right scheme is read, and the published JSON Schema takes it too', () => {
	test.each(RIGHT)('%s', (_, value) => {
		expect(checkScheme(value)).toMatchObject({ issues: [] });
		expect(accepts(published, value)).toBe(true);
	});

	test('what was read reads again as the same', () => {
		for (const scheme of PRESETS)
			expect(checkScheme(JSON.parse(JSON.stringify(scheme)))).toEqual({ scheme, issues: [] });
	});
});

/** As JSON would carry it. */
function withoutUndefined(value: unknown): unknown {
	return JSON.parse(JSON.stringify(value));
}
