import { beforeAll, describe, expect, test } from 'vitest';
import { prizeRules } from '$lib/core/prize-presets';
import { prizesText } from '$lib/core/prize-rules';
import { QUOTAS } from '$lib/core/quota-preset';
import { basesText, quotasText } from '$lib/core/quotas';
import { preset } from '$lib/core/scheme-presets';
import { schemeText } from '$lib/core/scheme-text';
import { QUESTIONS } from '$lib/sql/question';
import type { Param } from '$lib/sql/statement';
import { dataset, type Ask } from './dataset';

/** Every parameter a question may declare, with a value of its type. */
const PARAMS: Record<string, Param> = {
	unit_id: '63-91',
	cluster_id: 'C-TNB',
	year: 2018,
	year_from: 2018,
	year_to: 2018,
	level: null,
	recipient: null,
	award_code: 'hc_lao_dong_3',
	stage: 'granted',
	source_ids: 'D000|D004',
	indicator: 'grdp_per_capita',
	scheme: schemeText(preset('index_minmax')),
	ranking: '63-91|1|1\n63-80||',
	rules: prizesText(prizeRules('province')),
	quotas: quotasText(QUOTAS),
	bases: basesText([{ unit_id: '63-91', year: 2018, base: 'leading_cluster', count: 50 }])
};

function paramsOf(sql: string): Record<string, Param> {
	const named = sql.replace(/--[^\n]*/g, '').matchAll(/\$([a-z_]\w*)/g);
	return Object.fromEntries(
		[...named].map(([, name]) => {
			const value = PARAMS[name!];
			if (value === undefined) throw new Error(`no sample value for param: ${name}`);
			return [name, value];
		})
	);
}

describe('every question', () => {
	let ask: Ask;
	beforeAll(async () => {
		ask = await dataset({});
	});

	test.each([...QUESTIONS])(
		'%s binds and answers an empty dataset without an error',
		async (name, sql) => {
			const rows = await ask(name, paramsOf(sql));
			expect(Array.isArray(rows)).toBe(true);
		}
	);

	test.each([...QUESTIONS])('%s says in its first line what it answers', (_, sql) => {
		expect(sql).toMatch(/^-- \S/);
	});
});
