import { beforeEach, describe, expect, test } from 'vitest';
import { TABLES, type Manifest } from '$lib/core/schema';
import type { CellReason } from '$lib/ingest/cell-issue';
import { overwriteGetLocale } from '$lib/paraglide/runtime';
import type { SourceRow } from '$lib/view/answer-rows';
import {
	cellReasonWord,
	cellValue,
	foundSources,
	SOURCE_KINDS,
	sourceDate,
	sourceHref,
	sourceKindWord,
	tableViews,
	tableWord,
	templateHref,
	totals,
	type TableSummaryRow
} from '$lib/view/data-view';

beforeEach(() => overwriteGetLocale(() => 'vi'));

const summary = (table_name: string, row_count: number, years: [number, number] | null) =>
	({
		table_name,
		row_count,
		source_count: 12,
		year_from: years?.[0] ?? null,
		year_to: years?.[1] ?? null,
		unit_count: years ? 1063 : null
	}) satisfies TableSummaryRow;
const manifest: Manifest = {
	dataset: 'published',
	version: 'abc',
	tables: [{ name: 'facts', file: 'facts.csv', format: 'csv', row_count: 7, bytes: 9, sha256: 'f' }]
};

describe('tables', () => {
	test('come in the order of the contract, with years, units and file where there are any', () => {
		const views = tableViews(
			[summary('facts', 5, [2018, 2021]), summary('regions', 0, null)],
			manifest
		);
		expect(
			views.map(({ name, isRegister, rowCount, years, units, sources, file }) => [
				...[name, isRegister, rowCount, years, units, sources, file?.file]
			])
		).toEqual([
			['regions', true, 0, '', '', '12', undefined],
			['facts', false, 5, '2018–2021', '1.063', '12', 'facts.csv']
		]);
		expect(totals(views)).toEqual({ tables: 1, rowCount: 5 });
	});

	test('show the rows the manifest promises until they are counted, and nothing when nothing is known', () => {
		expect(tableViews([], manifest)).toMatchObject([{ name: 'facts', rowCount: 7, years: '' }]);
		expect(tableViews([], null)).toEqual([]);
		expect(totals([])).toEqual({ tables: 0, rowCount: 0 });
	});

	test('say which of them have rows that the reader brought', () => {
		const views = tableViews(
			[summary('facts', 1200, null), summary('units', 2, null)],
			null,
			new Map([['facts', 1200]])
		);
		expect(views.map(({ name, own }) => [name, own])).toEqual([
			['units', null],
			['facts', '1.200 hàng đã nhập']
		]);
	});

	test.each(['vi', 'en'] as const)('all have words of their own in %s', (locale) => {
		overwriteGetLocale(() => locale);
		const words = TABLES.map(({ name }) => tableWord(name));
		expect(words.filter((word, i) => word === TABLES[i]!.name)).toEqual([]);
		expect(new Set(words).size).toBe(TABLES.length);
		expect(tableWord('nonsense')).toBe('nonsense');
	});
});

const source = (source_id: string, title: string, kind: string, published: string | null = null) =>
	({
		source_id,
		title,
		publisher: null,
		address: 'https://x',
		published,
		kind
	}) satisfies SourceRow;

describe('sources', () => {
	const sources = [
		source('S2', 'Điện Biên công bố', 'press'),
		source('S10', 'Dân số', 'statistics'),
		source('S1', 'Đồng Khởi', 'press', '2019-03-21'),
		source('D0', 'Hội nghị tổng kết', 'document')
	];
	test.each([
		['', null, ['D0', 'S10', 'S2', 'S1']],
		['', 'press', ['S2', 'S1']],
		['dong khoi', null, ['S1']],
		['ĐỒNG 2019', null, ['S1']],
		['hoi nghi', 'press', []],
		['', 'nonsense', []]
	])('words %j of kind %j find %j', (query, kind, ids) => {
		expect(foundSources(sources, query, kind).map(({ source_id }) => source_id)).toEqual(ids);
	});

	test.each([
		['https://baodongkhoi.vn/117-don-vi.html', true],
		['http://www.baomoi.com/bay-tinh-…/c/2470700.epi', false],
		['github.com/choisy/gso @50040d2', false],
		['Báo Quân khu, 11/06/2018', false],
		['javascript:alert(1)', false],
		['https://a.vn/b https://c.vn', false],
		['', false]
	])('the address %j is a link: %j', (address, isLink) => {
		expect(sourceHref(address)).toBe(isLink ? address : null);
	});

	test.each([
		['2019', '2019'],
		['2019-03', '03/2019'],
		['2019-03-21', '21/03/2019'],
		[null, '']
	])('published %j is shown as %j', (published, shown) => {
		expect(sourceDate(published)).toBe(shown);
	});

	test.each(['vi', 'en'] as const)('have a word for every kind in %s', (locale) => {
		overwriteGetLocale(() => locale);
		const words = SOURCE_KINDS.map(sourceKindWord);
		expect(new Set(words).size).toBe(SOURCE_KINDS.length);
		expect(words.filter((word) => SOURCE_KINDS.includes(word))).toEqual([]);
		expect(sourceKindWord('nonsense')).toBe('nonsense');
	});
});

test('a template holds the header of its table and nothing else', () => {
	const { fields } = TABLES.find(({ name }) => name === 'unit_map')!;
	expect(decodeURIComponent(templateHref(fields))).toBe(
		'data:text/csv;charset=utf-8,old_id,new_id,source_id\n'
	);
});

describe('a cell that kept its row out', () => {
	const REASONS: Record<CellReason, true> = {
		empty_value: true,
		not_a_number: true,
		not_an_integer: true,
		not_a_boolean: true,
		value_not_allowed: true,
		ragged_row: true,
		broken_quote: true,
		duplicate_key: true
	};
	test.each(['vi', 'en'] as const)('has a reason of its own in %s', (locale) => {
		overwriteGetLocale(() => locale);
		const words = Object.keys(REASONS).map((reason) => cellReasonWord(reason as CellReason));
		expect(new Set(words).size).toBe(words.length);
	});

	test.each([
		['duplicate_key', '["63-91","2018"]', '63-91, 2018'],
		['duplicate_key', 'F001', 'F001'],
		['duplicate_key', '[broken', '[broken'],
		['not_a_number', '[1]', '[1]'],
		['empty_value', '', '']
	] as const)('for %s shows %j as %j', (reason, value, shown) => {
		expect(cellValue({ row: 2, column: 'c', value, reason })).toBe(shown);
	});
});
