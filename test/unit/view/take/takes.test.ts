import { afterAll, describe, expect, it } from 'vitest';
import type { AchievedRow, TargetRow, WorkerShareRow } from '$lib/view/answer-rows';
import type { RankedRow } from '$lib/view/scheme-rows';
import { workerTake } from '$lib/view/take/award-takes';
import { rankingTake } from '$lib/view/take/ranking-take';
import { countedTake, printedTake, targetsTake } from '$lib/view/take/target-takes';
import type { Takeaway } from '$lib/view/takeaway';
import { inLocale } from '../words-locale';

const sourceName = (id: string | null) => (id === 's1' ? 'Cục Thống kê' : undefined);
const NAMED = { name_vi: 'Kiên Giang', name_en: 'Kien Giang', year: 2018 };
const RANKED = {
	...NAMED,
	...{ rank: 1, tied: false, score: 7.5, unit_vi: '%', unit_en: '%', decimals: 2 },
	...{ covered: 4, needed: 4, self_score: null, status: 'official', source_id: 's1' }
} as RankedRow;
const ACHIEVED = {
	...NAMED,
	...{ kind: 'province', printed: false, rank: 2, achieved: 14, base: 22, rate: 63.6 },
	...{ n_total: 22, n_assessed: 22, n_exceeded: 4, n_met: 10, n_almost: 3, n_missed: 5 },
	...{ n_not_assessed: 0, source_id: 's1', source_name: 'Báo cáo', as_printed: '14/22' },
	...{ printed_stage: 'expected', printed_exceeded: 4 }
} as AchievedRow;
const TARGET = {
	...NAMED,
	...{ unit_vi: '%', unit_en: '%', plan_raw: 'trên 7,5', plan_lo: 7.5, plan_hi: null, actual: 7.6 },
	...{ actual_raw: '7,6', percent_printed: null, percent_of_plan: 101.33, verdict: 'met' },
	...{ verdict_official: null, verdict_computed: 'exceeded', as_printed: null, source_id: 's2' }
} as TargetRow;
const SHARE = {
	...NAMED,
	...{ share: 43.6, qualifier: '>', direct_count: null, base_count: 100, rank: null },
	...{ as_printed: 'trên 43,6 %', source_id: 's1' }
} as WorkerShareRow;

/** Every cell that is not empty, by its column's name for programs. */
function first({ table }: Takeaway): Record<string, unknown> {
	const { columns, rows } = table!();
	return Object.fromEntries(columns.map(({ name }, c) => [name, rows[0]![c]]));
}

afterAll(() => inLocale('vi'));

describe('what is taken away', () => {
	it.each([
		[
			'of a ranking',
			rankingTake([RANKED], {
				cluster: 'Tây Nam Bộ',
				year: 2018,
				scheme: 'Điểm',
				valueHead: 'Điểm'
			}),
			{ rank: 1, unit: 'Kiên Giang', score: 7.5, measure: '%', status: 'chính thức', source: 's1' }
		],
		[
			'of counted targets',
			countedTake([ACHIEVED, { ...ACHIEVED, kind: 'nation' }], []),
			{ rank: 2, achieved: 14, total: 22, rate: 63.6, exceeded: 4, missed: 5 }
		],
		[
			'of published counts',
			printedTake([{ ...ACHIEVED, printed: true }], []),
			{ achieved: 14, total: 22, stage: 'dự kiến', as_printed: '14/22', source: 'Báo cáo' }
		],
		[
			'of targets',
			targetsTake([TARGET], [], sourceName),
			{
				...{ plan: 'trên 7,5', plan_low: 7.5, actual: 7.6, percent_of_plan: 101.33 },
				...{ verdict: 'Đạt', verdict_computed: 'Vượt', source: 's2' }
			}
		],
		[
			'of shares',
			workerTake([SHARE], 'workers', [], sourceName),
			{ share: 43.6, qualifier: '>', base: 100, as_printed: 'trên 43,6 %', source: 'Cục Thống kê' }
		]
	])('%s keeps numbers as numbers, and says the rest in words', (_, take, cells) => {
		expect(first(take)).toMatchObject(cells);
	});

	it('leaves out what no row has', () => {
		expect(Object.keys(first(targetsTake([TARGET], [], sourceName)))).not.toContain('plan_high');
	});

	it('has the same names for programs in both languages, and other headings', () => {
		const read = () => targetsTake([TARGET], [], sourceName).table!().columns;
		inLocale('vi');
		const vi = read();
		inLocale('en');
		const en = read();
		inLocale('vi');
		expect(en.map(({ name }) => name)).toEqual(vi.map(({ name }) => name));
		expect(en.filter(({ heading }, c) => heading === vi[c]!.heading)).toEqual([]);
	});
});
