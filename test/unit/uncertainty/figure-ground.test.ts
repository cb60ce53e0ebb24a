import { beforeAll, expect, test } from 'vitest';
import { schemeText } from '$lib/core/scheme-text';
import { groundOf } from '$lib/uncertainty/ground-of';
import {
	CLUSTER,
	figureRows,
	openSchemeEngine,
	schemeOf,
	YEAR,
	type SchemeEngine
} from '../sql/scheme-ground';
import { answersOf } from './kernel-ground';

let engine: SchemeEngine;
beforeAll(async () => {
	engine = await openSchemeEngine();
	const units = { a: [9, 1], b: [5, 5], c: [1, 8] };
	engine.load(figureRows({ indicators: ['x', 'y'], units }));
});

test.each(['index', 'rank_sum'])(
	'figures asked of a scheme of kind %s do for the same scheme with other weights',
	async (kind) => {
		const weighted = (weights: readonly number[]) =>
			schemeOf({
				kind,
				indicators: ['x', 'y'].map((indicator, i) => ({
					...{ indicator, direction: 'up', weight: weights[i] }
				}))
			});
		const answers = await answersOf(engine, weighted([1, 1]));
		const own = await answersOf(engine, weighted([5, 2]));
		const ground = groundOf(weighted([5, 2]), answers);
		expect(ground).toEqual(groundOf(weighted([5, 2]), own));
		expect(ground!.leaves.map(({ weight }) => weight)).toEqual([5, 2]);
	}
);

test('where the scheme names no indicator every usable one weighs the same', async () => {
	const scheme = schemeOf({ kind: 'rank_sum' });
	const ground = groundOf(scheme, await answersOf(engine, scheme));
	expect(ground!.leaves.map(({ id, weight }) => [id, weight])).toEqual([
		['x', 1],
		['y', 1]
	]);
	const rows = await engine.ask('scheme-figures', {
		...{ cluster_id: CLUSTER, year: YEAR, scheme: schemeText(scheme) }
	});
	expect(rows).toHaveLength(6);
});
