import { beforeAll, expect, test } from 'vitest';
import { rankingText, type RankedMember } from '$lib/core/ranking-text';
import { schemeText } from '$lib/core/scheme-text';
import type { Cell } from '$lib/table/rows';
import {
	CLUSTER,
	figureRows,
	openSchemeEngine,
	plainIndex,
	YEAR,
	type SchemeEngine
} from './scheme-ground';

let engine: SchemeEngine;
beforeAll(async () => {
	engine = await openSchemeEngine();
	// b, c and d are equal in x; c alone is behind in y.
	engine.load(
		figureRows({
			indicators: ['x', 'y'],
			units: { a: [3, 1], b: [2, 2], c: [2, 1], d: [2, 2], e: [1, 1], f: [null, null] }
		})
	);
});

type Pair = readonly [above: string, below: string, cluster_id?: string, year?: number];

const decisions = (pairs: readonly Pair[]) =>
	pairs.map(([above, below, cluster_id = CLUSTER, year = YEAR]) => ({
		cluster_id,
		year,
		above,
		below,
		reason: 'Hội đồng bỏ phiếu'
	}));
const schemeBy = (pairs: readonly Pair[], given: object = {}) =>
	plainIndex(['x'], {
		normalisation: { method: 'none' },
		decided: decisions(pairs),
		...given
	});

const CASES: [title: string, pairs: Pair[], given: object, places: string, states: Cell[]][] = [
	['nothing decided', [], {}, 'a1 b2= c2= d2= e5', []],
	[
		'all of a tie, one by one, with what follows from it',
		[
			['c', 'b'],
			['b', 'd']
		],
		{},
		'a1 c2 b3 d4 e5',
		['obeyed', 'obeyed']
	],
	[
		'one first, the others still share',
		[
			['d', 'b'],
			['d', 'c']
		],
		{},
		'a1 d2 b3= c3= e5',
		['obeyed', 'obeyed']
	],
	[
		'where the third stands is left open: nobody is parted',
		[['b', 'c']],
		{},
		'a1 b2= c2= d2= e5',
		['left_open']
	],
	[
		'units that are not equal: kept, without effect',
		[
			['e', 'a'],
			['b', 'a']
		],
		{},
		'a1 b2= c2= d2= e5',
		['not_tied', 'not_tied']
	],
	[
		'a unit that is not ranked, and one nobody knows',
		[
			['f', 'b'],
			['b', 'z']
		],
		{},
		'a1 b2= c2= d2= e5',
		['not_ranked', 'not_ranked']
	],
	[
		'a rule comes before a person',
		[
			['c', 'b'],
			['d', 'b']
		],
		{
			tie_break: ['node:y'],
			indicators: [
				{ indicator: 'x', direction: 'up' },
				{ indicator: 'y', direction: 'up', weight: 0 }
			]
		},
		'a1 d2 b3 c4 e5',
		['not_tied', 'obeyed']
	],
	[
		'of another cluster or year',
		[
			['c', 'b', 'D'],
			['b', 'd', CLUSTER, YEAR - 1]
		],
		{},
		'a1 b2= c2= d2= e5',
		[]
	],
	[
		'by dense places',
		[
			['d', 'b'],
			['d', 'c']
		],
		{ rank: { method: 'dense' } },
		'a1 d2 b3= c3= e4',
		['obeyed', 'obeyed']
	],
	[
		'by average places',
		[
			['d', 'b'],
			['d', 'c']
		],
		{ rank: { method: 'average' } },
		'a1 d2 b3.5= c3.5= e5',
		['obeyed', 'obeyed']
	]
];

test.each(CASES)('%s', async (_, pairs, given, places, states) => {
	const scheme = schemeBy(pairs, given);
	const rows = [...(await engine.ranking(scheme)).values()];
	const ranked = rows.filter((row) => row.rank !== null);
	expect(
		ranked.map((row) => `${String(row.unit_id)}${String(row.rank)}${row.tied ? '=' : ''}`).join(' ')
	).toBe(places);
	const told = await engine.ask('scheme-decisions', {
		cluster_id: CLUSTER,
		year: YEAR,
		scheme: schemeText(scheme),
		ranking: rankingText(rows as unknown as RankedMember[])
	});
	expect(told.map((row) => row.state)).toEqual(states);
});

test('a row says what parted it from an equal score: a rule, a decision, or nothing', async () => {
	const rows = await engine.ranking(
		schemeBy([['d', 'b']], {
			tie_break: ['node:y'],
			indicators: [
				{ indicator: 'x', direction: 'up' },
				{ indicator: 'y', direction: 'up', weight: 0 }
			]
		})
	);
	expect(
		[...rows.values()].map((row) => [
			row.unit_id,
			row.rank,
			row.rank_by_rules,
			row.tie_broken,
			row.tie_decided
		])
	).toEqual([
		['a', 1, 1, false, false],
		['d', 2, 2, true, true],
		['b', 3, 2, true, true],
		['c', 4, 4, true, false],
		['e', 5, 5, false, false],
		['f', null, null, false, false]
	]);
});

test('a circle that reached the engine all the same parts nobody', async () => {
	const text = `${schemeText(schemeBy([]))}\n${['b|c', 'c|b', 'd|b', 'd|c']
		.map((pair) => `d|${CLUSTER}|${YEAR}|${pair}`)
		.join('\n')}`;
	const rows = await engine.ask('scheme-index', { cluster_id: CLUSTER, year: YEAR, scheme: text });
	expect(rows.map((row) => [row.unit_id, row.rank])).toEqual([
		['a', 1],
		['b', 2],
		['c', 2],
		['d', 2],
		['e', 5],
		['f', null]
	]);
});
