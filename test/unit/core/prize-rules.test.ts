import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PRIZE_RULES, prizeRules } from '$lib/core/prize-presets';
import { checkPrizes, prizesFromText, prizesJson, prizesText } from '$lib/core/prize-rules';
import { accepts } from './json-schema';

const published: unknown = JSON.parse(readFileSync('static/schemas/prizes.schema.json', 'utf8'));
const first = { place_from: 1, place_to: 1, award: 'co_bo_tinh' };
const head = {
	id: 'x',
	version: '1',
	name_vi: 'Giải',
	name_en: 'Prizes',
	source: 'thử',
	level: 'provincial'
};
const rules = { ...head, prizes: [first] };

/** Refused by the reader; `form` says whether the published JSON Schema refuses it too. */
const WRONG: [
	title: string,
	value: unknown,
	pointer: string,
	code: string,
	by: 'form' | 'sense'
][] = [
	['nothing', null, '', 'wrong_type', 'form'],
	['no source', { ...rules, source: '' }, '/source', 'not_allowed', 'form'],
	['a level nobody knows', { ...rules, level: 'commune' }, '/level', 'not_allowed', 'form'],
	['no prizes', { ...rules, prizes: [] }, '/prizes', 'out_of_range', 'form'],
	[
		'an award that would break a line',
		{ ...rules, prizes: [{ ...first, award: 'a|b' }] },
		'/prizes/0/award',
		'not_allowed',
		'form'
	],
	[
		'half a place',
		{ ...rules, prizes: [{ ...first, place_to: 1.5 }] },
		'/prizes/0/place_to',
		'out_of_range',
		'form'
	],
	[
		'place 0',
		{ ...rules, prizes: [{ ...first, place_from: 0 }] },
		'/prizes/0/place_from',
		'out_of_range',
		'form'
	],
	[
		'places the wrong way round',
		{ ...rules, prizes: [{ ...first, place_from: 3, place_to: 2 }] },
		'/prizes/0/place_to',
		'out_of_range',
		'sense'
	],
	[
		'sizes the wrong way round',
		{ ...rules, prizes: [{ ...first, min_members: 7, max_members: 6 }] },
		'/prizes/0/max_members',
		'out_of_range',
		'sense'
	],
	[
		'a place with two awards',
		{
			...rules,
			prizes: [
				{ ...first, place_to: 3 },
				{ ...first, place_from: 3, place_to: 4 }
			]
		},
		'/prizes/1',
		'duplicate',
		'sense'
	],
	[
		'a place with two awards in clusters of six',
		{
			...rules,
			prizes: [
				{ ...first, max_members: 6 },
				{ ...first, min_members: 6 }
			]
		},
		'/prizes/1',
		'duplicate',
		'sense'
	]
];

describe('wrong rules are refused with where and why', () => {
	test.each(WRONG)('%s', (_, value, pointer, code, by) => {
		const checked = checkPrizes(value);
		expect(checked.rules).toBeNull();
		expect(checked.issues).toContainEqual(expect.objectContaining({ pointer, code }));
		expect(accepts(published, value)).toBe(by === 'sense');
	});
});

test('the rules that ship have the published form, a source, and awards there are', () => {
	const codes = readFileSync('data/award_types.csv', 'utf8')
		.split('\n')
		.map((line) => line.split(',')[0]);
	expect(PRIZE_RULES.map((each) => each.id)).toEqual(['national', 'province', 'small_cluster']);
	for (const each of PRIZE_RULES) {
		expect(accepts(published, each)).toBe(true);
		expect(codes).toEqual(expect.arrayContaining(each.prizes.map((prize) => prize.award)));
	}
	expect(() => prizeRules('nothing')).toThrow('unknown prize rules: nothing');
});

test('rules as the text the SQL takes: a line a prize, an absent bound empty', () => {
	expect(prizesText(prizeRules('small_cluster')).split('\n')).toEqual([
		'1|1|co_bo_tinh|5|6',
		'2|4|bk_bo_tinh|6|6',
		'2|3|bk_bo_tinh|5|5'
	]);
	expect(prizesText(prizeRules('national'))).toBe('1|1|co_chinh_phu||');
});

test.each(PRIZE_RULES.map((each) => [each.id, each] as const))(
	'%s written to a file is read back as it was, and the published form takes it',
	(_, each) => {
		const text = JSON.stringify(prizesJson(each));
		expect(prizesFromText(text)).toEqual({ rules: each, issues: [] });
		expect(accepts(published, JSON.parse(text))).toBe(true);
		expect(text).not.toContain('null');
	}
);

test('text that is no JSON is one issue', () =>
	expect(prizesFromText('{')).toEqual({
		rules: null,
		issues: [{ pointer: '', code: 'not_json', expected: 'JSON' }]
	}));
