import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatShort } from '$lib/core/format';
import { parsePlan } from '$lib/core/plan';
import type { PlanContext, PlanPart } from '$lib/core/plan-part';

const VI: PlanContext = { habit: 'vi' };

/** `kind lo..hi unit @confidence reason`, bounds that are not there left out, `<` before a strict bound. */
function said({
	kind,
	lo,
	hi,
	strict,
	unit,
	confidence,
	reason
}: Omit<PlanPart, 'kind'> & { kind: string | null }): string {
	if (kind === null) return `? ${reason}`;
	const doubt = reason ? ` @${confidence} ${reason}` : '';
	return `${kind} ${strict ? '!' : ''}${lo ?? ''}..${hi ?? ''}${unit ? ` ${unit}` : ''}${doubt}`;
}

describe('a plan for one figure', () => {
	it.each<[string, string, PlanContext?]>([
		// The wordings of resolutions and of the national table.
		['đạt 47,32 triệu đồng', 'point 47.32..47.32 triệu đồng'],
		['27', 'point 27..27'],
		['88,1', 'point 88.1..88.1 %', { unit: '%' }],
		['từ 7,5 % trở lên', 'floor 7.5.. %'],
		['Dưới 4', 'ceiling !..4'],
		['dưới 35 %', 'ceiling !..35 %'],
		['không quá 35 %', 'ceiling ..35 %'],
		['6,6-6,8', 'range 6.6..6.8'],
		['7-8', 'range 7..8'],
		['33-34', 'range 33..34'],
		['từ 7,5 % đến 8 %', 'range 7.5..8 %'],
		['Khoảng 4', 'approx 4..4'],
		['giảm từ 0,5 % trở lên', 'change_floor 0.5.. điểm % @0.9 percent_means_points'],
		['giảm từ 0,5 % trở lên', 'change_floor 0.5.. điểm %', { unit: 'điểm %' }],
		['giảm từ 0,5 % trở lên', 'change_floor 0.5.. điểm %', { unit: '%' }],
		['giảm 1,17 % trở lên', 'change_floor 1.17.. điểm %', { unit: '%' }],
		['giảm từ 1,5%', 'change_floor 1.5.. điểm % @0.6 open_from'],
		['giảm từ 1,5%', 'change_floor 1.5.. điểm % @0.6 open_from', { unit: 'điểm %' }],
		['giảm 1-1,5 điểm %', 'change_range 1..1.5 điểm %'],
		['1-1,5', 'change_range 1..1.5 điểm %', { unit: 'điểm %' }],
		['1-1,5 điểm', 'change_range 1..1.5 điểm @0.6 points_unclear'],
		['65-66 điểm', 'range 65..66 điểm', { unit: 'điểm' }],
		['thêm 7 xã trở lên', 'floor 7.. xã'],
		['tăng thêm 7 xã trở lên', 'floor 7.. xã'],
		['huyện Thanh Ba đạt chuẩn NTM', 'milestone 1..1'],
		['Huyện Tân Hiệp được công nhận đạt chuẩn nông thôn mới', 'milestone 1..1'],
		['xã Đại An đạt chuẩn NTM năm 2020', 'milestone 1..1'],
		['duy trì đạt từ 98,4 % trở lên', 'maintain 98.4.. %'],
		['duy trì từ 42 % trở lên', 'maintain 42.. %'],
		['giữ vững 42,5%', 'maintain 42.5.. %'],
		['duy trì trên 42 %', 'maintain !42.. %'],
		['duy trì dưới 4 %', 'ceiling !..4 %'],
		['hoàn thành vượt dự toán Trung ương giao (6.193 tỷ)', 'floor !6193.. tỷ', VI],
		['hoàn thành dự toán Trung ương giao (6.193 tỷ đồng)', 'floor 6193.. tỷ đồng', VI],
		['trên 62%', 'floor !62.. %'],
		['hơn 700 tập thể', 'floor !700.. tập thể'],
		['vượt 6.000 tỷ đồng', 'floor !6000.. tỷ đồng', VI],
		// Bounds in other words and signs.
		['≥ 93,7%', 'floor 93.7.. %'],
		['>= 93,7 %', 'floor 93.7.. %'],
		['≤ 4,5', 'ceiling ..4.5'],
		['< 4,5', 'ceiling !..4.5'],
		['> 90 %', 'floor !90.. %'],
		['tối thiểu 90 %', 'floor 90.. %'],
		['đạt tối thiểu 90 %', 'floor 90.. %'],
		['ít nhất 5 xã', 'floor 5.. xã'],
		['không dưới 20 %', 'floor 20.. %'],
		['không thấp hơn 20 %', 'floor 20.. %'],
		['tối đa 35 %', 'ceiling ..35 %'],
		['không vượt quá 3 %', 'ceiling ..3 %'],
		['không cao hơn 3 %', 'ceiling ..3 %'],
		['từ 4 % trở xuống', 'ceiling ..4 %'],
		['3,5 % trở xuống', 'ceiling ..3.5 %'],
		['còn dưới 3 %', 'ceiling !..3 %'],
		['giảm xuống còn 4,51 %', 'point 4.51..4.51 %'],
		['giảm từ 6,21% xuống còn 4,51%', 'point 4.51..4.51 %'],
		['nâng tổng số lên 13 xã', 'point 13..13 xã'],
		['đạt và vượt 95 %', 'floor 95.. %'],
		['93,7 % trở lên', 'floor 93.7.. %'],
		['xấp xỉ 4 %', 'approx 4..4 %'],
		['gần 62 %', 'approx 62..62 % @0.6 nearly'],
		['khoảng 6,6-6,8 %', 'range 6.6..6.8 % @0.6 about_range'],
		['từ 1.200 đến 1.300 tỷ đồng', 'range 1200..1300 tỷ đồng', VI],
		['từ 6,6 - 6,8%', 'range 6.6..6.8 %'],
		['từ -1 % đến 1 %', 'range -1..1 %'],
		['từ 7,5 %', 'floor 7.5.. % @0.6 open_from'],
		['giảm 1,7%', 'change_floor 1.7.. điểm % @0.6 exact_or_at_least'],
		['giảm trên 1 %', 'change_floor !1.. điểm %', { unit: '%' }],
		['giảm 500 hộ trở lên', 'change_floor 500.. hộ'],
		['tăng 8 %', 'point 8..8 % @0.6 increase_unclear'],
		['tăng từ 8 % trở lên so với năm trước', 'floor 8.. %'],
		['tăng 7 xã', 'point 7..7 xã'],
		['phấn đấu đạt 12.000 người', 'point 12000..12000 người'],
		// What stands around the figure.
		['Tỷ lệ hộ nghèo giảm từ 1,5 % trở lên', 'change_floor 1.5.. điểm %', { unit: '%' }],
		['Tốc độ tăng trưởng kinh tế (GRDP) từ 7,5% trở lên', 'floor 7.5.. %'],
		['Thu ngân sách trên địa bàn đạt 6.193,5 tỷ đồng', 'point 6193.5..6193.5 tỷ đồng'],
		['Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng dưới 12 %', 'ceiling !..12 %'],
		['Đến năm 2025, trên 62 %', 'floor !62.. %'],
		['có 2 huyện đạt chuẩn NTM', 'point 2..2 huyện'],
		['48,5 giường bệnh/1 vạn dân', 'point 48.5..48.5 giường bệnh/vạn dân'],
		['14,3 bác sỹ trên một vạn dân', 'point 14.3..14.3 bác sỹ/vạn dân'],
		['14,3 bác sỹ/10.000 dân', 'point 14.3..14.3 bác sỹ/vạn dân'],
		['39 vạn tấn', 'point 39..39 vạn tấn'],
		['12.500 m3', 'point 12500..12500 m³', VI],
		['250 bình gas', 'point 250..250 bình gas @0.9 unit_unknown'],
		['Kim ngạch xuất khẩu tăng khoảng 7-8%', 'range 7..8 % @0.6 about_range'],
		[
			'GRDP bình quân đầu người đạt 47,32 triệu đồng/người/năm',
			'point 47.32..47.32 triệu đồng/người/năm'
		],
		['Giảm tỷ lệ hộ nghèo 1-1,5%/năm', 'change_range 1..1.5 điểm %', { unit: '%' }],
		['trong top 20', 'ceiling ..20'],
		['1. Tăng trưởng kinh tế 7,5 %', 'point 7.5..7.5 %'],
		['- Tỷ lệ đô thị hóa: 19,6 %', 'point 19.6..19.6 %'],
		['Kế hoạch Trung ương giao: 6.193,5 tỷ đồng', 'point 6193.5..6193.5 tỷ đồng'],
		// Scale words and the unit that was expected.
		['0,5 tỷ đồng', 'point 500..500 triệu đồng', { unit: 'triệu đồng' }],
		['47,32 tr.đ', 'point 47.32..47.32 tr.đ', { unit: 'triệu đồng' }],
		['6.193 tỷ', 'point 6193..6193 tỷ', { unit: 'tỷ đồng', habit: 'vi' }],
		['39 vạn tấn', 'point 390..390 nghìn tấn', { unit: 'nghìn tấn' }],
		['14 bác sỹ', 'point 14..14 bác sỹ', { unit: 'bác sĩ' }],
		['từ 1,5 % trở lên', 'change_floor 1.5.. điểm %', { unit: 'điểm %' }],
		// Characters as documents have them.
		['từ\u00a07,5\u00a0%\u00a0trở\u00a0lên', 'floor 7.5.. %'],
		['6,6–6,8', 'range 6.6..6.8'],
		['6,6 — 6,8 %', 'range 6.6..6.8 %'],
		['7,5 phần trăm', 'point 7.5..7.5 %'],
		['1,5 điểm phần trăm trở lên', 'change_floor 1.5.. điểm %'],
		['Ðạt 27', 'point 27..27'],
		['từ 7,5 % trở lên'.normalize('NFD'), 'floor 7.5.. %'],
		['TỪ 7,5 % TRỞ LÊN', 'floor 7.5.. %'],
		['đạt 51/117 xã', 'point 51..51 xã @0.9 ratio'],
		['4.80', 'point 4.8..4.8 @0.6 number_against_habit', VI],
		['2.094 USD', 'point 2094..2094 USD', VI],
		['2.094 người', 'point 2094..2094 người'],
		// Questions for a person.
		['', '? empty'],
		['…', '? missing_mark'],
		['Xuất siêu', '? no_number'],
		['Hoàn thành dự toán Trung ương giao', '? relative_without_amount'],
		['vượt 5 % dự toán', '? relative_without_amount'],
		['2.094', '? number_unclear'],
		['2.094 USD', '? number_unclear'],
		['8.993.0822 người', '? number_malformed'],
		['7/8/2020', '? date'],
		['7-Aug', '? date'],
		['6/6', '? ratio_or_date'],
		['13/7 xã', '? ratio_or_date'],
		['2020', '? year'],
		['2016-2020', '? year'],
		['phòng chống Covid-19', '? number_in_name'],
		['hoàn thành Quốc lộ 1A', '? number_in_name'],
		['giảm dưới 4 %', '? reduce_to_or_by'],
		['giảm khoảng 1 %', '? about_change'],
		['8-7', '? range_reversed'],
		['21 tiêu chí (100 %)', '? two_numbers'],
		['7 xã 500 hộ', '? two_numbers'],
		['trên 100% KH', '? relative_without_amount'],
		['đạt 100 % chỉ tiêu', '? relative_without_amount'],
		['tăng trưởng âm 2%', '? words_unknown'],
		['xếp hạng 20 trở lên', '? words_unknown'],
		['5+', '? words_unknown'],
		['5 ± 0,5', '? words_unknown'],
		['5 000', '? two_numbers'],
		['gấp 2 lần', '? words_unknown'],
		['không đạt 5 %', '? words_unknown'],
		['cao hơn năm trước 5 %', '? words_unknown'],
		['vượt thu ngân sách 6000 tỷ', '? words_unknown'],
		['chưa đạt chuẩn NTM', '? words_unknown'],
		['bảy xã trở lên', '? no_number'],
		['47 triệu đồng', '? unit_differs', { unit: '%' }],
		['٧ xã', '? number_in_name']
	])('"%s" is %s', (words, expected, context) => {
		const plan = parsePlan(words, context);
		expect(said(plan)).toBe(expected);
		expect(plan.raw).toBe(words);
		expect(plan.parts).toEqual([]);
		expect(plan.confidence === 1).toBe(plan.reason === null);
	});

	it.each<[string, string[], PlanContext?]>([
		['giảm từ 1,5%', ['change_range ..1.5 điểm %']],
		['giảm 1,7%', ['change_range 1.7..1.7 điểm %']],
		['1-1,5 điểm', ['range 1..1.5 điểm']],
		['gần 62 %', ['ceiling !..62 %']],
		['2.094 USD', ['point 2094..2094 USD', 'point 2.094..2.094 USD']],
		['6/6', []]
	])('"%s" names the readings it could also have', (words, readings) => {
		const others = parsePlan(words).others.map((other) =>
			said({ ...other, label: '', confidence: 1, reason: null, others: [] })
		);
		expect(others).toEqual(readings);
	});
});

describe('a plan for several figures', () => {
	it.each<[string, string, string[]]>([
		['tăng thêm 7 xã trở lên … đạt 13 xã', 'flow_stock', ['floor 7.. xã', 'point 13..13 xã']],
		[
			'tăng thêm 7 xã trở lên, nâng tổng số xã đạt chuẩn lên 13 xã',
			'flow_stock',
			['floor 7.. xã', 'point 13..13 xã']
		],
		['thêm 7 xã trở lên đạt 13 xã', 'flow_stock', ['floor 7.. xã', 'point 13..13 xã']],
		[
			'CN-XD 41,8 %; DV 39,7 %; NLTS 18,5 %',
			'vector',
			['point 41.8..41.8 %', 'point 39.7..39.7 %', 'point 18.5..18.5 %']
		],
		[
			'CN-XD 41,8%, DV 39,7%, NLTS 18,6%',
			'vector',
			['point 41.8..41.8 %', 'point 39.7..39.7 %', 'point 18.6..18.6 %']
		],
		[
			'CN-XD 41,8 %; DV 39,7 %; NLTS 19,5 %',
			'? vector_sum',
			['point 41.8..41.8 %', 'point 39.7..39.7 %', 'point 19.5..19.5 %']
		],
		[
			'mầm non 95 %; tiểu học 99,5 %; THCS 98 %',
			'composite',
			['point 95..95 %', 'point 99.5..99.5 %', 'point 98..98 %']
		],
		[
			'đạt 14,3 bác sỹ/1 vạn dân và 48,5 giường bệnh/1 vạn dân',
			'composite',
			['point 14.3..14.3 bác sỹ/vạn dân', 'point 48.5..48.5 giường bệnh/vạn dân']
		],
		[
			'14,3 bác sỹ … và 48,5 giường',
			'composite',
			['point 14.3..14.3 bác sỹ', 'point 48.5..48.5 giường']
		],
		[
			'lao động qua đào tạo từ 71 % trở lên, trong đó có bằng cấp từ 28 % trở lên',
			'composite',
			['floor 71.. %', 'floor 28.. %']
		],
		[
			'Huyện Lâm Thao đạt chuẩn NTM nâng cao; thêm 7 xã trở lên đạt chuẩn NTM',
			'composite',
			['milestone 1..1', 'floor 7.. xã']
		],
		['7,5 và 8', '? parts_unlabelled', ['point 7.5..7.5', 'point 8..8']],
		['thu 2.094; chi 8.000', '? number_unclear', ['? number_unclear', '? number_unclear']]
	])('"%s" is %s', (words, kind, parts) => {
		const plan = parsePlan(words);
		expect(plan.kind ?? `? ${plan.reason}`).toBe(kind);
		expect([plan.lo, plan.hi]).toEqual([null, null]);
		expect(plan.parts.map(said)).toEqual(parts);
	});

	it('keeps what each figure is about', () => {
		const labels = parsePlan('CN-XD 41,8 %; DV 39,7 %; NLTS 18,5 %').parts.map((p) => p.label);
		expect(labels).toEqual(['CN-XD', 'DV', 'NLTS']);
	});
});

describe('any words', () => {
	const PIECES = [
		...['từ', 'đến', '-', 'trở lên', 'trở xuống', 'giảm', 'tăng', 'thêm', 'còn', 'duy trì', 'đạt'],
		...['khoảng', 'gần', 'vượt', 'trên', 'dưới', 'không quá', 'tối thiểu', 'dự toán', 'giao', 'và'],
		...[
			'gấp',
			'chưa',
			'xã',
			'%',
			'điểm',
			'tỷ đồng',
			'/',
			'.',
			';',
			'(',
			')',
			'2.094',
			'7,5',
			'6',
			'2020'
		]
	];
	const words = fc.oneof(
		fc.string({ unit: 'grapheme' }),
		fc.array(fc.constantFrom(...PIECES), { maxLength: 9 }).map((pieces) => pieces.join(' '))
	);

	it('are read or asked about, with bounds in order, and never throw', () => {
		fc.assert(
			fc.property(
				words,
				fc.constantFrom<PlanContext>({}, VI, { unit: 'điểm %' }),
				(text, context) => {
					for (const plan of [parsePlan(text, context), ...parsePlan(text, context).parts]) {
						if (plan.lo !== null && plan.hi !== null) expect(plan.lo).toBeLessThanOrEqual(plan.hi);
						expect(plan.confidence > 0).toBe(plan.kind !== null);
						expect(plan.confidence < 1).toBe(plan.reason !== null);
					}
				}
			),
			{ numRuns: 500 }
		);
	});

	it('give no figure that does not stand in them', () => {
		fc.assert(
			fc.property(words, (text) => {
				const { kind, lo, hi } = parsePlan(text, VI);
				if (kind === 'milestone') return;
				const digits = text.replace(/[^\d]/g, '');
				for (const bound of [lo, hi])
					if (bound !== null) expect(digits).toContain(String(Math.abs(bound)).replace('.', ''));
			}),
			{ numRuns: 500 }
		);
	});

	it('give back the figure that was printed in them', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 0, max: 3 }), (n, d) => {
				const value = n / 10 ** d;
				const text = formatShort(value, d, 'vi');
				expect(parsePlan(`từ ${text} tỷ đồng trở lên`, VI)).toMatchObject({
					kind: 'floor',
					lo: value
				});
				expect(parsePlan(`không quá ${text} %`, VI)).toMatchObject({ kind: 'ceiling', hi: value });
			})
		);
	});
});
