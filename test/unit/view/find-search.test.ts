import { beforeAll, describe, expect, test } from 'vitest';
import { findEntries, type FindEntry, type FindRow } from '$lib/view/find-entries';
import { foundGroups } from '$lib/view/find-search';
import { publishedDataset } from '../sql/published-dataset';
import { inLocale } from './words-locale';

const QUESTIONS = ['unit-documents', 'worker-share'];
let rows: FindRow[];
let entries: FindEntry[];

beforeAll(async () => {
	inLocale('vi');
	const { ask } = await publishedDataset();
	rows = (await ask('find-entries')) as unknown as FindRow[];
	entries = findEntries(rows, QUESTIONS, '63');
});

/** Ids of what is found, in the order they are listed. */
function ids(query: string): string[] {
	return foundGroups(entries, query, 5).flatMap((group) => group.entries.map(({ id }) => id));
}

test.each([
	['dak lak', 'unit 63-66'],
	['DAKLAK', 'unit 63-66'],
	['Đắk Lắk', 'unit 63-66'],
	['kg', 'unit 63-91'],
	['hcm', 'unit 63-79'],
	['tphcm', 'unit 63-79'],
	['brvt', 'unit 63-77'],
	['vung tau', 'unit 63-77'],
	['hue', 'unit 34-46'],
	['tinh kien giang', 'unit 63-91'],
	['hanoi', 'unit 63-01'],
	['khen thuong', 'page /awards/'],
	['khen thưởng kiên giang', 'awards 63-91'],
	['phong trao kg', 'movements 63-91'],
	['tay nam bo 2018', 'cluster C-TNB 2018'],
	['xep hang tay nam bo', 'cluster C-TNB 2023'],
	['63 tinh', 'cluster 63'],
	['grdp binh quan', 'indicator grdp_per_capita'],
	['pci', 'indicator pci_score'],
	['05/CT-UBND', 'document an-giang-2021-05-ct-ubnd'],
	['41/kh', 'document an-giang-2021-41-kh-hdtdkt'],
	['van hoa cong so', 'movement ninh-thuan-2020-van-hoa-cong-so'],
	['worker share', 'question worker-share'],
	['sql', 'page /sql/'],
	['minh hoa', 'page illustrative'],
	['bảng không có', undefined],
	['%', undefined]
])('“%s” finds %s first', (query, first) => {
	expect(ids(query)[0]).toBe(first);
});

test('of two units of one name, the one of the borders most figures are of comes first', () => {
	const order = (firstSet: '63' | '34') =>
		foundGroups(findEntries(rows, [], firstSet), 'an giang', 5)[0]!.entries.map(({ id }) => id);
	expect(order('63').slice(0, 2)).toEqual(['unit 63-89', 'unit 34-91']);
	expect(order('34').slice(0, 2)).toEqual(['unit 34-91', 'unit 63-89']);
});

test('no more than asked for are listed of a kind, the others are counted', () => {
	const [group] = foundGroups(entries, 'h', 3).filter((each) => each.group === 'unit');
	expect(group!.entries).toHaveLength(3);
	expect(group!.more).toBeGreaterThan(10);
});

test('an empty query lists the pages, without rows too', () => {
	for (const known of [entries, findEntries([], [], '63')])
		expect(
			foundGroups(known, '  ', 5).map((group) => [group.group, group.entries[0]?.path])
		).toEqual([['view', '/']]);
});

test('entries are told apart by their ids', () => {
	expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
});

describe('where an entry leads', () => {
	const placeOf = (id: string) => {
		const { path, search, hash } = entries.find((entry) => entry.id === id)!;
		return `${path}?${new URLSearchParams(search).toString()}${hash}`;
	};

	test.each([
		['unit 63-66', '/scorecard/dak-lak/?set=63'],
		['unit VN', '/scorecard/viet-nam/?'],
		['cluster C-TNB 2018', '/clusters/?cluster=C-TNB&year=2018'],
		['movements 63-91', '/movements/?unit=kien-giang'],
		['indicator population_average', '/scorecard/viet-nam/?indicator=population_average'],
		['document an-giang-2021-05-ct-ubnd', '/movements/?unit=an-giang#doc-an-giang-2021-05-ct-ubnd'],
		['question worker-share', '/sql/?question=worker-share']
	])('%s is at %s', (id, place) => {
		expect(placeOf(id)).toBe(place);
	});

	test('a unit that became part of another says which, with the set of borders it is of', () => {
		expect(entries.find(({ id }) => id === 'unit 63-91')!.detail).toBe(
			'trong 63 tỉnh, thành phố, đến 30/06/2025 · nay thuộc An Giang'
		);
	});
});
