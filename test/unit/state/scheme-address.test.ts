import fc from 'fast-check';
import { deflateSync, strFromU8, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { checkScheme } from '$lib/core/scheme-check';
import { isSameScheme, schemeJson } from '$lib/core/scheme-json';
import { PRESETS, preset } from '$lib/core/scheme-presets';
import { packScheme, unpackScheme } from '$lib/state/scheme-address';
import { madeScheme } from './made-scheme';

const NOT_JSON = {
	scheme: null,
	issues: [{ pointer: '', code: 'not_json', expected: 'JSON' }]
};
const packed = (text: string) =>
	btoa(strFromU8(deflateSync(strToU8(text)), true))
		.replaceAll('+', '-')
		.replaceAll('/', '_')
		.replace(/=+$/, '');

test('any scheme packed and unpacked is the same scheme, in letters an address takes as they are', () => {
	fc.assert(
		fc.property(madeScheme, (made) => {
			const { scheme, issues } = checkScheme(made);
			expect(issues).toEqual([]);
			const text = packScheme(scheme!);
			expect(text).toBe(encodeURIComponent(text));
			expect(unpackScheme(text)).toEqual({ scheme, issues: [] });
		})
	);
});

test('the published form of any scheme is read as the same scheme', () => {
	fc.assert(
		fc.property(madeScheme, (made) => {
			const { scheme } = checkScheme(made);
			const again = checkScheme(JSON.parse(JSON.stringify(schemeJson(scheme!)))).scheme;
			expect(again).toEqual(scheme);
			expect(isSameScheme(scheme!, again!)).toBe(true);
		})
	);
});

test.each(PRESETS.map((scheme) => [scheme.id, scheme]))(
	'%s fits in an address any program keeps whole',
	(_, scheme) => {
		expect(packScheme(scheme).length).toBeLessThan(900);
	}
);

test('forty indicators still fit in an address', () => {
	const base = preset('index_minmax');
	if (base.kind !== 'index') throw new Error('not an index');
	const indicators = Array.from({ length: 40 }, (_, i) => ({
		...base.indicators[0]!,
		indicator: `indicator_number_${i}`,
		weight: 1 + i / 7
	}));
	expect(packScheme({ ...base, groups: [], indicators }).length).toBeLessThan(2000);
});

describe('text in an address that is no scheme is told, never a crash', () => {
	test.each([
		['nothing', ''],
		['letters no address packs', 'không phải'],
		['another program’s text', 'eyJhIjoxfQ'],
		['a text cut off', packScheme(preset('index_minmax')).slice(0, 200)],
		['a scheme not packed', JSON.stringify(schemeJson(preset('rank_sum')))],
		['packed text that is no JSON', packed('nul')],
		['far too long', 'A'.repeat(40_000)],
		['a small text that unpacks to fifty million', packed(' '.repeat(50_000_000))]
	])('%s', (_, text) => {
		expect(unpackScheme(text)).toEqual(NOT_JSON);
	});

	test('any text at all', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.base64String()), (text) => {
				const { scheme, issues } = unpackScheme(text);
				expect((scheme === null) === issues.length > 0).toBe(true);
			})
		);
	});

	test('JSON that is no scheme has its faults listed', () => {
		expect(
			unpackScheme(packed('{"kind":"rank_sum","id":"x"}')).issues.map(({ pointer }) => pointer)
		).toEqual(['/version', '/name_vi', '/name_en', '/source']);
	});
});
