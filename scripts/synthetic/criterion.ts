import type { Row } from '$lib/table/rows';

type Criterion = readonly [
	string,
	'ktxh' | 'xdd' | 'tdkt' | 'bonus' | 'penalty',
	string,
	string,
	number
];

// prettier-ignore
const CRITERIA: readonly Criterion[] = [
	['ktxh_kinh_te', 'ktxh', 'Tăng trưởng kinh tế, thu ngân sách, đầu tư', 'Growth, budget revenue, investment', 180],
	['ktxh_xa_hoi', 'ktxh', 'Văn hóa, xã hội, việc làm, giảm nghèo', 'Culture, society, jobs, poverty reduction', 140],
	['ktxh_nong_thon', 'ktxh', 'Xây dựng nông thôn mới, môi trường', 'New-rural development, environment', 100],
	['ktxh_quoc_phong', 'ktxh', 'Quốc phòng, an ninh, trật tự an toàn xã hội', 'Defence, security, public order', 100],
	['ktxh_cai_cach', 'ktxh', 'Cải cách hành chính, chuyển đổi số', 'Administrative reform, digital transformation', 80],
	['xdd_dang', 'xdd', 'Xây dựng Đảng', 'Party building', 80],
	['xdd_chinh_quyen', 'xdd', 'Xây dựng chính quyền', 'Government building', 70],
	['xdd_doan_the', 'xdd', 'Mặt trận Tổ quốc và các đoàn thể', 'Fatherland Front and unions', 50],
	['tdkt_phong_trao', 'tdkt', 'Tổ chức các phong trào thi đua', 'Emulation movements', 80],
	['tdkt_khen_thuong', 'tdkt', 'Công tác khen thưởng', 'Commendation work', 70],
	['tdkt_hoat_dong_cum', 'tdkt', 'Tham gia hoạt động cụm', 'Cluster activities', 50],
	['thuong', 'bonus', 'Điểm thưởng', 'Bonus points', 50],
	['tru', 'penalty', 'Điểm trừ', 'Penalty points', 100]
];

/**
 * The rows of `criteria`: a scale of 1.000 (600 + 200 + 200), bonus at most 50, penalty at most 100. The weights are
 * our own; no cluster's real ones were available. Penalties are written as positive points to be taken off.
 */
export function criterionRows(): Row[] {
	return CRITERIA.map(([criterion_id, section, name_vi, name_en, max_score]) => {
		return { criterion_id, section, name_vi, name_en, max_score };
	});
}
