import { describe, expect, test } from 'vitest';
import type { Answers, ScaleEntryRow } from '$lib/uncertainty/answers';
import { changesOf } from '$lib/uncertainty/change';
import { contributionsOf } from '$lib/uncertainty/contribution';
import { Draws, DRAW_DEFAULTS } from '$lib/uncertainty/draws';
import { estimate } from '$lib/uncertainty/estimate';
import type { Ground } from '$lib/uncertainty/ground';
import { groundOf } from '$lib/uncertainty/ground-of';
import { leaveOneOut } from '$lib/uncertainty/leave-out';
import { nominalRanking } from '$lib/uncertainty/ranking';
import { swapWeight } from '$lib/uncertainty/swap';
import { schemeOf } from '../sql/scheme-ground';

const member = (unit_id: string) => ({ unit_id, score: null, unranked_reason: null });

/** Targets of 600 (u: 2 · 1.1 of 2), a criterion of 400, bonus and penalty. */
function scaleGround(): Ground {
	const section = (id: string, max: number, mode: string) => ({
		id,
		name_vi: 's',
		name_en: 's',
		max,
		mode
	});
	const asked = schemeOf({
		...{ kind: 'scale_1000', max: 1000, bonus: { max: 50 }, penalty: { max: 10 } },
		sections: [section('targets', 600, 'targets'), section('party', 400, 'criteria')],
		rank: { decimals: 1 }
	});
	const entry = (unit_id: string, name: string, points: number | null): ScaleEntryRow => ({
		...{ unit_id, entry: name, points },
		...(name === 'c' ? { section: 'party', weight: 100 } : { section: 'targets', weight: 1 })
	});
	const extra = (unit_id: string, name: string, points: number): ScaleEntryRow => ({
		...{ unit_id, section: name, entry: null, weight: null, points }
	});
	return groundOf(asked, {
		ranking: ['u', 'v', 'w'].map(member),
		madeOf: [
			...[entry('u', 'x', 1.1), entry('u', 'y', 1.1), entry('u', 'c', 60)],
			...[entry('v', 'x', 1), entry('v', 'y', 0.5), entry('v', 'c', 90), extra('v', 'bonus', 20)],
			...[entry('w', 'x', 0), entry('w', 'c', 90), extra('w', 'penalty', 30)]
		],
		ties: []
	})!;
}

describe('a scale of points', () => {
	test('sections are held to their maximum, what lies above is bonus, each limit is kept', () => {
		// u: 600 + 240 + min(50, 60); v: 450 + 360 + 20; w: 0 + 360 - min(10, 30)
		expect(nominalRanking(scaleGround()).map(({ score, rank }) => [score, rank])).toEqual([
			[890, 1],
			[830, 2],
			[350, 3]
		]);
	});

	test('entries, bonus and penalty sum to the distance from the mean', () => {
		const found = contributionsOf(scaleGround(), 'u')!;
		expect([found.total, found.mean]).toEqual([890, 690]);
		const amounts = Object.fromEntries(
			found.parts.map(({ id, amount }) => [id, Math.round(amount)])
		);
		// party: 240 against (240 + 360 + 360) / 3; penalty: 0 against -10 / 3; bonus: 50 - 60 against (-10 + 20) / 3
		expect(amounts).toMatchObject({ 'party/c': -80, penalty: 3, bonus: -13 });
		expect(found.parts.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(200, 9);
	});

	test('where only points are known, a change is in points of the entry, to the decimals of totals, and not above its maximum', () => {
		const { up, down } = changesOf(scaleGround(), 'v');
		// 15.1 of 400 · points / 100 is 60.4 more, but c ends at 100; a target at 1.1: 510 + 360 + 20 = 890, level with u
		expect(up.map(({ leaf, to, rank }) => [leaf, to, rank])).toEqual([['targets/y', 0.7, 1]]);
		expect(down).toEqual([]);
	});

	test('without its only entry a section says nothing of anybody', () => {
		const left = leaveOneOut(scaleGround()).find(({ leaf }) => leaf === 'party/c')!;
		expect(left.ranks).toEqual([null, null, null]);
		expect(left.largest).toBe(0);
	});

	test('the maximum of a section at which two units are level', () => {
		// u: 600 + 0.6 m + 50, v: 450 + 0.9 m + 20
		expect(swapWeight(scaleGround(), 'party', 'u', 'v')!.weight).toBeCloseTo(600, 6);
	});

	test('a unit with every point is first in every draw', () => {
		const ground = scaleGround();
		const full = ground.figures.map((figure, cell) =>
			cell % 3 === 0 ? ground.leaves[Math.floor(cell / 3)]!.weight : figure
		);
		const draws = new Draws({ ...ground, figures: full }, DRAW_DEFAULTS);
		draws.run(300);
		expect(estimate(draws).units[0]!.places).toEqual([1, 0, 0]);
	});
});

describe('targets met', () => {
	const asked = schemeOf({ kind: 'target_count', min_share: 0, rank: { decimals: 1 } });
	const met = (unit_id: string, ...values: (number | null)[]) =>
		values.map((value, i) => ({ unit_id, entry: `t${i}`, met: value }));
	const answers: Answers = {
		ranking: [
			...['u', 'v', 'w'].map(member),
			{ ...member('printed'), score: 90, count_basis: 'printed' }
		],
		madeOf: [
			...met('u', 1, 1, 1, 1),
			...met('v', 1, 1, 0),
			...met('w', 0, 1, 0, null),
			...met('printed', 0)
		],
		ties: []
	};
	const ground = groundOf(asked, answers)!;

	test('a printed count is the total whatever the targets say, and stands in every draw', () => {
		expect(nominalRanking(ground).map(({ unit_id, score }) => [unit_id, score])).toEqual([
			['printed', 90],
			['u', 100],
			['v', 66.7],
			['w', 33.3]
		]);
		const draws = new Draws(ground, DRAW_DEFAULTS);
		draws.run(400);
		expect(estimate(draws).units[0]!.places).toEqual([0, 1, 0, 0]);
		expect(contributionsOf(ground, 'printed')).toBeNull();
		expect(changesOf(ground, 'printed')).toEqual({ up: [], down: [] });
	});

	test('a change is a target more or less', () => {
		const { up, down } = changesOf(ground, 'v');
		// all three met: 100, level with u
		expect(up).toEqual([{ leaf: 't2', from: 0, to: 1, target: null, size: 1, rank: 1 }]);
		expect(down.map(({ leaf, to, rank }) => [leaf, to, rank])).toEqual([]);
	});

	test('a target a unit does not have is no gap: only one it has, not assessed, is filled', () => {
		const doubts = { ...DRAW_DEFAULTS, weights: false };
		const draws = new Draws(ground, doubts);
		draws.run(400);
		// w has t3 not assessed, as met as that of u: 2 of 4, never more than v
		expect(estimate(draws).units.map(({ places }) => places.indexOf(1) + 1)).toEqual([2, 1, 3, 4]);
	});
});

test('official totals have no ground', () => {
	const answers: Answers = { ranking: [member('u')], madeOf: [], ties: [] };
	expect(groundOf(schemeOf({ kind: 'official' }), answers)).toBeNull();
});
