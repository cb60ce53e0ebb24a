import { describe, expect, test } from 'vitest';
import { NORMALISATIONS, type IndexScheme, type ScaleScheme } from '$lib/core/scheme';
import { checkScheme } from '$lib/core/scheme-check';
import {
	addIndicator,
	dissolveGroup,
	earlier,
	moveToNewGroup,
	removeIndicator,
	standardNormalisation,
	withGroup,
	withIndicator,
	withNormalisation,
	withSections,
	withTargetWeight,
	withWeight
} from '$lib/core/scheme-edit';
import { schemeJson } from '$lib/core/scheme-json';
import { preset } from '$lib/core/scheme-presets';
import { sharesOf } from '$lib/core/scheme-shares';

const INDEX = preset('index_minmax') as IndexScheme;
const SCALE = preset('scale_1000') as ScaleScheme;
const problems = (scheme: Parameters<typeof schemeJson>[0]) =>
	checkScheme(schemeJson(scheme)).issues.map(({ pointer, code }) => `${pointer} ${code}`);

describe('weights', () => {
	test('of an indicator and of a group change alone', () => {
		const changed = withWeight(withWeight(INDEX, 'grdp_per_capita', 3), 'economy', 0.5);
		expect(changed.indicators.map(({ weight }) => weight)).toEqual([3, 1, 1, 1, 1]);
		expect(changed.groups.map(({ weight }) => weight)).toEqual([0.5, 0.3, 0.3]);
		expect(withWeight(INDEX, 'nothing', 9)).toEqual(INDEX);
	});

	test('all at nothing are a problem told, not a scheme', () => {
		const none = ['economy', 'society', 'governance'].reduce(
			(scheme, group) => withWeight(scheme, group, 0),
			INDEX
		);
		expect(problems(none)).toEqual([' no_weight']);
	});

	test('are shares of the total: the part of siblings times the share of the group', () => {
		const shares = sharesOf(INDEX);
		expect(shares.get('economy')).toBeCloseTo(0.4, 12);
		expect(shares.get('grdp_per_capita')).toBeCloseTo((0.4 * 2) / 3, 12);
		expect(shares.get('md_poverty_rate')).toBeCloseTo(0.15, 12);
		const leaves = INDEX.indicators.map(({ indicator }) => shares.get(indicator)!);
		expect(leaves.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
	});

	test('a group of weight 0 has members of share 0', () => {
		const shares = sharesOf(withWeight(INDEX, 'economy', 0));
		expect(shares.get('grdp_per_capita')).toBe(0);
		expect(shares.get('society')).toBeCloseTo(0.5, 12);
	});

	test('a sum of ranks has no groups', () => {
		const sum = preset('rank_sum');
		if (sum.kind !== 'rank_sum') throw new Error('not a sum of ranks');
		const two = addIndicator(
			addIndicator(sum, 'x', 'up', 'total', null),
			'y',
			'down',
			'total',
			null
		);
		expect([...sharesOf(withWeight(two, 'y', 3))]).toEqual([
			['x', 0.25],
			['y', 0.75]
		]);
	});
});

describe('indicators and groups', () => {
	test('the last indicator of a group takes the group and the rules that read it along', () => {
		const ruled = {
			...INDEX,
			tie_break: ['node:governance', 'node:papi_total_80', 'node:economy', 'worker_share']
		};
		const left = removeIndicator(ruled, 'papi_total_80');
		expect(left.groups.map(({ id }) => id)).toEqual(['economy', 'society']);
		expect(left.tie_break).toEqual(['node:economy', 'worker_share']);
		expect(problems(left)).toEqual([]);
	});

	test('a nested group that loses its last member goes with the one above it', () => {
		const nested = withGroup(INDEX, 'governance', { parent: 'society' });
		const moved = ['trained_employed_workers_15plus', 'md_poverty_rate', 'papi_total_80'].reduce(
			removeIndicator,
			nested
		);
		expect(moved.groups.map(({ id }) => id)).toEqual(['economy']);
	});

	test('an indicator is added with what the method needs', () => {
		const goalposts = withNormalisation(
			INDEX,
			standardNormalisation('goalposts', '63-91'),
			() => null
		);
		const added = addIndicator(goalposts, 'x', 'down', 'economy', { lowest: 2, highest: 9 });
		expect(added.indicators.at(-1)).toEqual({
			indicator: 'x',
			parent: 'economy',
			weight: 1,
			direction: 'down',
			target: null,
			goalposts: [2, 9],
			normalisation: null
		});
		expect(problems(added)).toEqual([]);
	});

	test('an indicator moves to a new group with a free id, and out of it when the group is dissolved', () => {
		const names = { name_vi: 'Mới', name_en: 'New' };
		const taken = withIndicator(INDEX, 'papi_total_80', { indicator: 'group_1' });
		const moved = moveToNewGroup(taken, 'md_poverty_rate', names);
		expect(moved.groups.at(-1)).toEqual({
			id: 'group_2',
			parent: 'total',
			weight: 1,
			aggregation: null,
			...names
		});
		expect(problems(moved)).toEqual([]);
		const back = dissolveGroup(moved, 'group_2');
		expect(back.indicators.find((each) => each.indicator === 'md_poverty_rate')?.parent).toBe(
			'total'
		);
		expect(problems(back)).toEqual([]);
	});
});

test.each(NORMALISATIONS)('the index by %s is a scheme', (method) => {
	const changed = withNormalisation(INDEX, standardNormalisation(method, '63-91'), (indicator) =>
		indicator === 'md_poverty_rate' ? { lowest: 3, highest: 3 } : null
	);
	expect(problems(changed)).toEqual([]);
});

test('a target is the better end of the figures, and one that is set stays', () => {
	const figures = () => ({ lowest: 2, highest: 9 });
	const first = withNormalisation(INDEX, { method: 'target_distance', cap: true }, figures);
	const target = (code: string) => first.indicators.find((i) => i.indicator === code)?.target;
	expect([target('grdp_per_capita'), target('md_poverty_rate')]).toEqual([9, 2]);
	const set = withIndicator(first, 'grdp_per_capita', { target: 7 });
	const again = withNormalisation(set, { method: 'target_distance', cap: false }, figures);
	expect(again.indicators[0]?.target).toBe(7);
});

test('a scale is worth the sum of its sections, and rules of a section go with it', () => {
	const fewer = withSections(SCALE, SCALE.sections.slice(1));
	expect([fewer.max, fewer.tie_break]).toEqual([400, ['exceeded', 'worker_share']]);
	expect(problems(fewer)).toEqual([]);
});

test('a target weight of 1 is not written', () => {
	const heavy = withTargetWeight(SCALE, 'grdp_growth', 3);
	expect(heavy.target.weights).toEqual([{ indicator: 'grdp_growth', weight: 3 }]);
	expect(withTargetWeight(heavy, 'grdp_growth', 1).target.weights).toEqual([]);
});

test.each([
	[0, ['a', 'b', 'c']],
	[1, ['b', 'a', 'c']],
	[2, ['a', 'c', 'b']],
	[3, ['a', 'b', 'c']]
])('number %s of a list moves one place up where it can', (i, moved) => {
	expect(earlier(['a', 'b', 'c'], i)).toEqual(moved);
});
