import { expect, test } from 'vitest';
import { PRESETS, preset } from '$lib/core/scheme-presets';
import { checkScheme, schemeFromText } from '$lib/core/scheme-check';
import { schemeText } from '$lib/core/scheme-text';

const head = { id: 'x', version: '1', name_vi: 'Thang', name_en: 'Scale', source: 'thử' };
const x = { indicator: 'x', direction: 'up' };
const index = { ...head, kind: 'index', indicators: [x] };

test('every kind ships, each scheme with a version, a source and an id of its own', () => {
	const kinds = new Set(PRESETS.map((scheme) => scheme.kind));
	expect([...kinds].sort()).toEqual([
		'index',
		'official',
		'rank_sum',
		'scale_1000',
		'target_count'
	]);
	expect(new Set(PRESETS.map((scheme) => scheme.id)).size).toBe(PRESETS.length);
	expect(preset('index_minmax').source).toMatch(/chưa phải quy định/);
	expect(() => preset('nothing')).toThrow('unknown scheme: nothing');
});

test('all that is wrong is said at once', () => {
	const value = {
		...index,
		version: '',
		min_share: 2,
		indicators: [{ indicator: 'x', weight: -1 }]
	};
	expect(
		checkScheme(value)
			.issues.map((issue) => issue.pointer)
			.sort()
	).toEqual(
		['/indicators/0/direction', '/indicators/0/weight', '/min_share', '/version', ''].sort()
	);
});

test.each(['', '{', 'nul', '﻿{}'])('text that is no JSON is one issue: %j', (text) => {
	expect(schemeFromText(text)).toEqual({
		scheme: null,
		issues: [{ pointer: '', code: 'not_json', expected: 'JSON' }]
	});
});

test('a property named __proto__ is unknown like any other and touches nothing', () => {
	const { issues } = schemeFromText('{"kind":"official","__proto__":{"id":"x"}}');
	expect(issues.map((issue) => issue.pointer)).toEqual(
		expect.arrayContaining(['/__proto__', '/id'])
	);
	expect(({} as { id?: string }).id).toBeUndefined();
});

test('a scheme as the text the SQL takes: a line for each thing that has an effect', () => {
	const { scheme } = checkScheme({
		...index,
		rank: { method: 'dense', decimals: 2 },
		tie_break: ['node:g'],
		decided: [{ cluster_id: 'C', year: 2024, above: 'a', below: 'b', reason: 'bỏ phiếu' }],
		normalisation: { method: 'minmax', range: [1, 100] },
		aggregation: 'harmonic',
		indicators: [
			{ ...x, parent: 'g', weight: 0.1 },
			{
				indicator: 'y',
				direction: 'down',
				goalposts: [0, 5],
				normalisation: { method: 'goalposts', cap: true }
			}
		],
		groups: [{ id: 'g', name_vi: 'g', name_en: 'g', aggregation: 'geometric' }]
	});
	expect(schemeText(scheme!).split('\n')).toEqual([
		's|0.65|2|dense||||||',
		'b|1|node:g',
		'd|C|2024|a|b',
		'g|total|1|harmonic',
		'g|g|1|geometric|total',
		'i|x|0.1|up|minmax|||1|100|||g|total',
		'i|y|1|down|goalposts|0|5|0|100|yes||total'
	]);
});
