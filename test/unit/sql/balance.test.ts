import { beforeAll, describe, expect, test } from 'vitest';
import type { Row } from '$lib/table/rows';
import { dataset, type Ask } from './dataset';
import { publishedDataset } from './published-dataset';

const ALL = { unit_id: null, year: null };

/** year measure part: numerator / denominator = value (≥ when a bound) or what is missing */
const said = (row: Row): string => {
	const { year, measure, part, numerator, denominator, value, is_bound, missing } = row;
	const result =
		missing === null ? `${is_bound ? '≥' : '='} ${String(value)}` : `? ${String(missing)}`;
	return `${String(year)} ${String(measure)}${part === null ? '' : ` ${String(part)}`}: ${String(numerator)} / ${String(denominator)} ${result}`;
};

describe('among the published figures', () => {
	let ask: Ask;
	beforeAll(async () => {
		({ ask } = await publishedDataset());
	});

	test('Kiên Giang 2018: awards beside the labour force, by level', async () => {
		const rows = await ask('balance-awards', { unit_id: '63-91', year: 2018 });
		const workers = rows.filter((row) => row.measure === 'awards_per_1000_workers');
		expect(workers.map(said)).toEqual([
			'2018 awards_per_1000_workers state: 82 / 946.2 = 0.09',
			'2018 awards_per_1000_workers government: 129 / 946.2 = 0.14',
			'2018 awards_per_1000_workers ministry_province: 6164 / 946.2 = 6.51'
		]);
		expect(workers[2]).toMatchObject({
			numerator_source_id: 'D004',
			denominator_source_id: 'S052',
			unit: 'per_1000'
		});
		expect(rows.map(said)).toContain('2018 individuals_per_1000_people state: 74 / 1718.1 ≥ 0.04');
		expect(rows.map(said)).toContain(
			'2018 individuals_per_1000_people ministry_province: null / 1718.1 ? numerator'
		);
	});

	test('Kiên Giang 2019: 18 targets met after 21', async () => {
		const rows = await ask('balance-awards', { unit_id: '63-91', year: 2019 });
		expect(rows.map(said)).toEqual(['2019 targets_met_growth: 18 / 21 = -14.29']);
	});

	test('Kiên Giang 2018: collectives with a place, of nobody knows how many', async () => {
		const rows = await ask('balance-recipients', { unit_id: '63-91', year: 2018 });
		expect(rows.map(said)).toEqual([
			'2018 collectives_placed: 39 / null ? denominator',
			'2018 direct_worker: null / null ≥ 62'
		]);
	});

	test('a cluster whose leader is known to have the flag: at least one of its members', async () => {
		const rows = await ask('balance-recipients', { unit_id: '63-36', year: 2023 });
		expect(rows.map(said)).toEqual(['2023 cluster_members_awarded C-DBSH: 1 / 9 ≥ 11.11']);
	});

	test('days between documents and from the end of the year', async () => {
		const rows = await ask('balance-timeliness', ALL);
		const told = rows.map((row) => `${String(row.doc_id)} ${String(row.days ?? row.missing)}`);
		expect(told).toEqual(
			expect.arrayContaining([
				'an-giang-2021-41-kh-hdtdkt 22',
				'ninh-thuan-2020-ket-luan 81',
				'kien-giang-2018-bao-cao-2018 84',
				'kien-giang-2018-to-trinh-co-chinh-phu to_date',
				'an-giang-2021-05-ct-ubnd from_date'
			])
		);
		expect(rows.find((row) => row.doc_id === 'an-giang-2021-41-kh-hdtdkt')).toMatchObject({
			measure: 'days_to_plan',
			from_doc_id: 'an-giang-2021-05-ct-ubnd',
			from_date: '2021-10-25',
			to_date: '2021-11-16'
		});
	});

	test('no scores were published, so no gap', async () => {
		expect(await ask('balance-scores', ALL)).toEqual([]);
	});
});

test('awards and their growth: like with like, and nothing without both sides', async () => {
	const award = (year: number, award_code: string, count: number, given: object = {}) => ({
		unit_id: 'a',
		year_from: year,
		year_to: year,
		award_code,
		recipient_type: 'collective',
		count,
		stage: 'granted',
		extent: 'year',
		...given
	});
	const awards = [
		award(2023, 'x', 10),
		award(2024, 'x', 12),
		award(2024, 'x', 3, { recipient_type: 'individual' }),
		award(2024, 'y', 100),
		award(2024, 'x', 500, { extent: 'ceremony' }),
		award(2024, 'x', 500, { stage: 'proposed' }),
		award(2020, 'x', 500, { extent: 'term', year_to: 2024 })
	];
	const target = (year: number, i: number, verdict_official: string) => ({
		target_id: `${year}-${i}`,
		unit_id: 'a',
		year,
		indicator: 'i',
		plan_kind: 'text',
		direction: 'up',
		plan_strict: false,
		plan_implied: false,
		verdict_official
	});
	const ask = await dataset({
		units: [{ unit_id: 'a' }],
		award_types: ['x', 'y'].map((award_code) => ({ award_code, level: 'state' })),
		awards: awards.map((row, i) => ({ award_id: `w${i}`, ...row })),
		indicators: [
			{ indicator: 'i', decimals: 0, direction: 'up' },
			{ indicator: 'labour_force_15plus', decimals: 1, direction: 'neutral' },
			{ indicator: 'population_average', decimals: 1, direction: 'neutral' }
		],
		observations: [
			{ indicator: 'labour_force_15plus', year: 2024, value: 50 },
			{ indicator: 'population_average', year: 2024, value: 0 }
		].map((row) => ({ unit_id: 'a', preferred: true, ...row })),
		targets: [
			...[1, 2, 3, 4].map((i) => target(2023, i, 'met')),
			...[1, 2, 3, 4].map((i) => target(2024, i, i < 4 ? 'exceeded' : 'almost'))
		]
	});
	expect((await ask('balance-awards', { unit_id: 'a', year: 2024 })).map(said)).toEqual([
		'2024 awards_growth state: 15 / 10 = 50',
		'2024 awards_per_1000_workers state: 115 / 50 = 2.3',
		'2024 growth_gap state: 50 / -25 = 75',
		'2024 individuals_per_1000_people state: 3 / 0 ? denominator',
		'2024 targets_met_growth: 3 / 4 = -25'
	]);
	expect((await ask('balance-awards', { unit_id: null, year: 2023 })).map(said)).toEqual([
		'2023 awards_growth state: 10 / null ? denominator',
		'2023 awards_per_1000_workers state: 10 / null ? denominator',
		'2023 growth_gap state: null / null ? both',
		'2023 individuals_per_1000_people state: 0 / null ? denominator',
		'2023 targets_met_growth: 4 / null ? denominator'
	]);
});

test('self-scores beside appraised ones, over the criteria that have both', async () => {
	const score = (
		unit_id: string,
		i: number,
		self_score: number | null,
		appraised_score: number | null
	) => ({
		cluster_id: 'C',
		year: 2024,
		unit_id,
		criterion_id: `c${i}`,
		self_score,
		appraised_score
	});
	const ask = await dataset({
		units: ['a', 'b', 'c', 'd', 'e'].map((unit_id) => ({ unit_id })),
		criteria: [
			{ criterion_id: 'c1', section: 'ktxh' },
			{ criterion_id: 'c2', section: 'xdd' },
			{ criterion_id: 'c3', section: 'tdkt' },
			{ criterion_id: 'c4', section: 'bonus' },
			{ criterion_id: 'c5', section: 'penalty' }
		],
		scores: [
			...[score('a', 1, 55, 50), score('a', 2, 30, 30), score('a', 3, 20, null)],
			...[score('a', 4, 20, 5), score('a', 5, 0, 10)],
			...[score('b', 1, 48, 50), score('b', 2, 40, 40)],
			...[score('c', 1, null, 50), score('d', 1, 50, null), score('e', 1, 3, 0)]
		]
	});
	const rows = await ask('balance-scores', ALL);
	expect(rows.map((row) => `${String(row.unit_id)} ${said(row)}`)).toEqual([
		'a 2024 self_score_excess C: 85 / 80 = 6.25',
		'a 2024 self_score_gap C: 5 / 2 = 2.5',
		'b 2024 self_score_excess C: 88 / 90 = -2.22',
		'b 2024 self_score_gap C: -2 / 2 = -1',
		'c 2024 self_score_excess C: null / null ? numerator',
		'c 2024 self_score_gap C: null / null ? numerator',
		'd 2024 self_score_excess C: null / null ? denominator',
		'd 2024 self_score_gap C: null / null ? denominator',
		'e 2024 self_score_excess C: 3 / 0 ? denominator',
		'e 2024 self_score_gap C: 3 / 1 = 3'
	]);
});

test('position groups over the individuals whose group is known', async () => {
	const award = (position_group: string | null, count: number, given: object = {}) => ({
		unit_id: 'a',
		year_from: 2024,
		year_to: 2024,
		award_code: 'x',
		recipient_type: 'individual',
		stage: 'granted',
		extent: 'year',
		position_group,
		count,
		...given
	});
	const awards = [
		award('direct', 6),
		award('direct', 24),
		award('leader_dept', 10, { qualifier: '>' }),
		award(null, 500),
		award('direct', 500, { stage: 'proposed' })
	];
	const ask = await dataset({
		units: [{ unit_id: 'a' }],
		awards: awards.map((row, i) => ({ award_id: `w${i}`, ...row })),
		worker_shares: [
			{
				unit_id: 'a',
				year: 2024,
				measure: 'direct_worker',
				share: 75,
				base_count: 40,
				direct_count: 30
			}
		]
	});
	expect((await ask('balance-recipients', ALL)).map(said)).toEqual([
		'2024 direct_worker: 30 / 40 = 75',
		'2024 position_mix leader_dept: 10 / 40 ≥ 25',
		'2024 position_mix direct: 30 / 40 ≥ 75'
	]);
});

test('days are told only from days: not from a month, nor for a document dated inside the year of the achievement', async () => {
	const ask = await dataset({
		units: [{ unit_id: 'a' }],
		documents: [
			['s', 'submission', '2025-01-10'],
			['d', 'decision', '2025-02'],
			['e', 'decision', '2024-06-01'],
			['r', 'report', null],
			['x', 'decision', '2025-01-01', false]
		].map(([doc_id, doc_type, issued, own = true]) => ({
			unit_id: 'a',
			year: 2024,
			doc_id: doc_id!,
			doc_type: doc_type!,
			issued: issued ?? null,
			own
		}))
	});
	const rows = await ask('balance-timeliness', ALL);
	expect(rows.map((row) => [row.measure, row.doc_id, row.days, row.missing])).toEqual([
		['days_to_conference', 'r', null, 'to_date'],
		['days_to_decision', 'e', null, 'achievement'],
		['days_to_decision', 'd', null, 'to_date'],
		['days_to_proposal', 's', 10, null]
	]);
});
