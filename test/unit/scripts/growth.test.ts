import { describe, expect, it } from 'vitest';
import { growth } from '../../../scripts/soak/growth';

describe('what a heap grew', () => {
	it.each<[string, number[], number]>([
		['nothing when it only swings', [100, 104, 98, 103, 99, 101, 100, 104, 98], 0],
		['what its last third is above its first', [100, 100, 100, 105, 110, 120, 120, 120, 120], 0.2],
		['less than nothing when it shrank', [100, 100, 90, 80, 80, 80], -0.2]
	])('is %s', (_, samples, share) => {
		expect(growth(samples)).toBeCloseTo(share, 10);
	});

	it('does not swallow one leak for a swing', () => {
		expect(growth(Array.from({ length: 60 }, (_, i) => 100 + i))).toBeGreaterThan(0.1);
	});

	it('is not told from two samples', () => {
		expect(() => growth([1, 2])).toThrow('too few');
	});
});
