import { expect, test } from 'vitest';
import { checkScheme } from '$lib/core/scheme-check';
import { Uncertainty } from '$lib/uncertainty/client';
import { Draws, DRAW_DEFAULTS } from '$lib/uncertainty/draws';
import { estimate, type Estimate } from '$lib/uncertainty/estimate';
import type { Ground } from '$lib/uncertainty/ground';
import { groundOf } from '$lib/uncertainty/ground-of';
import { reasonsOf } from '$lib/uncertainty/reasons';

const figures: Readonly<Record<string, readonly (number | null)[]>> = {
	a: [9, 8, 1],
	b: [7, 9, null],
	c: [2, 3, 5]
};

function ground(): Ground {
	const indicators = ['x', 'y', 'z'];
	const { scheme } = checkScheme({
		...{ id: 'x', version: '1', name_vi: 'x', name_en: 'x', source: 'test', kind: 'index' },
		indicators: indicators.map((indicator) => ({ indicator, direction: 'up' }))
	});
	return groundOf(scheme!, {
		ranking: Object.keys(figures).map((unit_id) => ({
			unit_id,
			score: null,
			unranked_reason: null
		})),
		madeOf: Object.entries(figures).flatMap(([unit_id, row]) =>
			indicators.map((indicator, i) => ({
				...{ unit_id, indicator, weight: 1, sign: 1, decimals: 0, lowest: null, highest: null },
				figure: row[i]!
			}))
		),
		ties: []
	})!;
}

test('the worker of the page answers what is computed on this thread, and ends what is not wanted', async () => {
	const uncertainty = new Uncertainty();
	const first: Estimate[] = [];
	const old = uncertainty.estimate(ground(), { draws: 1_000_000 });
	const asked = uncertainty.estimate(ground(), {}, undefined, (each) => first.push(each));
	await expect(old).rejects.toMatchObject({ name: 'AbortError' });
	const draws = new Draws(ground(), DRAW_DEFAULTS);
	draws.run(500);
	const soon = estimate(draws);
	draws.run(9_500);
	expect(await asked).toEqual(estimate(draws));
	expect(first).toEqual([soon]);
	expect(await uncertainty.reasons(ground(), 'b')).toEqual(reasonsOf(ground(), 'b'));
	uncertainty.end();
});
