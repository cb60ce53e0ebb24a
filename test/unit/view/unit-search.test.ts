import { beforeAll, expect, test } from 'vitest';
import type { UnitRow } from '$lib/view/unit';
import { regionGroups, unitsFound } from '$lib/view/unit-search';
import { inLocale } from './words-locale';

const unit = (name_vi: string, name_en: string, region_vi: string, kind = 'province') =>
	({
		unit_id: name_en,
		slug: name_en,
		admin_set: '63',
		code: '',
		name_vi,
		name_en,
		kind,
		region_vi,
		region_en: region_vi,
		successor_slug: null
	}) as UnitRow;
const UNITS = [
	unit('Hà Nội', 'Hanoi', 'Đồng bằng sông Hồng', 'city'),
	unit('Đắk Nông', 'Dak Nong', 'Tây Nguyên'),
	unit('Đắk Lắk', 'Dak Lak', 'Tây Nguyên'),
	unit('Bà Rịa - Vũng Tàu', 'Ba Ria - Vung Tau', 'Đông Nam Bộ'),
	unit('Hồ Chí Minh', 'Ho Chi Minh City', 'Đông Nam Bộ', 'city'),
	unit('Việt Nam', 'Viet Nam', '', 'nation')
];

beforeAll(() => inLocale('vi'));

test.each([
	['dak lak', ['Đắk Lắk']],
	['DAKLAK', ['Đắk Lắk']],
	['Đắk', ['Đắk Lắk', 'Đắk Nông']],
	['đa\u0306\u0301k', ['Đắk Lắk', 'Đắk Nông']],
	['vung tau', ['Bà Rịa - Vũng Tàu']],
	['ba-ria', ['Bà Rịa - Vũng Tàu']],
	['city', ['Hồ Chí Minh']],
	['hanoi', ['Hà Nội']],
	['', []],
	['  ', []],
	['%', []],
	['xyz', []]
])('typing “%s” finds %j', (query, names) => {
	expect(unitsFound(UNITS, query).map((found) => found.name_vi)).toEqual(names);
});

test('regions keep the order of the register, names the Vietnamese order, the country is left out', () => {
	expect(
		regionGroups(UNITS).map(({ region, units }) => [region, units.map((each) => each.name_vi)])
	).toEqual([
		['Đồng bằng sông Hồng', ['Hà Nội']],
		['Tây Nguyên', ['Đắk Lắk', 'Đắk Nông']],
		['Đông Nam Bộ', ['Bà Rịa - Vũng Tàu', 'Hồ Chí Minh']]
	]);
});
