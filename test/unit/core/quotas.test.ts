import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { QUOTAS } from '$lib/core/quota-preset';
import { basesText, checkQuotas, quotasText } from '$lib/core/quotas';
import { accepts } from './json-schema';

const published: unknown = JSON.parse(readFileSync('static/schemas/quotas.schema.json', 'utf8'));
const quota = { award: 'co_chinh_phu', max_share: 0.2, base: 'leading_cluster', source: 'thử' };
const head = { id: 'x', version: '1', name_vi: 'Tỷ lệ', name_en: 'Quotas', source: 'thử' };

/** Refused by the reader; `form` says whether the published JSON Schema refuses it too. */
const WRONG: [
	title: string,
	value: unknown,
	pointer: string,
	code: string,
	by: 'form' | 'sense'
][] = [
	['a list', [], '', 'wrong_type', 'form'],
	['no quotas', { ...head, quotas: [] }, '/quotas', 'out_of_range', 'form'],
	[
		'a share in per cent',
		{ ...head, quotas: [{ ...quota, max_share: 20 }] },
		'/quotas/0/max_share',
		'out_of_range',
		'form'
	],
	[
		'a base nobody knows',
		{ ...head, quotas: [{ ...quota, base: 'everybody' }] },
		'/quotas/0/base',
		'not_allowed',
		'form'
	],
	[
		'a quota without a document',
		{ ...head, quotas: [{ ...quota, source: ' ' }] },
		'/quotas/0/source',
		'not_allowed',
		'form'
	],
	[
		'one reading twice',
		{ ...head, quotas: [quota, { ...quota, max_share: 0.3 }] },
		'/quotas/1',
		'duplicate',
		'sense'
	]
];

test.each(WRONG)('%s is refused with where and why', (_, value, pointer, code, by) => {
	const checked = checkQuotas(value);
	expect(checked.quotas).toBeNull();
	expect(checked.issues).toContainEqual(expect.objectContaining({ pointer, code }));
	expect(accepts(published, value)).toBe(by === 'sense');
});

test('what ships has the published form, and is a line each for the SQL', () => {
	expect(accepts(published, QUOTAS)).toBe(true);
	expect(quotasText(QUOTAS)).toBe(
		'co_chinh_phu|0.2|meeting_province_flag\nco_chinh_phu|0.2|leading_cluster'
	);
	expect(basesText([{ unit_id: '63-91', year: 2018, base: 'leading_cluster', count: 50 }])).toBe(
		'63-91|2018|leading_cluster|50'
	);
	expect(basesText([])).toBe('');
});
