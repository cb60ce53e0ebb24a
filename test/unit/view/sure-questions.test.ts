import { expect, test } from 'vitest';
import { withWeight } from '$lib/core/scheme-edit';
import type { IndexScheme } from '$lib/core/scheme';
import { preset, PRESETS } from '$lib/core/scheme-presets';
import { QUESTIONS } from '$lib/sql/question';
import { madeOfQuestion, sureQuestions, tiesQuestion } from '$lib/view/sure-questions';

const at = { clusterId: 'C-TNB', year: 2018, by: 'scheme' };
const index = preset('index_minmax') as IndexScheme;

test('other weights are the same question, a weight of 0 is another', () => {
	const asked = madeOfQuestion({ ...at, scheme: index });
	const weight = (node: string, value: number) =>
		madeOfQuestion({ ...at, scheme: withWeight(index, node, value) });
	expect(weight('grdp_per_capita', 7)).toEqual(asked);
	expect(weight('economy', 0.9)).toEqual(asked);
	expect(weight('grdp_per_capita', 0)).not.toEqual(asked);
});

test('nothing is asked about an indicator alone and about totals as entered', () => {
	expect(sureQuestions({ ...at, scheme: null })).toEqual([]);
	expect(sureQuestions({ ...at, scheme: preset('official') })).toEqual([]);
});

test('rules that part equal totals are asked for where there are some', () => {
	expect(tiesQuestion({ ...at, scheme: { ...index, tie_break: [] } })).toBeNull();
	const asked = tiesQuestion({ ...at, scheme: { ...index, tie_break: ['exceeded'] } });
	expect(asked?.params.scheme).toContain('b|1|exceeded');
});

test('every question is one of the catalogue, with the parameters it takes', () => {
	for (const scheme of PRESETS) {
		for (const asked of sureQuestions({ ...at, scheme })) {
			const sql = QUESTIONS.get(asked.name)?.replace(/--[^\n]*/g, '') ?? '';
			const named = new Set([...sql.matchAll(/\$([a-z_]\w*)/g)].map(([, name]) => name));
			const given = 'params' in asked ? Object.keys(asked.params) : [];
			expect([asked.name, given.sort()]).toEqual([asked.name, [...named].sort()]);
		}
	}
});
