import { tableFromArrays, tableToIPC } from 'apache-arrow';
import { strToU8, zipSync } from 'fflate';
import { Table as WasmTable, writeParquet } from 'parquet-wasm/node';
import { describe, expect, it, test } from 'vitest';
import { tableSchema } from '$lib/core/schema';
import { csvText } from '$lib/export/csv';
import { xlsxFile } from '$lib/export/xlsx';
import { workbookOf } from '$lib/feature/import/rejected-workbook';
import type { Bench } from '$lib/ingest/intake/bench';
import type { SheetDecisions } from '$lib/ingest/intake/intake';
import { packWorkspace } from '$lib/store/workspace-pack';
import { expectedOf, FIXTURES } from '../meaning/fixtures';
import { broughtIn, newBench, textFile } from './benches';

const UNDECIDED: SheetDecisions = { table: null, columns: [], given: {}, names: [], header: null };
const PCI = ['Tỉnh;Năm;Điểm PCI', 'Kiên Giang;2018;63,65', 'Hậu Gian;2018;63,8'];
const OBSERVATIONS = tableSchema('observations').fields.map(({ name }) => name);

async function looksOf(bench: Bench, ...files: File[]) {
	return (await bench.add(files)).map((look) => ({
		...look,
		letters: undefined,
		dialect: undefined
	}));
}

describe('what a file is', () => {
	it('a sheet, each time it is picked another one', async () => {
		const file = textFile('pci.csv', PCI);
		expect(await looksOf(newBench(), file, file)).toMatchObject([
			{ id: 'f1', kind: 'sheets', format: 'text', sheets: ['f1/0'] },
			{ id: 'f2', kind: 'sheets', sheets: ['f2/0'] }
		]);
	});

	it('a table of the contract in any order, its wrong rows told and left out', async () => {
		const bench = newBench();
		const header = OBSERVATIONS.toReversed();
		const row = (value: string) =>
			header.map(
				(name) =>
					({
						...{ unit_id: '63-91', year: '2018', indicator: 'pci_score', value },
						...{ status: 'official', preferred: 'true', source_id: 'S1' }
					})[name] ?? ''
			);
		const lines = [header, row('63.65'), row('63,8')].map((cells) => cells.join(';'));
		expect(await bench.add([textFile('so-lieu.csv', lines)])).toMatchObject([
			{
				...{ id: 'f1', kind: 'contract', format: 'csv', table: 'observations' },
				...{ rowCount: 2, rejected: 1, issueCount: 1 },
				issues: [{ row: 3, column: 'value', value: '63,8', reason: 'not_a_number' }]
			}
		]);
		const { tables, ledger } = await bench.stage(['f1']);
		expect(await tables[0]!.content.text()).toBe(
			`${OBSERVATIONS.join(',')}\n63-91,2018,pci_score,63.65,,official,true,S1,,\n`
		);
		expect(ledger).toMatchObject({ recordCount: 2, accepted: 1, rejected: 1 });
	});

	it('a table of the contract that went out guarded against formulas comes in without the guards', async () => {
		const bench = newBench();
		const note = '=1+1 và hơn nữa';
		const rows = [['63-91', 2018, 'pci_score', 63.65, null, 'official', true, 'S1', note, null]];
		await bench.add([textFile('so-lieu.csv', csvText(OBSERVATIONS, rows, 'plain').split('\n'))]);
		const { tables } = await bench.stage(['f1']);
		expect(await tables[0]!.content.text()).toBe(
			`${OBSERVATIONS.join(',')}\n63-91,2018,pci_score,63.65,,official,true,S1,${note},\n`
		);
	});

	it('a contract file too large to be read is staged as it came', async () => {
		const row = '63-91,2018,pci_score,63.65,,official,true,S1,,';
		const rows = `${row}\n`.repeat(Math.ceil(20_100_000 / row.length));
		const file = textFile('lon.csv', `${OBSERVATIONS.join(',')}\n${rows}`);
		const bench = newBench({
			read: () => {
				throw new Error('read into memory');
			}
		});
		const [look] = await bench.add([file]);
		expect(look).toMatchObject({ kind: 'contract', table: 'observations', rowCount: null });
		expect((await bench.stage(['f1'])).tables).toEqual([
			{ table: 'observations', format: 'csv', rowCount: null, content: file }
		]);
	});

	it('too large to be read, and of no table: it is refused unread', async () => {
		const file = Object.defineProperty(textFile('lon.csv', PCI), 'size', { value: 300_000_000 });
		expect(await looksOf(newBench(), file)).toMatchObject([
			{
				kind: 'refused',
				problem: {
					code: 'too_large',
					where: 'lon.csv',
					details: { what: 'file', size: 300_000_000, limit: 200_000_000 }
				}
			}
		]);
	});

	it('a sheet of more cells than can be mapped: it is refused, the files beside it are not', async () => {
		const wide = `${'a;'.repeat(4_000)}a\n`;
		const archive = zipSync({
			'rong.csv': strToU8(wide.repeat(2_000)),
			'pci.csv': strToU8(PCI.join('\n'))
		});
		expect(await looksOf(newBench(), new File([archive as BlobPart], 'hai.zip'))).toMatchObject([
			{
				kind: 'refused',
				problem: {
					code: 'too_large',
					details: { what: 'cells', size: 8_002_000, limit: 8_000_000 }
				}
			},
			{ kind: 'sheets' }
		]);
	});

	it('an archive: each file in it by itself, an unreadable one too', async () => {
		const parquet = writeParquet(
			WasmTable.fromIPCStream(tableToIPC(tableFromArrays({ Tỉnh: ['Kiên Giang'] }), 'stream'))
		);
		const archive = zipSync({
			'pci.csv': strToU8(PCI.join('\n')),
			'anh.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
			'cot.parquet': parquet,
			'hong.parquet': parquet.slice(0, 40)
		});
		expect(await looksOf(newBench(), new File([archive as BlobPart], 'so-lieu.zip'))).toMatchObject(
			[
				{ id: 'f1.1', name: 'so-lieu.zip/pci.csv', kind: 'sheets', sheets: ['f1.1/0'], bytes: 67 },
				{ id: 'f1.2', name: 'so-lieu.zip/anh.png', kind: 'refused' },
				{ id: 'f1.3', name: 'so-lieu.zip/cot.parquet', kind: 'sheets', format: 'parquet' },
				{ id: 'f1.4', kind: 'refused', problem: { code: 'broken_columnar' } }
			]
		);
	});

	it('a workspace that was packed', async () => {
		const packed = await packWorkspace([], () => Promise.reject(new Error('nothing to read')));
		if (!packed.ok) throw new Error(packed.problem.code);
		const file = new File([packed.value], 'khong-gian.zip');
		expect(await looksOf(newBench(), file)).toMatchObject([{ id: 'f1', kind: 'workspace' }]);
	});

	it('a workbook: sheets of our columns apart from the others, the help of a template left out', async () => {
		const columns = ['cluster_id', 'level', 'kind', 'name_vi', 'name_en', 'source_id'];
		const workbook = xlsxFile([
			{
				name: 'clusters',
				rows: [['Mã cụm'], columns, ['C1', 'national', 'cum', 'Cụm', 'Cluster', 'S1']]
			},
			{ name: 'Hướng dẫn', rows: [['Cột', 'Nghĩa'], ...columns.map((name) => [name, 'là …'])] },
			{ name: 'Danh mục', rows: [['units'], ['63-91 · Kiên Giang'], ['63-93 · Hậu Giang']] },
			{ name: 'PCI', rows: PCI.map((line) => line.split(';')) }
		]);
		const bench = newBench();
		expect(await looksOf(bench, new File([workbook as BlobPart], 'mau.xlsx'))).toMatchObject([
			{ id: 'f1.1', name: 'mau.xlsx/clusters', kind: 'contract', table: 'clusters', rowCount: 1 },
			{ id: 'f1.2', name: 'mau.xlsx', kind: 'sheets', sheets: ['f1.2/0'] }
		]);
		expect(await bench.look('f1.2/0')).toMatchObject({ sheet: 'PCI', table: 'observations' });
	});

	it('columns of an Arrow file or a Parquet file become a sheet with what they hold', async () => {
		const table = tableFromArrays({
			Tỉnh: ['Kiên Giang', 'Hậu Giang', null],
			Năm: Int32Array.of(2018, 2018, 2019),
			'Điểm PCI': Float32Array.of(63.65, 63.8, 60),
			'Ngày ký': [new Date('2019-03-25'), null, new Date('2019-03-26T13:05:00Z')]
		});
		const stream = tableToIPC(table, 'stream');
		const bench = newBench();
		await bench.add([
			new File([stream as BlobPart], 'so-lieu.arrows'),
			new File([tableToIPC(table, 'file') as BlobPart], 'so-lieu.arrow'),
			new File([writeParquet(WasmTable.fromIPCStream(stream)) as BlobPart], 'so-lieu.parquet')
		]);
		for (const id of ['f1/0', 'f2/0', 'f3/0']) {
			expect((await bench.rows(id, 0, 9)).map(({ cells }) => cells)).toEqual([
				['Tỉnh', 'Năm', 'Điểm PCI', 'Ngày ký'],
				['Kiên Giang', '2018', '63,65', '25/03/2019'],
				['Hậu Giang', '2018', '63,8'],
				['', '2019', '60', '26/03/2019 13:05:00']
			]);
			expect(await bench.look(id)).toMatchObject({
				table: 'observations',
				taken: { observations: 2 }
			});
		}
	});
});

describe('letters that do not tell themselves', () => {
	const line = 'Kiªn Giang;2018;63,65';
	const bytes = Uint8Array.from(`Tinh;Nam;PCI\n${line}\n`, (letter) => letter.charCodeAt(0));
	const choice = { reading: { bytes: 'windows-1252', letters: 'tcvn3' } } as const;

	it('are asked, and read as chosen', async () => {
		const bench = newBench();
		expect(await bench.add([new File([bytes], 'cu.csv')])).toMatchObject([
			{ id: 'f1', kind: 'unclear', letters: { reading: null, ask: 'undecidable' } }
		]);
		expect(await bench.choose('f1', choice)).toMatchObject({
			...{ kind: 'sheets', sheets: ['f1/0'] },
			letters: { reading: choice.reading, ask: null }
		});
		expect((await bench.rows('f1/0', 1, 1))[0]!.cells[0]).toBe('Kiên Giang');
	});

	it('of one file of an archive leave the others as they are', async () => {
		const bench = newBench();
		const archive = zipSync({ 'a.csv': strToU8(PCI.join('\n')), 'b.csv': bytes });
		await bench.add([new File([archive], 'hai.zip')]);
		await bench.mend('f1.1/0', [{ row: 3, column: 0, text: 'Hậu Giang' }]);
		await bench.choose('f1.2', choice);
		expect((await bench.rows('f1.2/0', 1, 1))[0]!.cells[0]).toBe('Kiên Giang');
		expect(await bench.look('f1.1/0')).toMatchObject({ ledger: { accepted: 2 } });
		await bench.drop('f1.1');
		await expect(bench.look('f1.1/0')).rejects.toThrow('unknown sheet');
		expect((await bench.look('f1.2/0')).rowCount).toBe(2);
	});
});

describe('what a person does to a sheet', () => {
	it('a cell mended is as if it had been in the file, until it says the same again', async () => {
		const bench = newBench();
		await bench.add([textFile('pci.csv', PCI)]);
		const cell = { row: 3, column: 0 };
		const mended = await bench.mend('f1/0', [{ ...cell, text: 'Hậu Giang' }]);
		expect(mended).toMatchObject({ mends: [{ text: 'Hậu Giang' }], ledger: { accepted: 2 } });
		const back = await bench.mend('f1/0', [{ ...cell, text: 'Hậu Gian' }]);
		expect(back).toMatchObject({ mends: [], ledger: { accepted: 1, rejected: 1 } });
	});

	it('a name answered once holds for every row', async () => {
		const bench = newBench();
		await bench.add([textFile('pci.csv', [...PCI, 'Hậu Gian;2019;64'])]);
		const names = [{ what: 'unit', name: 'Hậu Gian', id: '63-93' }] as const;
		const look = await bench.decide('f1/0', { ...UNDECIDED, names });
		expect(look).toMatchObject({ decisions: { names }, ledger: { accepted: 3, rejected: 0 } });
	});

	it('the rows pointed to are the headings', async () => {
		const bench = newBench();
		const lines = ['Số liệu;của;tỉnh', 'A;B;C', 'Kiên Giang;2018;63,65'];
		await bench.add([textFile('la.csv', lines)]);
		const header = { first: 2, last: 2 };
		const columns = [
			[0, { role: 'unit' }],
			[1, { role: 'year', kind: 'year' }],
			[2, { role: 'value' }]
		] as const;
		const given = { indicator: 'pci_score' };
		const look = await bench.decide('f1/0', { ...UNDECIDED, header, columns, given });
		expect(look).toMatchObject({ header, title: ['Số liệu', 'của', 'tỉnh'] });
		expect(look.columns.map(({ label, role }) => [label, role])).toEqual([
			['A', 'unit'],
			['B', 'year'],
			['C', 'value']
		]);
		expect(look.taken).toEqual({ observations: 1 });
	});

	it('is written down as a recipe that says where the next file parts from it', async () => {
		const bench = newBench();
		const of = (year: number) => ['Tỉnh;Điểm PCI;Lạ', `Kiên Giang;63,65;${year}`];
		await bench.add([
			textFile('2018.csv', of(2018)),
			textFile(
				'2019.csv',
				[...of(2019)].map((line) => line.replace('Lạ', 'Mới'))
			)
		]);
		await bench.decide('f1/0', { ...UNDECIDED, given: { year: 2018 } });
		const recipe = await bench.recipe('f1/0');
		const asked = await bench.apply('f2/0', recipe, null);
		expect(asked.misfits.map(({ code, label }) => [code, label])).toEqual([
			['missing_column', 'Lạ'],
			['added_column', 'Mới'],
			['year_needed', '']
		]);
		const given = await bench.apply('f2/0', recipe, 2019);
		expect(given).toMatchObject({ year: 2019, taken: { observations: 1 } });
		expect(given.misfits).toHaveLength(2);
	});

	it('issues come in the order of the file, piece by piece and filtered', async () => {
		const bench = newBench();
		const rows = Array.from({ length: 50 }, (_, n) => `Không ${n};2018;${n % 2 ? '63,8' : 'abc'}`);
		await bench.add([textFile('pci.csv', [PCI[0]!, PCI[1]!, ...rows])]);
		const all = await bench.issues('f1/0', {}, 0, 1000);
		expect(all.total).toBe(75);
		expect(all.issues.map(({ row }) => row)).toEqual(
			all.issues.map(({ row }) => row).sort((a, b) => a - b)
		);
		const blocking = await bench.issues('f1/0', { severity: 'blocks' }, 20, 10);
		expect([blocking.total, blocking.issues.length]).toEqual([25, 5]);
		const named = await bench.issues('f1/0', { reason: 'name_unknown', column: 'Tỉnh' }, 0, 1);
		expect([named.total, named.issues[0]!.row]).toEqual([50, 3]);
		expect((await bench.rows('f1/0', 1, 2)).map(({ issue }) => issue)).toEqual([null, 'blocks']);
	});
});

describe('rejected rows', () => {
	it('come back mended as a file, and exactly they are taken', async () => {
		const bench = newBench();
		const lines = ['KẾT QUẢ', 'Tỉnh;Năm;Quy mô GRDP (tỷ đồng)'];
		// the comma that shows how numbers are written stays behind with the row that is taken
		await bench.add([
			textFile('a.csv', [...lines, 'Kiên Giang;2018;70.123,5', 'Hậu Gian;2018;2.094'])
		]);
		const rejected = await bench.rejected('f1/0', 'csv');
		const mark = new Uint8Array(await rejected.slice(0, 3).arrayBuffer());
		expect([...mark]).toEqual([0xef, 0xbb, 0xbf]);
		const csv = await rejected.text();
		expect(csv).toBe('KẾT QUẢ\r\nTỉnh;Năm;Quy mô GRDP (tỷ đồng)\r\nHậu Gian;2018;2.094\r\n');
		await bench.add([textFile('b.csv', csv.replace('Hậu Gian', 'Hậu Giang'))]);
		expect(await bench.look('f2/0')).toMatchObject({ ledger: { recordCount: 1, accepted: 1 } });
		const { tables, ledger } = await bench.stage(['f1/0', 'f2/0']);
		const text = await tables.find(({ table }) => table === 'observations')!.content.text();
		expect(text).toMatch(/63-91,2018,grdp_current,70123\.5,.*\n63-93,2018,grdp_current,2094,/);
		expect(ledger).toMatchObject({ recordCount: 3, accepted: 2, rejected: 1 });
	});

	it('as a workbook go through the writer that was given, and without one are refused', async () => {
		const bench = newBench();
		await bench.add([textFile('pci.csv', PCI)]);
		await expect(bench.rejected('f1/0', 'xlsx')).rejects.toThrow('no writer of workbooks');
		expect((await bench.rejectedSheet('f1/0')).rows).toHaveLength(2);
	});

	it.each(['csv', 'xlsx'] as const)(
		'keep their headings that were merged, as %s',
		async (format) => {
			const { bench, look: first } = await broughtIn('h14-merged-headings');
			const spoilt = await bench.mend('f1/0', [{ row: 5, column: 1, text: 'Không rõ' }]);
			expect(spoilt.ledger).toMatchObject({ rejectedRows: [5] });
			const rejected =
				format === 'csv'
					? await bench.rejected('f1/0', format)
					: await workbookOf(await bench.rejectedSheet('f1/0'));
			await bench.add([new File([rejected], `loai.${format}`)]);
			const again = await bench.look('f2/0');
			expect(again.columns.map(({ label }) => label)).toEqual(
				first.columns.map(({ label }) => label)
			);
			expect(again.ledger).toMatchObject({ recordCount: 1, rejected: 1 });
		}
	);

	const WITH_REJECTED = FIXTURES.filter((name) => {
		const { ledger } = expectedOf(name) as { ledger?: { rejected: number } };
		return ledger !== undefined && ledger.rejected > 0;
	});
	const FORMATS = ['csv', 'xlsx'] as const;
	test.each(WITH_REJECTED.flatMap((name) => FORMATS.map((format) => [name, format] as const)))(
		'of %s as %s are the same rows again as long as nothing is mended',
		async (name, format) => {
			const { bench, look: first } = await broughtIn(name);
			const rejected =
				format === 'csv'
					? await bench.rejected('f1/0', format)
					: await workbookOf(await bench.rejectedSheet('f1/0'));
			const [file] = await bench.add([new File([rejected], `loai.${format}`)]);
			expect(file!.kind).toBe('sheets');
			const again = await bench.look('f2/0');
			expect(again.columns.map(({ label, role }) => [label, role])).toEqual(
				first.columns.map(({ label, role }) => [label, role])
			);
			const { issues } = await bench.issues('f1/0', {}, 0, 1000);
			const twins = issues.filter(({ reason }) => reason === 'duplicate_key');
			// without the row that says otherwise, one of two may be taken
			expect(again.ledger!.accepted + again.ledger!.corrected).toBeLessThanOrEqual(twins.length);
			expect(again.ledger!.rejectedRows.length).toBeGreaterThanOrEqual(
				first.ledger!.rejectedRows.length - twins.length
			);
		}
	);
});
