import { beforeAll, expect, test } from 'vitest';
import { leaveOneOut } from '$lib/uncertainty/leave-out';
import { figureRows, openSchemeEngine, schemeOf, type SchemeEngine } from '../sql/scheme-ground';
import { askedGround } from './kernel-ground';

let engine: SchemeEngine;
beforeAll(async () => {
	engine = await openSchemeEngine();
	engine.load(
		figureRows({
			indicators: ['x', 'y', 'z'],
			units: { a: [9, 1, 5], b: [5, 5, 5], c: [1, 8, null], d: [0, 0, 4] }
		})
	);
});

function scheme(weights: readonly number[]) {
	return schemeOf({
		kind: 'index',
		indicators: ['x', 'y', 'z'].map((indicator, i) => ({
			...{ indicator, direction: 'up', weight: weights[i] },
			parent: i < 2 ? 'pair' : 'total'
		})),
		groups: [{ id: 'pair', name_vi: 'p', name_en: 'p', weight: 2 }]
	});
}

test('the ranking without an indicator is that of the scheme with its weight at 0', async () => {
	const left = leaveOneOut(await askedGround(engine, scheme([2, 1, 1])));
	expect(left.map(({ leaf }) => leaf)).toEqual(['x', 'y', 'z']);
	const asked = [
		[0, 1, 1],
		[2, 0, 1],
		[2, 1, 0]
	];
	for (const [i, weights] of asked.entries()) {
		const rows = await engine.ranking(scheme(weights));
		const ranks = ['a', 'b', 'c', 'd'].map((unit) => rows.get(unit)?.rank);
		expect([weights, left[i]!.ranks]).toEqual([weights, ranks]);
	}
});

test('who moves, from where to where, and how far the farthest', async () => {
	const [withoutX, , withoutZ] = leaveOneOut(await askedGround(engine, scheme([2, 1, 1])));
	expect(withoutZ).toEqual({ leaf: 'z', ranks: [1, 2, 3, 4], moved: [], largest: 0 });
	// c has two figures of three, enough for a place, but only one of two without x
	expect(withoutX!.moved.map(({ unit_id, from, to }) => [unit_id, from, to])).toEqual([
		['a', 1, 2],
		['b', 2, 1],
		['c', 3, null],
		['d', 4, 3]
	]);
	expect(withoutX!.largest).toBe(1);
});

test('an indicator of weight 0 is not left out: nothing is', async () => {
	const left = leaveOneOut(await askedGround(engine, scheme([2, 0, 1])));
	expect(left.map(({ leaf }) => leaf)).toEqual(['x', 'z']);
});
