import { planUnit, unitFactor } from '$lib/core/plan-unit';
import { matchKey } from './match-key';
import { asked, found, nearKeys, remembered, UNKNOWN, type NameMatch } from './name-match';

/** A row of `indicators`, as far as names need it. */
export interface IndicatorName {
	indicator: string;
	name_vi: string;
	unit_vi: string;
}

/** Names in use that are not the table's with words left out, by indicator. */
const ALIASES: Readonly<Record<string, string>> = {
	grdp_growth:
		'Tốc độ tăng trưởng kinh tế|Tăng trưởng kinh tế|Tốc độ tăng trưởng GRDP|Tốc độ tăng GRDP|Tăng trưởng GRDP|Tốc độ tăng tổng sản phẩm trên địa bàn|Tốc độ tăng tổng sản phẩm trên địa bàn (GRDP)',
	grdp_per_capita: 'GRDP bình quân đầu người|GRDP/người|Tổng sản phẩm bình quân đầu người',
	grdp_current: 'Quy mô GRDP|Quy mô nền kinh tế|GRDP giá hiện hành',
	gdp_growth: 'Tốc độ tăng GDP|Tốc độ tăng tổng sản phẩm trong nước',
	cpi_growth: 'Tốc độ tăng CPI|Chỉ số giá tiêu dùng bình quân|CPI bình quân',
	trained_labour: 'Lao động qua đào tạo',
	unemployment_urban: 'Tỷ lệ thất nghiệp thành thị|Tỷ lệ thất nghiệp khu vực thành thị',
	health_insurance:
		'Tỷ lệ bao phủ bảo hiểm y tế|Tỷ lệ tham gia bảo hiểm y tế|Tỷ lệ người dân tham gia bảo hiểm y tế|Bao phủ bảo hiểm y tế',
	hospital_beds:
		'Giường bệnh/1 vạn dân|Số giường bệnh/vạn dân|Giường bệnh trên 1 vạn dân|Số giường bệnh/10.000 dân',
	md_poverty_rate: 'Tỷ lệ hộ nghèo đa chiều|Tỷ lệ nghèo đa chiều',
	poverty_reduction: 'Giảm tỷ lệ hộ nghèo|Mức giảm hộ nghèo|Giảm nghèo',
	ntm_communes_total: 'Số xã đạt chuẩn nông thôn mới|Xã đạt chuẩn nông thôn mới',
	ntm_communes_share: 'Tỷ lệ xã nông thôn mới',
	ntm_communes_new: 'Số xã nông thôn mới tăng thêm|Số xã đạt chuẩn nông thôn mới trong năm',
	forest_cover: 'Độ che phủ rừng|Tỷ lệ độ che phủ rừng',
	pci_score: 'PCI|Điểm PCI|Chỉ số PCI',
	pci_rank: 'Hạng PCI|Xếp hạng PCI',
	par_index: 'PAR Index|Chỉ số cải cách hành chính',
	par_index_rank: 'Hạng PAR Index|Xếp hạng PAR Index',
	sipas: 'SIPAS|Chỉ số hài lòng',
	population_average: 'Dân số|Dân số trung bình',
	area: 'Diện tích'
};

const SHORT: Readonly<Record<string, string>> = {
	ntm: 'nong thon moi',
	bhyt: 'bao hiem y te',
	ktxh: 'kinh te xa hoi',
	tnbq: 'thu nhap binh quan',
	bq: 'binh quan',
	kcn: 'khu cong nghiep',
	tl: 'ti le',
	ld: 'lao dong'
};

export interface IndicatorNames {
	/**
	 * The indicator a name means; `measure` is the unit beside it. A name that is only a part of indicators' names is asked
	 * (`Tỷ lệ hộ nghèo`: by which standard?); one whose measure cannot be the indicator's is asked too.
	 */
	byName(name: string, measure: string | null): NameMatch;
	/** The measure its figures are kept in; null when there is no such indicator. */
	measureOf(indicator: string): string | null;
}

/** Names of the table `indicators`, with words in brackets or without. */
export function indicatorNames(indicators: readonly IndicatorName[]): IndicatorNames {
	const byKey = new Map<string, Set<string>>();
	const unitOf = new Map(indicators.map(({ indicator, unit_vi }) => [indicator, unit_vi]));
	for (const { indicator, name_vi } of indicators) {
		const names = [name_vi, withoutBrackets(name_vi), ...(ALIASES[indicator]?.split('|') ?? [])];
		for (const key of new Set(names.map(indicatorKey)))
			byKey.set(key, new Set([...(byKey.get(key) ?? []), indicator]));
	}
	const fits = (indicator: string, measure: string | null) =>
		measure === null || isSameMeasure(measure, unitOf.get(indicator) ?? '');
	return {
		measureOf: (indicator) => unitOf.get(indicator) ?? null,
		byName: remembered((name: string, measure: string | null): NameMatch => {
			const id = name.trim();
			if (unitOf.has(id)) return found(id);
			const whole = indicatorKey(name);
			const key = byKey.has(whole) ? whole : indicatorKey(withoutBrackets(name));
			const hits = [...(byKey.get(key) ?? [])];
			const fitting = hits.filter((indicator) => fits(indicator, measure));
			if (fitting.length === 1) return found(fitting[0]!);
			if (hits.length > 0) return asked(fitting.length > 1 ? 'two_meanings' : 'kind_differs', hits);
			const words = key.split(' ');
			const longer = [...byKey].filter(
				([other]) => words.length > 1 && words.every((word) => other.split(' ').includes(word))
			);
			const candidates = (
				longer.length > 0
					? longer.map(([, each]) => each)
					: nearKeys(key, byKey.keys()).map((each) => byKey.get(each)!)
			)
				.flatMap((each) => [...each])
				.filter((indicator) => fits(indicator, measure));
			return candidates.length > 0 ? asked('near_name', [...new Set(candidates)]) : UNKNOWN;
		})
	};
}

function withoutBrackets(name: string): string {
	return name.replace(/\s*\([^)]*\)/g, '');
}

function indicatorKey(name: string): string {
	return matchKey(name)
		.split(' ')
		.map((word) => SHORT[word] ?? word)
		.join(' ');
}

/** Whether figures in one measure can be told in the other; points of a per cent and per cents are kept apart. */
function isSameMeasure(a: string, b: string): boolean {
	return (
		unitFactor(a, b) !== null ||
		unitFactor(b, a) !== null ||
		planUnit(a).counted === planUnit(b).counted
	);
}
