import type { Row } from '../../../src/lib/table/rows';

/** A small dataset that passes every check: 63 units, the country, and one row of what the checks look at. */
export function validTables(): Record<string, Row[]> {
	const source_id = 'S1';
	const letter = (index: number) => String.fromCharCode(97 + index);
	return {
		sources: [{ source_id, title: 'Nguồn', address: 'example.vn', kind: 'data' }],
		regions: [
			{
				region_id: '63-R',
				admin_set: '63',
				region: 'R',
				name_vi: 'Vùng',
				name_en: 'Region',
				member_count: 2,
				source_id
			}
		],
		units: [
			...Array.from({ length: 63 }, (_, index) => ({
				unit_id: `63-${String(index + 1).padStart(2, '0')}`,
				admin_set: '63',
				code: String(index + 1).padStart(2, '0'),
				slug: `tinh-${letter(Math.floor(index / 26))}${letter(index % 26)}`,
				name_vi: `Tỉnh ${index + 1}`,
				name_en: `Province ${index + 1}`,
				kind: 'province',
				region_id: index < 2 ? '63-R' : null,
				source_id
			})),
			{
				unit_id: 'VN',
				admin_set: 'VN',
				code: 'VN',
				slug: 'viet-nam',
				name_vi: 'Việt Nam',
				name_en: 'Viet Nam',
				kind: 'nation',
				source_id
			}
		],
		clusters: [
			{
				cluster_id: 'C1',
				level: 'national',
				kind: 'cum',
				name_vi: 'Cụm 1',
				name_en: 'Cluster 1',
				source_id
			},
			{
				cluster_id: 'C2',
				level: 'national',
				kind: 'cum',
				name_vi: 'Cụm 2',
				name_en: 'Cluster 2',
				source_id
			}
		],
		cluster_members: [
			{
				cluster_id: 'C1',
				year: 2018,
				unit_id: '63-01',
				role: 'head',
				confidence: 'verified',
				source_id
			},
			{ cluster_id: 'C1', year: 2018, unit_id: '63-02', confidence: 'verified', source_id }
		],
		indicators: [
			{
				indicator: 'rate',
				name_vi: 'Tỷ lệ',
				name_en: 'Rate',
				unit_vi: '%',
				unit_en: '%',
				direction: 'up',
				decimals: 2,
				rollup: 'none',
				indicator_group: 'society',
				comparable: true
			}
		],
		observations: [
			{
				unit_id: '63-01',
				year: 2018,
				indicator: 'rate',
				value: 43.59,
				status: 'derived',
				preferred: true,
				source_id
			},
			{
				unit_id: '63-01',
				year: 2018,
				indicator: 'rate',
				value: 44.4,
				status: 'official',
				preferred: false,
				source_id
			}
		],
		printed_ranks: [
			{
				unit_id: '63-01',
				year: 2018,
				indicator: 'rate',
				rank: 5,
				scope_id: '63-R',
				scope_vi: 'Vùng',
				scope_en: 'Region',
				member_count: 13,
				member_count_printed: false,
				as_printed: 'thứ 5',
				source_id
			}
		],
		targets: [
			{
				target_id: 'T1',
				unit_id: '63-01',
				year: 2018,
				indicator: 'rate',
				plan_kind: 'range',
				plan_lo: 60,
				plan_hi: 62,
				plan_strict: false,
				plan_implied: false,
				plan_decimals: 1,
				direction: 'up',
				actual: 61,
				actual_hi: 62,
				source_id
			}
		],
		target_summaries: [
			{
				unit_id: '63-01',
				year: 2018,
				met_or_exceeded: 21,
				total: 22,
				exceeded: 4,
				stage: 'reported',
				source_id
			}
		],
		award_families: [
			{ family: 'bang_khen', family_order: 1, name_vi: 'Bằng khen', name_en: 'Certificates' }
		],
		award_types: [
			{
				award_code: 'hc_1',
				family: 'bang_khen',
				level: 'state',
				name_vi: 'Hạng Nhất',
				name_en: '1st class',
				precedence: 1,
				confidence: 'verified'
			}
		],
		awards: [
			{
				award_id: 'A1',
				unit_id: '63-01',
				year_from: 2018,
				year_to: 2018,
				award_code: 'hc_1',
				award_class: '1',
				recipient_type: 'individual',
				position_group: 'direct',
				count: 8,
				stage: 'granted',
				extent: 'year',
				source_id
			}
		],
		worker_shares: [
			{
				unit_id: '63-01',
				year: 2018,
				measure: 'direct_worker',
				base: 'individuals',
				share: 62.5,
				base_count: 1000,
				direct_count: 625,
				source_id
			}
		],
		prize_places: [
			{
				unit_id: '63-01',
				year: 2018,
				place: 1,
				collectives: 16,
				year_suspect: false,
				as_printed: '16 tập thể',
				source_id
			}
		],
		criteria: [
			{
				criterion_id: 'K1',
				section: 'ktxh',
				name_vi: 'Tiêu chí',
				name_en: 'Criterion',
				max_score: 50
			}
		],
		scores: [
			{
				cluster_id: 'C1',
				year: 2018,
				unit_id: '63-01',
				criterion_id: 'K1',
				self_score: 50,
				appraised_score: 48.5,
				source_id
			}
		],
		printed_checks: [
			{
				check_id: 'R2',
				unit_id: '63-01',
				year: 2018,
				kind: 'ratio',
				label_vi: 'Xã',
				label_en: 'Communes',
				part: 51,
				whole: 117,
				printed: 44.4,
				printed_decimals: 1,
				source_id
			}
		],
		documents: [
			{
				doc_id: 'D1',
				unit_id: '63-01',
				year: 2018,
				doc_type: 'plan',
				issuer_vi: 'UBND',
				issuer_en: 'PC',
				issued: '2018-02-03',
				title_vi: 'Kế hoạch',
				title_en: 'Plan',
				implements_doc_id: 'D1',
				own: true,
				source_id
			}
		],
		tasks: [
			{
				task_id: 'D1-1',
				doc_id: 'D1',
				task_no: 1,
				text_vi: 'Việc',
				text_en: 'Task',
				due: '2025',
				status: 'in_progress',
				source_id
			}
		]
	};
}
