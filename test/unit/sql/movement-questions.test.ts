import { beforeAll, expect, test } from 'vitest';
import { dataset, type Ask } from './dataset';
import { publishedDataset } from './published-dataset';

let ask: Ask;

beforeAll(async () => {
	({ ask } = await publishedDataset());
});

test('document-chains: the directive of An Giang, its plan 22 days later, nine tasks until 2025', async () => {
	const rows = await ask('document-chains');
	const chain = rows.filter((row) => row.root_id === 'an-giang-2021-nq-dai-hoi-xi');
	const documents = new Map(chain.map((row) => [row.doc_id, row]));
	expect(
		[...documents.values()].map((row) => [
			...[row.depth, row.symbol, row.issued, row.lag_days, row.published_days, row.chain_tasks]
		])
	).toEqual([
		[0, null, null, null, null, 9],
		[1, '05/CT-UBND', '2021-10-25', null, 29, 9],
		[2, '41/KH-HĐTĐKT', '2021-11-16', 22, 7, 9]
	]);
	expect(
		chain.filter((row) => row.task_no !== null).map((row) => [row.task_no, row.due, row.status])
	).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => [number, '2025', null]));
});

test.each([
	['an-giang-2021-41-kh-hdtdkt', 9, 9, 9],
	['ninh-thuan-2020-ket-luan', 5, 4, 5],
	['hung-yen-2021-2047-ubnd-nc', 5, 5, 0],
	['viet-nam-2018-huong-dan', 4, 3, 0],
	['kien-giang-2018-phat-dong-2019', 7, 3, 7]
])('document-chains: %s has %i tasks, %i with an owner and %i with a term', async (...expected) => {
	const [doc] = expected;
	const tasks = (await ask('document-chains')).filter((row) => row.doc_id === doc);
	const given = (column: string) => tasks.filter((row) => row[column] !== null).length;
	expect([doc, given('task_no'), given('owner_printed'), given('due_printed')]).toEqual(expected);
});

test('document-chains: a circle, a document of itself and one whose order is missing each stand first', async () => {
	const document = (doc_id: string, implements_doc_id: string | null) => ({
		...{ doc_id, implements_doc_id, unit_id: '63-91', year: 2018, doc_type: 'plan', own: true },
		...{ issuer_vi: 'UBND', issuer_en: 'PC', title_vi: doc_id, title_en: doc_id, source_id: 'S' }
	});
	const made = await dataset({
		documents: [
			document('circle-1', 'circle-2'),
			document('circle-2', 'circle-1'),
			document('itself', 'itself'),
			document('lost', 'nowhere'),
			document('under', 'lost')
		]
	});
	const rows = await made('document-chains');
	expect(rows.map((row) => [row.doc_id, row.root_id, row.depth]).sort()).toEqual([
		['circle-1', 'circle-1', 0],
		['circle-2', 'circle-2', 0],
		['itself', 'itself', 0],
		['lost', 'lost', 0],
		['under', 'lost', 1]
	]);
});

test('movement-register: one movement under two spellings is one, named by three units', async () => {
	const rows = await ask('movement-register');
	expect(rows).toHaveLength(16);
	expect(
		rows
			.filter((row) => row.canonical_id === 'nong-thon-moi')
			.map((row) => [row.year, row.unit_vi, row.name_vi, row.scope, row.unit_count])
	).toEqual([
		[2020, 'Ninh Thuận', 'Toàn dân chung sức xây dựng nông thôn mới', 'national', 3],
		[2018, 'Kiên Giang', 'Cả nước chung sức xây dựng nông thôn mới', 'national', 3],
		[2018, 'Việt Nam', 'Cả nước chung sức xây dựng nông thôn mới', 'national', 3]
	]);
	expect(rows.filter((row) => row.scope === 'unit').map((row) => row.canonical_id)).toEqual([
		'bau-cu'
	]);
});

test('find-entries: every unit of both sets, clusters by year, and where an indicator is seen', async () => {
	const rows = await ask('find-entries');
	const of = (kind: string) => rows.filter((row) => row.kind === kind);
	expect([of('unit').length, of('document').length, of('movement').length]).toEqual([98, 18, 16]);
	expect(
		of('unit')
			.filter((row) => ['63-91', '34-91'].includes(row.id as string))
			.map((row) => [row.id, row.name_vi, row.detail_vi, row.movements, row.awards])
	).toEqual([
		['34-91', 'An Giang', null, false, false],
		['63-91', 'Kiên Giang', 'An Giang', true, true]
	]);
	expect(
		of('cluster')
			.filter((row) => row.id === 'C-TNB')
			.map((row) => row.year)
	).toEqual([2023, 2018]);
	expect(
		of('indicator')
			.filter((row) => ['pci_score', 'population_average'].includes(row.id as string))
			.map((row) => [row.id, row.rank_set, row.slug])
	).toEqual([
		['pci_score', '63', expect.any(String)],
		['population_average', null, 'viet-nam']
	]);
});
