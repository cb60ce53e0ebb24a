import { afterAll, describe, expect, it } from 'vitest';
import type {
	AchievedRow,
	TargetRow,
	TodaysBordersRow,
	WorkerShareRow
} from '$lib/view/answer-rows';
import type { Borders } from '$lib/view/borders';
import type { ChainRow, RegisterRow } from '$lib/view/movement-rows';
import type { OfficialSectionRow, RankedRow } from '$lib/view/scheme-rows';
import { tableViews, type TableSummaryRow } from '$lib/view/data-view';
import { workerTake } from '$lib/view/take/award-takes';
import { bordersTake } from '$lib/view/take/border-take';
import { differencesTake, previewTake, tablesTake } from '$lib/view/take/data-takes';
import { marksTake } from '$lib/view/take/mark-take';
import { movementsTake, tasksTake } from '$lib/view/take/movement-takes';
import { rankingTake } from '$lib/view/take/ranking-take';
import { sectionsTake } from '$lib/view/take/section-take';
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
const TASK = {
	...{ unit_id: '63-89', unit_vi: 'An Giang', unit_en: 'An Giang', year: 2021, symbol: '41/KH' },
	...{ issued: null, task_id: 't6', task_no: 6, text_vi: 'Nhân rộng', text_en: 'Spread' },
	...{ owner_vi: 'Hội đồng', owner_en: 'Council', due: '2025', status: null },
	...{ task_as_printed: 'Đẩy mạnh', source_id: 's1', source_title: 'Kế hoạch' }
} as ChainRow;
const MOVEMENT = {
	...NAMED,
	...{ unit_id: '63-89', unit_vi: 'An Giang', unit_en: 'An Giang', year: 2021 },
	...{ launched_by: 'province', mode: 'thematic', scope: 'unit', as_printed: 'nguyên văn' },
	...{ source_id: 's1', source_title: 'Kế hoạch' }
} as RegisterRow;
const SECTION: OfficialSectionRow = {
	...{ unit_id: '63-91', section: 'socio_economic', max_score: 500, self_score: 480, score: 470 },
	...{ covered: 1, needed: 1, mean_score: 460 }
};
const WHOLE = {
	...NAMED,
	...{ indicator: 'grdp', unit_vi: '%', unit_en: '%', decimals: 1, rollup: 'sum' },
	...{ basis: 'rolled_up', value: 90, qualifier: '=', reason: null, part_id: null }
} as TodaysBordersRow;
const PART = { ...WHOLE, basis: 'part', value: 40, part_id: '63-91' } as TodaysBordersRow;
const UNIT = { name_vi: 'Kiên Giang', name_en: 'Kien Giang', admin_set: '63', code: '91' };
const BORDERS = {
	parts: [{ ...UNIT, unit_id: '63-91' }],
	today: { ...UNIT, unit_id: '34-91' }
} as unknown as Borders;

const SUMMARY: TableSummaryRow[] = [
	{
		...{ table_name: 'targets', row_count: 22, source_count: 1, unit_count: 1 },
		...{ year_from: 2018, year_to: 2018 }
	}
];
const PREVIEW = {
	...{ table: 'targets', key: ['target_id'], rowsBefore: 22, rowsAfter: 23, rowsBrought: 3 },
	...{ added: 1, same: 1, differing: 1, missing: 20, repeated: 0 },
	...{ finalOverEstimate: 0, estimateOverFinal: 0 },
	examples: [{ key: ['63-91', 't1'], fields: [{ field: 'actual', before: null, after: '7.6' }] }]
};

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
		],
		[
			'of tasks',
			tasksTake([{ ...TASK, task_id: null }, TASK], []),
			{
				...{ unit: 'An Giang', year: 2021, document: '41/KH', number: 6, task: 'Nhân rộng' },
				...{ owner: 'Hội đồng', due: 'hết năm 2025', as_printed: 'Đẩy mạnh', source: 'Kế hoạch' }
			}
		],
		[
			'of movements',
			movementsTake([MOVEMENT], []),
			{ unit: 'An Giang', year: 2021, movement: 'Kiên Giang', as_printed: 'nguyên văn' }
		],
		[
			'of the sections of an entered total',
			sectionsTake([SECTION], []),
			{ max: 500, self: 480, score: 470, mean: 460, difference: 10 }
		],
		[
			'of marks',
			marksTake([
				{ key: 'a', verdict: 'met', words: '', href: null },
				{ key: 'b', verdict: 'met', words: '', href: null }
			]),
			{ verdict: 'Đạt', count: 2 }
		],
		[
			'of two sets of borders',
			bordersTake([PART, WHOLE], BORDERS, 2018, []),
			{ indicator: 'Kiên Giang', part_1: 40, today: 90, measure: '%' }
		],
		[
			'of the tables of a dataset',
			tablesTake(tableViews(SUMMARY, null), SUMMARY, { key: 'tables', topic: '' }),
			{ table: 'targets', rows: 22, year_from: 2018, year_to: 2018, units: 1, sources: 1 }
		],
		[
			'of an import laid beside a dataset',
			previewTake([PREVIEW], 'Của tôi'),
			{ table: 'targets', before: 22, added: 1, same: 1, differing: 1, missing: 20, after: 23 }
		],
		[
			'of rows that differ',
			differencesTake(PREVIEW, 'Của tôi', (id) => (id === '63-91' ? 'Kiên Giang' : id)),
			{ key: 'Kiên Giang · t1', field: 'actual', after: '7.6' }
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
