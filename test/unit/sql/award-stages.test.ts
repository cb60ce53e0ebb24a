import { describe, expect, test } from 'vitest';
import type { Param } from '$lib/sql/statement';
import type { Row } from '$lib/table/rows';
import { dataset } from './dataset';
import { publishedDataset } from './published-dataset';

/** year award recipient: proposed → granted → presented, what changed */
const said = (row: Row): string =>
	[
		`${String(row.year_from)} ${String(row.award_code)} ${String(row.recipient_type)}:`,
		[row.proposed, row.granted, row.presented].map((count) => String(count ?? '–')).join(' → '),
		...[row.change, row.difference, row.presented_difference].filter((each) => each !== null)
	].join(' ');

describe('among the published figures', async () => {
	const { ask } = await publishedDataset();

	test('Kiên Giang 2018: 13 flags received beside 10 proposed are not of one proposal', async () => {
		const rows = await ask('award-stages', { unit_id: '63-91' });
		expect(rows.map(said)).toEqual([
			'2018 hc_lao_dong_x mixed: – → 8 → –',
			'2018 dh_ba_me_vnah individual: – → 74 → –',
			'2018 co_chinh_phu collective: 10 → 13 → – more_granted 3',
			'2018 bk_thu_tuong mixed: – → 116 → –',
			'2018 co_bo_tinh collective: – → 16 → –',
			'2018 bk_bo_tinh collective: – → 23 → –',
			'2018 mixed_title_bk mixed: – → 6164 → –'
		]);
		expect(rows[2]).toMatchObject({
			known_stages: 2,
			proposed_note: 'tờ trình công bố 25/3/2019 cho thành tích 2018',
			granted_note: 'nhận trong năm 2018',
			granted_note_en: expect.stringMatching(/2018/) as string,
			proposed_source_id: 'D004',
			granted_source_id: 'D004'
		});
	});

	test('Bến Tre 2019: sessions told of are a part of the year', async () => {
		const rows = await ask('award-stages', { unit_id: '63-83' });
		const flags = rows.filter(
			(row) => row.year_from === 2019 && String(row.award_code).startsWith('co_')
		);
		expect(flags.map(said)).toEqual([
			'2019 co_chinh_phu collective: 5 → 8 → – part_told',
			'2019 co_bo_tinh collective: 57 → 71 → – part_told'
		]);
	});

	test('Ninh Thuận 2020: known from the ceremony alone', async () => {
		const rows = await ask('award-stages', { unit_id: '63-58' });
		expect(rows.map((row) => [said(row), row.known_stages])).toContainEqual([
			'2020 co_bo_tinh collective: – → – → 14',
			1
		]);
	});

	test('a unit nobody wrote about has no rows', async () => {
		expect(await ask('award-stages', { unit_id: '63-00' })).toEqual([]);
	});
});

describe('what is compared', () => {
	const CASES: [title: string, rows: Record<string, Param>[], told: string[]][] = [
		[
			'as many as proposed, all presented',
			[
				{ stage: 'proposed', extent: 'year', count: 4 },
				{ stage: 'granted', extent: 'year', count: 4 },
				{ stage: 'granted', extent: 'ceremony', count: 4 }
			],
			['2024 x collective: 4 → 4 → 4 as_proposed 0 0']
		],
		[
			'fewer granted, fewer presented so far',
			[
				{ stage: 'proposed', extent: 'year', count: 9 },
				{ stage: 'granted', extent: 'year', count: 7 },
				{ stage: 'granted', extent: 'ceremony', count: 2 },
				{ stage: 'granted', extent: 'ceremony', count: 3 }
			],
			['2024 x collective: 9 → 7 → 5 fewer_granted -2 -2']
		],
		[
			'modes of one year are added; a decision and a part inside the year are not',
			[
				{ stage: 'proposed', extent: 'year', count: 9 },
				{ stage: 'granted', extent: 'year', mode: 'cong_trang', count: 6 },
				{ stage: 'granted', extent: 'year', mode: 'phong_trao', count: 3 },
				{ stage: 'granted', extent: 'decision', count: 5 },
				{ stage: 'granted', extent: 'part', count: 1 }
			],
			['2024 x collective: 9 → 9 → – as_proposed 0']
		],
		[
			'a bound has no difference',
			[
				{ stage: 'proposed', extent: 'year', count: 9 },
				{ stage: 'granted', extent: 'year', count: 7, qualifier: '>' },
				{ stage: 'granted', extent: 'ceremony', count: 3 }
			],
			['2024 x collective: 9 → 7 → 3 bound']
		],
		[
			'one decision is a part of the period',
			[
				{ stage: 'proposed', extent: 'year', count: 9 },
				{ stage: 'granted', extent: 'decision', count: 7 }
			],
			['2024 x collective: 9 → 7 → – part_told']
		],
		[
			'other years and other recipients are other rows',
			[
				{ stage: 'proposed', extent: 'year', count: 9 },
				{ stage: 'granted', extent: 'year', count: 7, year_from: 2023, year_to: 2023 },
				{ stage: 'granted', extent: 'year', count: 8, recipient_type: 'individual' },
				{ stage: 'granted', extent: 'term', count: 8, year_from: 2020 }
			],
			[
				'2024 x collective: 9 → – → –',
				'2024 x individual: – → 8 → –',
				'2023 x collective: – → 7 → –',
				'2020 x collective: – → 8 → –'
			]
		]
	];
	test.each(CASES)('%s', async (_, awards, told) => {
		const ask = await dataset({
			units: [{ unit_id: 'a' }],
			award_types: [{ award_code: 'x', family: 'f', precedence: 1 }],
			awards: awards.map((row, i) => ({
				award_id: `w${i}`,
				unit_id: 'a',
				award_code: 'x',
				recipient_type: 'collective',
				year_from: 2024,
				year_to: 2024,
				...row
			}))
		});
		expect((await ask('award-stages', { unit_id: 'a' })).map(said)).toEqual(told);
	});
});
