import { expect, test } from 'vitest';
import { dataset } from './dataset';

test('the lists of a template name units by their borders, indicators with their unit, awards by precedence, and the rest by their code', async () => {
	const source_id = 'S001';
	const region = { admin_set: '63', region: 'DBSCL', member_count: 13 };
	const ask = await dataset({
		sources: [{ source_id, title: 'Niên giám', kind: 'statistics', address: '' }],
		regions: [{ region_id: '63-DBSCL', ...region, name_vi: 'Tây Nam Bộ', name_en: 'South-west' }],
		units: [
			{ unit_id: '63-91', admin_set: '63', name_vi: 'Kiên Giang', name_en: 'Kiên Giang' },
			{ unit_id: '34-91', admin_set: '34', name_vi: 'An Giang', name_en: 'An Giang' },
			{ unit_id: 'VN', admin_set: 'VN', name_vi: 'Cả nước', name_en: 'Viet Nam' }
		],
		indicators: [
			{ indicator: 'poverty', name_vi: 'Hộ nghèo', name_en: 'Poverty', unit_vi: '%', unit_en: '%' }
		],
		award_families: [
			{ family: 'bang_khen', family_order: 2, name_vi: '', name_en: '' },
			{ family: 'huan_chuong', family_order: 1, name_vi: '', name_en: '' }
		],
		award_types: [
			{
				award_code: 'bk',
				family: 'bang_khen',
				name_vi: 'Bằng khen',
				name_en: 'Certificate',
				precedence: 1
			},
			{
				award_code: 'hc_b',
				family: 'huan_chuong',
				name_vi: 'Huân chương B',
				name_en: 'Order B',
				precedence: 12
			},
			{
				award_code: 'hc_a',
				family: 'huan_chuong',
				name_vi: 'Huân chương A',
				name_en: 'Order A',
				precedence: 3
			}
		],
		clusters: [{ cluster_id: 'C-TNB', name_vi: 'Tây Nam Bộ', name_en: 'South-west' }]
	});
	const rows = await ask('template-lists');
	expect(
		rows.map(({ table_name, code, name_vi, name_en }) => [table_name, code, name_vi, name_en])
	).toEqual([
		['units', '34-91', 'An Giang (34 tỉnh, từ 7/2025)', 'An Giang (of 34, since 7/2025)'],
		['units', '63-91', 'Kiên Giang (63 tỉnh, đến 6/2025)', 'Kiên Giang (of 63, to 6/2025)'],
		['units', 'VN', 'Cả nước', 'Viet Nam'],
		['indicators', 'poverty', 'Hộ nghèo (%)', 'Poverty (%)'],
		['award_types', 'hc_a', 'Huân chương A', 'Order A'],
		['award_types', 'hc_b', 'Huân chương B', 'Order B'],
		['award_types', 'bk', 'Bằng khen', 'Certificate'],
		['clusters', 'C-TNB', 'Tây Nam Bộ', 'South-west'],
		['sources', 'S001', 'Niên giám', 'Niên giám']
	]);
});
