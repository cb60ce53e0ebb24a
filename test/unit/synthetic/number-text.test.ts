import { describe, expect, it } from 'vitest';
import { apportion } from '../../../scripts/synthetic/apportion.ts';
import { numberText, round } from '../../../scripts/synthetic/number-text.ts';
import { normal, pick, random, whole } from '../../../scripts/synthetic/random.ts';

describe('numberText', () => {
	it.each([
		[12500, 0, '12.500'],
		[7.5, 2, '7,5'],
		[8, 1, '8'],
		[1234567.891, 2, '1.234.567,89'],
		[-0.4, 1, '-0,4'],
		[999, 0, '999'],
		[0, 2, '0']
	])('writes %d with %i decimals as %s', (value, decimals, text) => {
		expect(numberText(value, decimals)).toBe(text);
	});
});

describe('round', () => {
	it.each([
		[1.005, 2, 1.01],
		[2.5, 0, 3],
		[-0.001, 1, 0]
	])('takes %d to %i decimals as %d', (value, decimals, expected) => {
		expect(Object.is(round(value, decimals), expected)).toBe(true);
	});

	it('refuses more decimals than it knows', () => {
		expect(() => round(1, 4)).toThrow('invalid decimals: 4');
	});
});

describe('apportion', () => {
	it.each([
		[10, [1, 1, 1], [4, 3, 3]],
		[0, [1, 2], [0, 0]],
		[7, [0, 1], [0, 7]],
		[1, [0.3, 0.3, 0.4], [0, 0, 1]]
	])('shares %i by %j as %j', (total, weights, parts) => {
		expect(apportion(total, weights)).toEqual(parts);
	});

	it('refuses weights that add up to nothing', () => {
		expect(() => apportion(3, [0, 0])).toThrow('missing weight');
	});
});

describe('random', () => {
	it('gives each key a stream of its own, always the same', () => {
		const first = (...key: string[]) => random(...key)();
		expect(first('a', 'b')).toBe(first('a', 'b'));
		expect(first('a', 'b')).not.toBe(first('a', 'c'));
	});

	it('draws evenly, and normally with mean 0 and deviation 1', () => {
		const next = random('test');
		const dice = Array.from({ length: 6000 }, () => whole(next, 1, 6));
		for (const face of [1, 2, 3, 4, 5, 6])
			expect(Math.abs(dice.filter((value) => value === face).length - 1000)).toBeLessThan(150);
		const values = Array.from({ length: 5000 }, () => normal(next));
		const mean = values.reduce((a, b) => a + b, 0) / values.length;
		const variance = values.reduce((a, b) => a + (b - mean) * (b - mean), 0) / values.length;
		expect(Math.abs(mean)).toBeLessThan(0.05);
		expect(Math.abs(variance - 1)).toBeLessThan(0.1);
	});

	it('refuses to pick from nothing', () => {
		expect(() => pick(random('test'), [])).toThrow('missing choices');
	});
});
