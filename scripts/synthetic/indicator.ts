import type { Row } from '$lib/table/rows';

/** indicator, name_vi, name_en, unit_vi, unit_en, direction, decimals, rollup, indicator_group, comparable. */
type Definition = readonly [
	string,
	string,
	string,
	string,
	string,
	'up' | 'down' | 'neutral',
	number,
	'sum' | 'population' | 'households' | 'labour' | 'none',
	'economy' | 'society' | 'environment' | 'population',
	boolean
];

// prettier-ignore
const DEFINITIONS: readonly Definition[] = [
	['grdp_growth', 'Tốc độ tăng trưởng kinh tế (GRDP)', 'GRDP growth (constant prices)', '%', '%', 'up', 2, 'none', 'economy', true],
	['grdp_per_capita', 'GRDP bình quân đầu người', 'GRDP per capita', 'triệu đồng/người', 'million VND per person', 'up', 2, 'population', 'economy', true],
	['budget_revenue', 'Thu ngân sách nhà nước trên địa bàn', 'State budget revenue', 'tỷ đồng', 'billion VND', 'up', 0, 'sum', 'economy', false],
	['investment_total', 'Tổng vốn đầu tư toàn xã hội', 'Total social investment', 'tỷ đồng', 'billion VND', 'up', 0, 'sum', 'economy', false],
	['export_value', 'Kim ngạch xuất khẩu', 'Exports', 'triệu USD', 'million USD', 'up', 1, 'sum', 'economy', false],
	['iip', 'Chỉ số sản xuất công nghiệp (IIP)', 'Industrial production growth (IIP)', '%', '%', 'up', 2, 'none', 'economy', true],
	['retail_sales', 'Tổng mức bán lẻ hàng hóa, doanh thu dịch vụ', 'Retail sales of goods and services', 'tỷ đồng', 'billion VND', 'up', 0, 'sum', 'economy', false],
	['tourists', 'Lượt khách du lịch', 'Visitors', 'nghìn lượt', 'thousand visits', 'up', 0, 'sum', 'economy', false],
	['trained_labour', 'Tỷ lệ lao động qua đào tạo', 'Trained labour', '%', '%', 'up', 1, 'labour', 'society', true],
	['jobs_created', 'Giải quyết việc làm mới', 'Jobs created', 'người', 'people', 'up', 0, 'sum', 'society', false],
	['unemployment_urban', 'Tỷ lệ thất nghiệp thành thị', 'Urban unemployment', '%', '%', 'down', 1, 'labour', 'society', true],
	['agri_labour_share', 'Tỷ trọng lao động nông nghiệp', 'Agricultural labour share', '%', '%', 'down', 1, 'labour', 'society', true],
	['md_poverty_rate', 'Tỷ lệ hộ nghèo đa chiều', 'Multidimensional poverty rate', '%', '%', 'down', 2, 'households', 'society', true],
	['poverty_reduction', 'Mức giảm tỷ lệ hộ nghèo', 'Reduction of the poverty rate', 'điểm %', 'percentage points', 'up', 2, 'none', 'society', true],
	['ntm_communes_total', 'Số xã đạt chuẩn nông thôn mới (lũy kế)', 'Communes meeting new-rural standards', 'xã', 'communes', 'up', 0, 'sum', 'society', false],
	['ntm_communes_new', 'Số xã đạt chuẩn nông thôn mới tăng thêm', 'Communes newly meeting new-rural standards', 'xã', 'communes', 'up', 0, 'sum', 'society', false],
	['ntm_district', 'Huyện đạt chuẩn nông thôn mới', 'District meeting new-rural standards', 'có/không', 'yes/no', 'up', 0, 'none', 'society', false],
	['health_insurance', 'Tỷ lệ dân số tham gia bảo hiểm y tế', 'Health insurance coverage', '%', '%', 'up', 1, 'population', 'society', true],
	['doctors', 'Số bác sĩ trên 1 vạn dân', 'Doctors per 10,000 people', 'bác sĩ', 'doctors', 'up', 1, 'population', 'society', true],
	['hygienic_water_rural', 'Tỷ lệ dân nông thôn dùng nước hợp vệ sinh', 'Rural people with hygienic water', '%', '%', 'up', 1, 'population', 'environment', true],
	['solid_waste', 'Tỷ lệ chất thải rắn sinh hoạt được thu gom, xử lý', 'Household solid waste collected and treated', '%', '%', 'up', 1, 'none', 'environment', true],
	['forest_cover', 'Tỷ lệ che phủ rừng', 'Forest cover', '%', '%', 'up', 2, 'none', 'environment', true],
	['population_average', 'Dân số trung bình', 'Average population', 'nghìn người', 'thousand persons', 'neutral', 1, 'sum', 'population', false],
	['labour_force_15plus', 'Lực lượng lao động từ 15 tuổi', 'Labour force, 15 and over', 'nghìn người', 'thousand persons', 'neutral', 1, 'sum', 'society', false]
];

/**
 * The 22 indicators targets are set for, and the people a ratio is taken of. The published definition of a code wins over ours, except that a definition
 * with another unit or direction than the generator counts in throws `indicator defined otherwise: x`.
 */
export function indicatorRows(published: readonly Row[]): Row[] {
	return DEFINITIONS.map((definition) => {
		const own = ownRow(definition);
		const found = published.find((row) => row.indicator === own.indicator);
		if (found && (found.unit_vi !== own.unit_vi || found.direction !== own.direction))
			throw new Error(`indicator defined otherwise: ${own.indicator}`);
		return found ?? own;
	});
}

function ownRow(definition: Definition): Row {
	const [indicator, name_vi, name_en, unit_vi, unit_en, direction] = definition;
	const [, , , , , , decimals, rollup, indicator_group, comparable] = definition;
	return {
		indicator,
		name_vi,
		name_en,
		unit_vi,
		unit_en,
		direction,
		decimals,
		rollup,
		indicator_group,
		comparable
	};
}
