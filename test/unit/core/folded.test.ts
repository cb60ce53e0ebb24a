import { expect, test } from 'vitest';
import { folded, isFound } from '$lib/core/folded';

test.each([
	['Kiên  Giang', 'kien giang'],
	['Đắk Lắk', 'dak lak'],
	['Ðồng Nai', 'dong nai'],
	['Hòa Bình'.normalize('NFD'), 'hoa binh'],
	['ĐIỂM %  ', 'diem %'],
	['', '']
])('%j is searched as %j', (text, expected) => {
	expect(folded(text)).toBe(expected);
});

test.each([
	['', true],
	['bao dong khoi', true],
	['khởi BÁO', true],
	['khoi 2019', true],
	['tuoi tre', false]
])('the query %j is found in a source: %j', (query, found) => {
	expect(isFound(query, ['Báo Đồng Khởi', null, '21/03/2019'])).toBe(found);
});
