import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it, test } from 'vitest';
import { checkFields, type Tables } from '../../../../scripts/data/check-fields';
import { TABLES } from '$lib/core/schema';
import type { StagedImport } from '$lib/ingest/intake/intake';
import type { FieldRole } from '$lib/ingest/meaning/field-words';
import { typedCsv } from '$lib/ingest/typed-csv';
import type { Row } from '$lib/table/rows';
import { expectedOf, FIXTURES } from '../meaning/fixtures';
import { broughtIn, newBench, textFile } from './benches';

interface Expected {
	rows?: Record<string, unknown>[];
	ledger?: Record<'recordCount' | 'accepted' | 'corrected' | 'merged' | 'rejected', number>;
}

/** Rows of a staged table, after the checks of opened files. */
async function rowsOf({ table, content }: StagedImport['tables'][number]): Promise<Row[]> {
	const typed = typedCsv(await content.text(), `${table}.csv`);
	if (!typed.ok) throw new Error(JSON.stringify(typed.problem));
	const { schema, columns, report } = typed.value;
	expect(report).toMatchObject({ table, rejected: 0, issues: [] });
	return Array.from({ length: report.accepted }, (_, row) =>
		Object.fromEntries(schema.fields.map(({ name }, column) => [name, columns[column]![row]!]))
	);
}

/** The published tables that an import refers to and does not bring. */
const REGISTERS: Tables = Object.fromEntries(
	[...['units', 'regions', 'sources', 'indicators', 'award_families', 'award_types']].map(
		(name) => {
			const { fields } = TABLES.find((each) => each.name === name)!;
			const { data } = Papa.parse<Record<string, string>>(
				readFileSync(`data/${name}.csv`, 'utf8'),
				{ header: true, skipEmptyLines: true }
			);
			const typed = data.map((row) =>
				Object.fromEntries(
					fields.map(({ name: field, type }) => {
						const text = row[field]!;
						const value =
							type === 'text' ? text : type === 'boolean' ? text === 'true' : Number(text);
						return [field, text === '' ? null : value];
					})
				)
			);
			return [name, typed];
		}
	)
);

describe('a dirty file becomes rows of the contract', () => {
	test.each(FIXTURES)('%s', async (name) => {
		const { bench, look } = await broughtIn(name);
		const expected = expectedOf(name) as Expected;
		const { tables, ledger, clashes } = await bench.stage(['f1/0']);
		const { recordCount, accepted, corrected, merged, rejected } = ledger;
		expect(accepted + corrected + merged + rejected).toBe(recordCount);
		expect(clashes).toEqual([]);
		if (!expected.ledger) {
			expect(tables).toEqual([]);
			return;
		}
		expect(look.ledger).toMatchObject(expected.ledger);
		expect(expected.ledger).toMatchObject(ledger);
		const rows: Tables = { ...REGISTERS };
		for (const staged of tables)
			rows[staged.table] = [...(rows[staged.table] ?? []), ...(await rowsOf(staged))];
		expect(checkFields(rows)).toEqual([]);
		const isOwn = expected.rows!.some(({ indicator }) => String(indicator).startsWith('rieng-'));
		expect(tables.map(({ table }) => table)).toEqual(
			expected.rows!.length === 0 ? [] : ['sources', ...(isOwn ? ['indicators'] : []), look.table]
		);
		expect(rows[look.table!] ?? []).toHaveLength(expected.rows!.length);
	});
});

/** The rows of a table that a case comes to, without what is empty. */
async function filledRows(name: string, table: string): Promise<Row[]> {
	const { bench } = await broughtIn(name);
	const { tables } = await bench.stage(['f1/0']);
	const rows = await rowsOf(tables.find((staged) => staged.table === table)!);
	return rows.map((row) =>
		Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))
	);
}

test('an indicator of its own comes with its figures, once for each measure', async () => {
	const rows = await filledRows('indicators-of-its-own', 'indicators');
	expect(
		rows.map(({ name_vi, unit_vi, direction, indicator_group, comparable }) => [
			...[name_vi, unit_vi, direction, indicator_group, comparable]
		])
	).toEqual([
		['Thu ngân sách nhà nước', 'tỷ đồng', 'up', 'economy', false],
		['Kim ngạch xuất khẩu', 'triệu USD', 'up', 'economy', false],
		['Số vụ tai nạn giao thông', 'vụ', 'down', 'society', false]
	]);
	const targets = await filledRows('indicators-of-its-own', 'targets');
	expect(targets.map(({ direction, name_vi }) => [direction, name_vi ?? ''])).toEqual([
		...[
			['up', ''],
			['up', ''],
			['down', '']
		],
		['up', '']
	]);
});

test('whatever is decided about a sheet, what is staged passes the contract and the account adds up', async () => {
	const benches = await Promise.all(FIXTURES.map((name) => broughtIn(name)));
	const role = fc.constantFrom<FieldRole | null>(
		...([null, 'unit', 'year', 'code', 'indicator', 'plan', 'actual', 'value', 'count'] as const),
		...(['award', 'recipient', 'direct', 'direct_share', 'verdict', 'note'] as const)
	);
	const decision = fc.record(
		{
			role,
			kind: fc.constantFrom('number', 'date', 'year', 'code', 'text'),
			habit: fc.constantFrom('vi', 'en'),
			unit: fc.constantFrom('%', 'triệu đồng', 'xã', 'người'),
			percent: fc.constantFrom('share', 'percent')
		},
		{ requiredKeys: [] }
	);
	const decisions = fc.record({
		table: fc.constantFrom(null, 'targets', 'observations', 'awards', 'worker_shares'),
		columns: fc.array(fc.tuple(fc.nat(6), decision), { maxLength: 4 }),
		given: fc.record(
			{
				unit_id: fc.constant('63-91'),
				year: fc.constantFrom(2018, 2025),
				indicator: fc.constantFrom('pci_score', 'grdp_current'),
				award_code: fc.constant('co_chinh_phu'),
				status: fc.constantFrom('estimate', 'preliminary')
			},
			{ requiredKeys: [] }
		),
		names: fc.constant([]),
		header: fc.option(
			fc.record({ first: fc.integer({ min: 1, max: 4 }), last: fc.integer({ min: 1, max: 4 }) })
		)
	});
	await fc.assert(
		fc.asyncProperty(fc.constantFrom(...benches), decisions, async ({ bench }, said) => {
			await bench.decide('f1/0', said);
			const { tables, ledger } = await bench.stage(['f1/0']);
			const { recordCount, accepted, corrected, merged, rejected } = ledger;
			expect(accepted + corrected + merged + rejected).toBe(recordCount);
			const rows: Tables = { ...REGISTERS };
			for (const staged of tables)
				rows[staged.table] = [...(rows[staged.table] ?? []), ...(await rowsOf(staged))];
			expect(checkFields(rows)).toEqual([]);
		}),
		{ numRuns: 200 }
	);
});

describe('a record is filled up', () => {
	it('with an id of the published form, the unit in English and which way is better', async () => {
		expect((await filledRows('h14-merged-headings', 'targets'))[1]).toEqual({
			target_id: '63-kien-giang-2018-ntm-communes-total',
			...{ unit_id: '63-91', year: 2018, indicator: 'ntm_communes_total', direction: 'up' },
			// other words than the indicator's own are kept
			name_vi: 'Số xã đạt chuẩn NTM',
			...{ plan_raw: '50', plan_kind: 'point', plan_lo: 50, plan_hi: 50, plan_decimals: 0 },
			...{ plan_strict: false, plan_implied: false },
			...{ plan_unit_vi: 'xã', plan_unit_en: 'communes' },
			...{ actual_raw: '51', actual: 51, actual_status: 'official' },
			...{ percent_printed: 102, note_vi: 'lũy kế', source_id: 'tep-input-xlsx-780bf4a0' }
		});
	});

	it('with how much of the year it covers: what is counted in another row is a part', async () => {
		const rows = await filledRows('h17-of-which', 'awards');
		expect(rows.map((row) => [row.award_id, row.extent])).toEqual([
			['63-kien-giang-2018-bk-thu-tuong-collective-granted', 'year'],
			['63-kien-giang-2018-bk-thu-tuong-enterprise-granted', 'part'],
			['63-kien-giang-2018-bk-thu-tuong-individual-granted', 'year']
		]);
	});

	it('with the file as its source', async () => {
		expect(await filledRows('h17-of-which', 'sources')).toEqual([
			{
				source_id: 'tep-input-csv-53b70fd9',
				...{ title: 'input.csv', address: 'input.csv', kind: 'document' }
			}
		]);
	});
});

describe('what several files say of the same', () => {
	const heading = 'Tỉnh;Năm;Chỉ tiêu;';
	const estimate = textFile('uoc.csv', [
		`${heading}Ước thực hiện`,
		'Kiên Giang;2018;Điểm PCI;64,9'
	]);
	const final = textFile('chinh-thuc.csv', [
		`${heading}Thực hiện`,
		'Kiên Giang;2018;Điểm PCI;65,1'
	]);

	it.each([
		['the estimate first', [estimate, final]],
		['the final one first', [final, estimate]]
	])('stays side by side, screens using the final figure: %s', async (_, files) => {
		const bench = newBench();
		await bench.add(files);
		const { tables, ledger } = await bench.stage(['f1/0', 'f2/0']);
		const rows = await rowsOf(tables.find(({ table }) => table === 'observations')!);
		expect(rows.map(({ status, value, preferred }) => [status, value, preferred]).sort()).toEqual([
			['estimate', 64.9, false],
			['official', 65.1, true]
		]);
		expect(ledger).toMatchObject({ recordCount: 2, accepted: 2 });
	});

	it('is merged when it is alike, and told when it differs, an estimate giving way', async () => {
		const plan = (actual: string, ...rows: string[]) => [
			`Tỉnh;Năm;Chỉ tiêu;Kế hoạch;${actual}`,
			...rows
		];
		const [forest, beds] = [
			'Kiên Giang;2018;Tỷ lệ che phủ rừng;11;',
			'Kiên Giang;2018;Điểm PCI;60;'
		];
		const bench = newBench();
		await bench.add([
			textFile('a.csv', plan('Ước thực hiện', `${forest}11,1`, `${beds}61,5`)),
			textFile('b.csv', plan('Thực hiện', `${forest}11,2`)),
			textFile('b-again.csv', plan('Thực hiện', `${forest}11,2`))
		]);
		const { tables, ledger, clashes, sources } = await bench.stage(['f1/0', 'f2/0', 'f3/0']);
		const rows = await rowsOf(tables.find(({ table }) => table === 'targets')!);
		expect(
			rows.map(({ indicator, actual, actual_status }) => [indicator, actual, actual_status])
		).toEqual([
			['forest_cover', 11.2, 'official'],
			['pci_score', 61.5, 'estimate']
		]);
		expect(ledger).toEqual({ recordCount: 4, accepted: 2, corrected: 0, merged: 1, rejected: 1 });
		expect(clashes).toEqual([
			{
				table: 'targets',
				key: '63-kien-giang-2018-forest-cover',
				kept: { file: 'b.csv', sheet: '', row: 2 },
				left: { file: 'a.csv', sheet: '', row: 2 }
			}
		]);
		expect(sources.map(({ name, rows }) => [name, rows])).toEqual([
			['a.csv', 3],
			['b.csv', 2],
			['b-again.csv', 2]
		]);
	});
});
