import { beforeAll, describe, expect, it } from 'vitest';
import { unzipSync, strFromU8 } from 'fflate';
import { tableSchema } from '$lib/core/schema';
import { FILLED_TABLES, templateCsv, templateFile, type ListedCode } from '$lib/export/template';
import { contractSheet } from '$lib/ingest/intake/contract-sheet';
import { readFile } from '$lib/ingest/read/read-file';
import { typedCsv, type TypedCsv } from '$lib/ingest/typed-csv';
import { tableRows } from '$lib/sql/table-rows';
import type { Row } from '$lib/table/rows';
import { publishedDataset } from '../sql/published-dataset';

let published: Awaited<ReturnType<typeof publishedDataset>>;
let listed: ListedCode[];
beforeAll(async () => {
	published = await publishedDataset();
	listed = (await published.ask('template-lists')) as unknown as ListedCode[];
});

function readSheets(bytes: Uint8Array) {
	const [file] = readFile('mau.xlsx', bytes);
	if (!file?.content.ok || file.content.value.kind !== 'sheets') throw new Error('not read');
	return file.content.value.sheets;
}

function rowsOf({ schema, columns, report }: TypedCsv): Row[] {
	expect(report.issues).toEqual([]);
	return Array.from({ length: report.rowCount }, (_, row) =>
		Object.fromEntries(schema.fields.map(({ name }, column) => [name, columns[column]![row]!]))
	);
}

describe.each([...FILLED_TABLES])('the template of %s', (table) => {
	it.each(['vi', 'en'] as const)(
		'with the published rows comes back unchanged (%s)',
		async (language) => {
			const rows = await published.rows(tableRows(table).sql);
			const [first] = readSheets(templateFile(table, language, listed, rows));
			const found = contractSheet(first!.sheet, first!.issues);
			expect(found?.schema.name).toBe(table);
			expect(rowsOf(found!)).toEqual(rows);
		}
	);

	it('as CSV comes back unchanged', async () => {
		const rows = await published.rows(tableRows(table).sql);
		const found = typedCsv(templateCsv(table, rows), 'ra.csv');
		if (!found.ok) throw new Error(found.problem.code);
		expect(rowsOf(found.value)).toEqual(rows);
	});

	it('without rows is recognised, and has a heading in words over every column', () => {
		const sheets = readSheets(templateFile(table, 'vi', listed));
		const [first] = sheets;
		const found = contractSheet(first!.sheet, first!.issues);
		expect(found?.report).toMatchObject({ table, rowCount: 0, issues: [] });
		const [labels, names] = first!.sheet.rows;
		expect(names).toEqual(tableSchema(table).fields.map(({ name }) => name));
		expect(labels!.filter((label, column) => label === '' || label === names![column])).toEqual([]);
		expect(sheets.slice(1).map(({ sheet, issues }) => contractSheet(sheet, issues))).toEqual([
			null,
			null
		]);
	});
});

describe('the lists of a template', () => {
	it('offer codes with what they mean, to the columns that take them', () => {
		const parts = unzipSync(templateFile('targets', 'vi', listed));
		const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
		const strings = strFromU8(parts['xl/sharedStrings.xml']!);
		const { fields } = tableSchema('targets');
		const chosen = fields.filter(
			({ type, values, references }) => type === 'boolean' || values || references
		);
		expect(sheet.match(/<dataValidation /g)).toHaveLength(chosen.length);
		for (const text of [
			'63-91 · Kiên Giang (63 tỉnh, đến 6/2025)',
			'34-91 · An Giang (34 tỉnh, từ 7/2025)',
			'grdp_growth · ',
			'exceeded · vượt',
			'estimate · ước'
		])
			expect(strings).toContain(`preserve">${text}`);
	});

	it('take a code with or without its meaning', () => {
		const [first] = readSheets(templateFile('cluster_members', 'vi', listed));
		const filled = {
			...first!.sheet,
			rows: [
				...first!.sheet.rows,
				[
					'C-TNB',
					'2018',
					'63-91 · Kiên Giang',
					'head',
					'verified · đã kiểm chứng',
					'S001 · nguồn · khác'
				]
			],
			rowNumbers: Uint32Array.of(1, 2, 3)
		};
		expect(rowsOf(contractSheet(filled, first!.issues)!)).toEqual([
			{
				cluster_id: 'C-TNB',
				year: 2018,
				unit_id: '63-91',
				role: 'head',
				confidence: 'verified',
				source_id: 'S001'
			}
		]);
	});
});
