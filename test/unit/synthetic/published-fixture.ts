import type { Row } from '$lib/table/rows';
import { AWARD_CODES } from '../../../scripts/synthetic/award.ts';

const REGIONS: Readonly<Record<string, string>> = {
	TDMNPB: '04 08 11 12 14 15 19 20 25',
	DBSH: '01 22 24 31 33 37',
	BTB: '38 40 42 44 46',
	DHNTBTN: '48 51 52 56 66 68',
	DNB: '75 79 80',
	DBSCL: '82 86 91 92 96'
};

/** As much of a published dataset as the generator reads, with one unit, region and source it must not take over. */
export function publishedFixture(): Record<string, Row[]> {
	const regions = Object.entries(REGIONS).map(([region, codes]) => ({
		region_id: `34-${region}`,
		admin_set: '34',
		region,
		name_vi: `Vùng ${region}`,
		name_en: `Region ${region}`,
		member_count: codes.split(' ').length,
		source_id: 'A16'
	}));
	const units = Object.entries(REGIONS).flatMap(([region, codes]) =>
		codes.split(' ').map((code) => unitRow('34', code, region))
	);
	return {
		sources: [
			{ source_id: 'A16', title: 'Nghị quyết', address: 'https://example.org', kind: 'legal' }
		],
		regions: [
			...regions,
			{ ...regions[0]!, region_id: '63-TDMNPB', admin_set: '63', member_count: 14 }
		],
		units: [...units, unitRow('63', '91', 'DBSCL')],
		indicators: [
			{
				indicator: 'grdp_growth',
				name_vi: 'Tên đã công bố',
				name_en: 'Published name',
				unit_vi: '%',
				unit_en: '%',
				direction: 'up',
				decimals: 2,
				rollup: 'none',
				indicator_group: 'economy',
				comparable: true
			}
		],
		award_families: [{ family: 'f', family_order: 1, name_vi: 'Nhóm', name_en: 'Family' }],
		award_types: AWARD_CODES.map((award_code, precedence) => ({
			award_code,
			family: 'f',
			level: 'state',
			name_vi: award_code,
			name_en: award_code,
			precedence,
			confidence: 'knowledge'
		}))
	};
}

function unitRow(adminSet: string, code: string, region: string): Row {
	return {
		unit_id: `${adminSet}-${code}`,
		admin_set: adminSet,
		code,
		slug: `don-vi-${code}`,
		name_vi: `Đơn vị ${code}`,
		name_en: `Unit ${code}`,
		kind: 'province',
		region_id: `${adminSet}-${region}`,
		source_id: 'A16'
	};
}
