import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it, test } from 'vitest';
import { checkFields, type Tables } from '../../../../scripts/data/check-fields';
import { TABLES } from '$lib/core/schema';
import type { Bench } from '$lib/ingest/intake/bench';
import type { SheetLook, StagedImport } from '$lib/ingest/intake/intake';
import { typedCsv } from '$lib/ingest/typed-csv';
import type { Row } from '$lib/table/rows';
import { expectedOf, FIXTURES, fixtureDecisions, fixtureSheet } from '../meaning/fixtures';
import { diskFile, newBench, textFile } from './benches';

interface Expected {
	rows?: Record<string, unknown>[];
	ledger?: Record<'recordCount' | 'accepted' | 'corrected' | 'merged' | 'rejected', number>;
}

const NO_ISSUES = { listed: [], count: 0 };

/** A case's file on a bench, with what was decided; a workbook's cells come as the reader of workbooks gives them. */
async function broughtIn(name: string): Promise<{ bench: Bench; look: SheetLook }> {
	const sheet = fixtureSheet(name);
	const isText = sheet.origin.file.endsWith('.csv');
	const bench = newBench(
		isText
			? {}
			: {
					read: (file, { length: bytes }) => [
						{
							name: file,
							bytes,
							content: {
								ok: true,
								value: {
									kind: 'sheets',
									format: 'xlsx',
									sheets: [{ sheet, issues: NO_ISSUES }],
									dialect: null,
									decoding: {
										...{ kind: 'decoded', text: '', doubts: null, candidates: [] },
										...{ byteOrderMark: false, cutOff: false },
										reading: { bytes: null, letters: 'unicode' }
									}
								}
							}
						}
					]
				}
	);
	const path = `test/fixtures/import/meaning/${name}/input.csv`;
	await bench.add([isText ? diskFile(path) : textFile('input.xlsx', 'x')]);
	const { columns, ...rest } = fixtureDecisions(name);
	const look = await bench.decide('f1/0', { ...rest, columns: [...columns], header: null });
	return { bench, look };
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
		expect(tables.map(({ table }) => table)).toEqual(
			expected.rows!.length === 0 ? [] : ['sources', look.table]
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
