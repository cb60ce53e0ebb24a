import { beforeAll, describe, expect, it } from 'vitest';
import { QUESTIONS } from '$lib/sql/question';
import { questionParams, questionText } from '$lib/sql/question-text';
import { openNodeEngine, type NodeEngine } from '$lib/engine/node-engine';
import { paramField, paramValue } from '$lib/view/question-params';

let engine: NodeEngine;
beforeAll(async () => {
	engine = await openNodeEngine();
	engine.loadTexts('published', {});
});

describe('a shipped question as a text of its own', () => {
	it.each([...QUESTIONS.keys()])(
		'%s runs in the console with what its form begins with',
		async (name) => {
			const fields = questionParams(name).map(paramField);
			const params = Object.fromEntries(
				fields.map((field) => [field.name, paramValue(field, field.initial)])
			);
			const text = questionText(name, params);
			const { columns } = await engine.askReader(text, 'published', { limit: 1, as: 'shown' });
			expect(columns.length).toBeGreaterThan(0);
			expect(fields.filter(({ name, label }) => name === label)).toEqual([]);
		}
	);

	it('has each parameter once, and none of those in comments and quotes', () => {
		expect(questionParams('cluster-members')).toEqual(['year']);
		expect(questionParams('units')).toEqual([]);
		expect(questionParams('no such question')).toEqual([]);
	});

	it('writes values as values', () => {
		expect(questionText('cluster-members', { year: 2018 })).toContain('= 2018');
		expect(questionText('cluster-members', {})).toMatch(/= NULL/);
		expect(questionText('cluster-members', { year: "x'; DROP TABLE units; --" })).toContain(
			"= 'x''; DROP TABLE units; --'"
		);
		expect(() => questionText('no such question', {})).toThrow('unknown question');
	});
});

describe('what is typed for a parameter', () => {
	it.each([
		['year', '', null],
		['year', '2018', 2018],
		['year', 'năm nay', 'năm nay'],
		['unit_id', '63-91', '63-91'],
		['unit_id', '', null]
	])('of %s: %j is bound as %j', (name, typed, value) => {
		expect(paramValue(paramField(name), typed)).toBe(value);
	});
});
