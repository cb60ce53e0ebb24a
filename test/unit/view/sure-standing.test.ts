import { beforeEach, describe, expect, test } from 'vitest';
import { preset } from '$lib/core/scheme-presets';
import type { RankableRow } from '$lib/view/scheme-rows';
import { standingChoices, standingOf, standingWords } from '$lib/view/sure-standing';
import { studied } from './sure-ground';
import { inLocale } from './words-locale';

beforeEach(() => inLocale('vi'));

const { rows, estimate, scheme } = studied();
const settled = { clusterId: 'C', year: 2024, by: 'x', scheme };
const words = (unit: string, groups: string[][], of = scheme, over: object = {}) => {
	const shown = rows.map((row) => ({ ...row, ...over }));
	const units = estimate.units.map((each) =>
		each.unit_id === 'b' ? { ...each, low: 1, high: 3 } : each
	);
	const standing = standingOf(settled, shown, { ...estimate, units, groups }, unit)!;
	return standingWords(standing, of, 'Cụm C');
};

describe('a place in the cluster comes with how sure it is', () => {
	test.each([
		['b', 'Hạng 2/4', 'khoảng 1–3', 'Chưa phân biệt được với Tỉnh a.'],
		['c', 'Hạng 3/4', 'vững ở hạng 3', 'Phân biệt được với mọi đơn vị đầu các nhóm khác.'],
		['e', 'Không xếp hạng: có 1/3 số liệu cần thiết, dưới 65\u00A0%', null, null]
	])('%s: %s', (unit, rank, interval, note) => {
		expect(words(unit, [['a', 'b'], ['c'], ['d']])).toEqual({
			...{ rank, interval, note, by: 'Cụm C, 2024, theo “x”', unofficial: true }
		});
	});

	test('in English, tied', () => {
		inLocale('en');
		expect(words('b', [['a', 'b']], scheme, { tied: true })).toMatchObject({
			...{ rank: 'Tied 2 of 4', interval: 'interval 1–3', note: 'Cannot be told apart from A.' }
		});
	});

	test('not by one indicator alone, nor of totals as entered', () => {
		expect(words('b', [['b']], scheme, { needed: 1 })).toMatchObject({
			...{ interval: null, note: 'Chỉ xếp theo một chỉ tiêu: không có khoảng.' }
		});
		const entered = standingOf(settled, rows, null, 'b')!;
		expect(standingWords(entered, preset('official'), 'Cụm C')).toMatchObject({
			...{ interval: null, unofficial: false },
			note: 'Điểm do cụm chấm: không có khoảng.'
		});
	});

	test('a unit that is not in the ranking has none', () => {
		expect(standingOf(settled, rows, estimate, 'x')).toBeNull();
	});
});

describe('what a place is told by', () => {
	const option = (material: RankableRow['material'], year = 2024): RankableRow => ({
		...{ cluster_id: 'C', cluster_vi: 'C', cluster_en: 'C', year, member_count: 5, material },
		...{ indicator: material === 'indicator' ? 'x' : null, name_vi: null, name_en: null },
		...{ indicator_group: null, covered: 5 }
	});
	const ids = (options: readonly RankableRow[]) =>
		standingChoices(options, 'C', 2024).map(({ by }) => by);

	test.each([
		['what the clusters page opens with', ['indicator'], ['rank_sum']],
		[
			'totals as entered, and beside them what has an interval',
			['scores', 'indicator'],
			['official', 'rank_sum']
		],
		['totals as entered alone', ['scores'], ['official']],
		['nothing', [], []]
	] as const)('%s', (_, materials, expected) => {
		expect(ids(materials.map((material) => option(material)))).toEqual(expected);
	});

	test('nothing of another year', () => {
		expect(ids([option('indicator', 2023)])).toEqual([]);
	});
});
