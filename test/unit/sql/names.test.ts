import { expect, test } from 'vitest';
import { dataset } from './dataset';

test('names: units of either set of borders, indicators with their measure, awards in their order', async () => {
	const unit = (unit_id: string, admin_set: string, name_vi: string) => ({
		...{ unit_id, admin_set, name_vi, name_en: `${name_vi} (en)`, code: unit_id.slice(3) },
		...{ slug: unit_id, kind: 'province' }
	});
	const award = (award_code: string, precedence: number) => ({
		...{ award_code, precedence, recipients: 'C,I' },
		...{ name_vi: award_code, name_en: `${award_code} (en)` }
	});
	const ask = await dataset({
		units: [unit('63-91', '63', 'Kiên Giang'), unit('34-91', '34', 'An Giang')],
		indicators: [
			{
				...{ indicator: 'x', name_vi: 'Chỉ tiêu x', name_en: 'Indicator x' },
				...{ unit_vi: 'xã', unit_en: 'communes', direction: 'up' }
			}
		],
		award_types: [award('a_second', 20), award('b_first', 10)]
	});
	const rows = await ask('names');
	expect(
		rows.map(({ what, id, name_vi, name_en, admin_set, code, unit_vi, direction, recipients }) => [
			...[what, id, name_vi, name_en, admin_set, code, unit_vi, direction, recipients]
		])
	).toEqual([
		['unit', '34-91', 'An Giang', 'An Giang (en)', '34', '91', null, null, null],
		['unit', '63-91', 'Kiên Giang', 'Kiên Giang (en)', '63', '91', null, null, null],
		['indicator', 'x', 'Chỉ tiêu x', 'Indicator x', null, null, 'xã', 'up', null],
		['award', 'b_first', 'b_first', 'b_first (en)', null, null, null, null, 'C,I'],
		['award', 'a_second', 'a_second', 'a_second (en)', null, null, null, null, 'C,I']
	]);
});
