import { matchKey } from './match-key';

/**
 * What a column says of its rows, whatever table they will be in. `unit` is a province, city or other body, `measure` the unit a figure is in;
 * `value` any figure no other role names. `key_*` roles only tell rows apart.
 */
export type FieldRole = keyof typeof WORDS;

/** Headings seen or usual for each role, and our own tables' names of it. Compared by `matchKey`. */
const WORDS = {
	ordinal: 'STT|TT|Số TT|Số thứ tự|Mã số|No|ordinal',
	code: 'Mã tỉnh|Mã đơn vị|Mã ĐVHC|Mã GSO|Mã tỉnh/thành phố|Mã tỉnh, thành phố|GSO code|code',
	unit: 'Tỉnh|Tỉnh/Thành phố|Tỉnh, TP|Tỉnh, thành phố|Tỉnh/TP|Tên tỉnh|Địa phương|Tên đơn vị|Đơn vị|Tên xã, phường|Tên địa phương|Các tỉnh, thành phố|Province|unit_id',
	cluster: 'Cụm|Khối|Cụm thi đua|Khối thi đua|Cụm/khối|Cụm, khối|cluster_id',
	year: 'Năm|Năm báo cáo|Năm đánh giá|Kỳ|Kỳ báo cáo|Giai đoạn|Year',
	indicator:
		'Chỉ tiêu|Tên chỉ tiêu|Nội dung|Hạng mục|Các chỉ tiêu chủ yếu|Chỉ tiêu chủ yếu|Nội dung chỉ tiêu|Tiêu chí|Indicator',
	measure: 'Đơn vị tính|ĐVT|ĐV tính|Đơn vị|Đơn vị đo|unit_vi|plan_unit_vi',
	plan: 'Kế hoạch|KH|Kế hoạch năm|Kế hoạch giao|Chỉ tiêu giao|Chỉ tiêu kế hoạch|Nghị quyết HĐND|NQ HĐND|Nghị quyết|Dự toán|Mục tiêu|Plan|plan_raw',
	actual:
		'Thực hiện|TH|Kết quả thực hiện|Thực hiện năm|Ước thực hiện|Ước TH|Ước TH năm|Kết quả|Đạt được|Kết quả đạt được|Thực hiện cả năm|Actual|actual_raw',
	previous:
		'Thực hiện năm trước|Cùng kỳ|TH cùng kỳ|Thực hiện cùng kỳ|Cùng kỳ năm trước|TH năm trước|Năm trước|previous',
	percent_of_plan:
		'So với kế hoạch|So với KH|% KH|TH/KH|TH/KH (%)|Thực hiện/Kế hoạch|Tỷ lệ hoàn thành|Tỷ lệ hoàn thành kế hoạch|Đạt % KH|% so với kế hoạch|% hoàn thành|% thực hiện so với kế hoạch|percent_printed',
	percent_of_previous:
		'So với cùng kỳ|So cùng kỳ|% CK|% so với cùng kỳ|Tăng/giảm so với năm trước|So với năm trước|Tốc độ tăng so với cùng kỳ',
	verdict: 'Đánh giá|Kết quả đánh giá|Đạt/Không đạt|Mức độ hoàn thành|Verdict|verdict_official',
	award:
		'Hình thức khen thưởng|Danh hiệu|Danh hiệu thi đua|Loại khen thưởng|Hình thức|Danh hiệu, hình thức khen thưởng|Danh hiệu/Hình thức khen thưởng|Award|award_code',
	recipient: 'Đối tượng|Đối tượng khen thưởng|Loại đối tượng|recipient_type',
	collectives: 'Tập thể|Số tập thể|Số lượng tập thể',
	individuals: 'Cá nhân|Số cá nhân|Số lượng cá nhân|Số người',
	households: 'Hộ gia đình|Số hộ gia đình|Gia đình',
	enterprises: 'Doanh nghiệp|Số doanh nghiệp',
	count: 'Số lượng|Tổng số|Tổng cộng|SL|Tổng|Count',
	direct:
		'Người trực tiếp lao động|Lao động trực tiếp|Trực tiếp|Không phải lãnh đạo|Người lao động trực tiếp|direct_count',
	direct_share:
		'Tỷ lệ lao động trực tiếp|Tỷ lệ người trực tiếp lao động|Tỷ lệ trực tiếp|% lao động trực tiếp',
	mode: 'Loại hình khen thưởng|Phương thức khen thưởng|Loại hình|mode',
	decision: 'Số quyết định|Số QĐ|QĐ số|Quyết định số|Quyết định',
	decision_date: 'Ngày QĐ|Ngày quyết định|Ngày ký|Ngày ban hành',
	issuer: 'Cơ quan ban hành quyết định|Cơ quan ban hành|Cấp khen thưởng',
	proposal: 'Số đề nghị|Đề nghị|Số lượng đề nghị|Đề nghị khen thưởng',
	submission: 'Số tờ trình|TTr|Tờ trình số|Tờ trình',
	granted: 'Được khen|Được tặng|Được khen thưởng|Đã khen thưởng|Số được khen|Được công nhận',
	score: 'Điểm|Tổng điểm|Số điểm|Điểm đạt|Score',
	max_score: 'Điểm tối đa|Điểm chuẩn|Thang điểm|max_score',
	self_score: 'Điểm tự chấm|Tự chấm|Tự chấm điểm|self_score',
	appraised_score: 'Điểm thẩm định|Thẩm định|Điểm chấm|Điểm bình xét|appraised_score',
	bonus: 'Điểm thưởng',
	penalty: 'Điểm trừ',
	rank: 'Xếp hạng|Hạng|Thứ hạng|Xếp thứ|Xếp loại thứ|Vị thứ|Rank',
	value: 'Số liệu|Giá trị|Value',
	qualifier: 'Dấu mức|Dấu|qualifier',
	status: 'Tình trạng số liệu|Tình trạng|Trạng thái số liệu|Loại số liệu|status',
	source: 'Nguồn|Nguồn số liệu|source_id',
	note: 'Ghi chú|Note|note_vi'
} as const;

export const FIELD_ROLES = Object.keys(WORDS) as readonly FieldRole[];

const ROLE_BY_KEY = new Map<string, FieldRole[]>();
for (const [role, words] of Object.entries(WORDS) as [FieldRole, string][])
	for (const key of new Set(words.split('|').map(matchKey)))
		ROLE_BY_KEY.set(key, [...(ROLE_BY_KEY.get(key) ?? []), role]);

/** The roles a heading's key may have, likelier first: `Đơn vị` is a body or a measure, and only the cells tell. [] when unknown. */
export function fieldsByWords(key: string): readonly FieldRole[] {
	return ROLE_BY_KEY.get(key) ?? [];
}

/** The first of `fieldsByWords`. */
export function fieldByWords(key: string): FieldRole | null {
	return fieldsByWords(key)[0] ?? null;
}
