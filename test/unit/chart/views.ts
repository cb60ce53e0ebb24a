import type { ChartView } from '$lib/view/chart-view';

const WORDS = { locale: 'vi', sentence: 'Một câu nói điều biểu đồ cho thấy.' } as const;

/** One small view of every kind; the figures are published ones. */
export const VIEWS: Readonly<Record<ChartView['kind'], ChartView>> = {
	bars: {
		...WORDS,
		kind: 'bars',
		scale: 'linear',
		axis: 'điểm PAPI 2018, càng cao càng tốt',
		bars: [
			bar('63-83', '1. Bến Tre', 47.05, 'line-strong'),
			bar('63-91', '2. Kiên Giang', 43.21, 'accent'),
			{ ...bar('63-96', 'Cà Mau', null, 'line-strong'), text: 'chưa công bố' }
		]
	},
	pairs: {
		...WORDS,
		kind: 'pairs',
		axis: 'lượt',
		pairs: [
			{
				key: 'co_chinh_phu',
				label: 'Cờ thi đua của Chính phủ · tập thể',
				outline: 10,
				value: 9,
				text: '9 tặng · 10 đề nghị',
				tone: 'level-government'
			}
		]
	},
	stack: {
		...WORDS,
		kind: 'stack',
		axis: 'số chỉ tiêu',
		parts: [
			{ key: 'met', label: 'Đạt', tone: 'verdict-met' },
			{ key: 'missed', label: 'Không đạt', tone: 'verdict-missed' }
		],
		rows: [
			{ key: '63-91', label: 'Kiên Giang', values: [21, 1], text: '95,5 %' },
			{ key: '63-49', label: 'Quảng Nam', values: [14, 1], text: '93,3 %' }
		]
	},
	series: {
		...WORDS,
		kind: 'series',
		axis: '%',
		years: [2016, 2017, 2018],
		lines: [
			{
				key: '63-91',
				label: 'Kiên Giang',
				tone: 'accent',
				values: [6.7, null, 7.51],
				texts: ['6,70', '', '7,51'],
				estimated: [false, false, true]
			}
		]
	},
	intervals: {
		...WORDS,
		kind: 'intervals',
		axis: 'thứ hạng',
		last: 3,
		rows: [
			{ ...interval('63-83', 'Bến Tre', 1, 2, 1), band: false },
			{ ...interval('63-91', 'Kiên Giang', 1, 3, 2), band: true },
			{ ...interval('63-96', 'Cà Mau', 2, 3, 3), band: true }
		]
	},
	xy: {
		...WORDS,
		kind: 'xy',
		drawn: 'scatter',
		xAxis: 'năm',
		axis: '%',
		isPlainX: true,
		series: [
			{
				name: '',
				tone: 'accent',
				points: [
					{ x: 2017, y: 7.05 },
					{ x: 2018, y: 7.51 }
				]
			}
		]
	},
	tiles: {
		...WORDS,
		kind: 'tiles',
		set: '34',
		axis: 'tăng trưởng GRDP 2025',
		scale: { low: 'thấp', high: 'cao', missing: 'chưa công bố' },
		islands: { hoangSa: 'Hoàng Sa', truongSa: 'Trường Sa' },
		tiles: [
			{ key: '34-48', label: 'Đà Nẵng', share: 1, text: 'hạng 1 / 4' },
			{ key: '34-91', label: 'An Giang', share: 0.5, text: 'hạng 2 / 4', isNear: true },
			{ key: '34-56', label: 'Khánh Hòa', share: 0, text: 'hạng 4 / 4' },
			{ key: '34-96', label: 'Cà Mau', share: null, text: 'chưa công bố' }
		]
	},
	heatmap: {
		...WORDS,
		kind: 'heatmap',
		axis: 'thứ hạng trong cụm',
		scale: { low: 'cuối', high: 'đầu' },
		rows: [
			{ key: 'papi', label: 'Chỉ số hiệu quả quản trị và hành chính công (PAPI)' },
			{ key: 'md_poverty_rate', label: 'Tỷ lệ hộ nghèo' }
		],
		columns: [
			{ key: '63-83', label: 'Bến Tre' },
			{ key: '63-91', label: 'Kiên Giang' }
		],
		cells: [
			[
				{ mark: '1', share: 1, text: '47,05 điểm, hạng 1 / 2' },
				{ mark: '2', share: 0, text: '43,21 điểm, hạng 2 / 2' }
			],
			[{ mark: '●', share: null, tone: 'verdict-met', text: 'đạt' }, null]
		]
	},
	bump: {
		...WORDS,
		kind: 'bump',
		axis: 'thứ hạng',
		years: ['2018', '2019', '2023'],
		last: 3,
		lines: [
			{ key: '63-91', label: 'Kiên Giang', tone: 'accent', ranks: [2, 1, 1] },
			{ key: '63-83', label: 'Bến Tre', tone: 'line-strong', ranks: [1, null, 2] },
			{ key: '63-96', label: 'Cà Mau', tone: 'line-strong', ranks: [3, 2, 3] }
		]
	},
	dumbbell: {
		...WORDS,
		kind: 'dumbbell',
		axis: '% kế hoạch',
		ends: { from: 'Kế hoạch', to: 'Thực hiện' },
		rows: [
			dumbbell('income', 'Thu nhập bình quân đầu người', 100, 106.29, 'verdict-exceeded'),
			{ ...dumbbell('poverty', 'Giảm hộ nghèo', 100, 113.3, 'verdict-met'), isHollow: true },
			{
				...dumbbell('ntm', 'Xã đạt chuẩn nông thôn mới', 100, null, 'verdict-not_assessed'),
				text: 'chưa công bố'
			}
		]
	},
	slope: {
		...WORDS,
		kind: 'slope',
		axis: 'điểm PAPI',
		ends: { from: '2018', to: '2023' },
		rows: [
			slope('63-83', 'Bến Tre', 'line-strong', 47.05, 43.3),
			slope('63-91', 'Kiên Giang', 'accent', 43.21, 40.9),
			slope('63-96', 'Cà Mau', 'line-strong', null, 41.3)
		]
	},
	multiples: {
		...WORDS,
		kind: 'multiples',
		axis: '%',
		years: [2016, 2017, 2018],
		panels: [
			{
				...{ key: '63-91', label: 'Kiên Giang', tone: 'accent' },
				...{ values: [6.7, null, 7.51], texts: ['6,70', '', '7,51'] }
			},
			{
				...{ key: '63-83', label: 'Bến Tre', tone: 'line-strong' },
				...{ values: [6.4, 7.2, 7.9], texts: ['6,40', '7,20', '7,90'] }
			}
		]
	},
	strip: {
		...WORDS,
		kind: 'strip',
		axis: 'điểm PAPI 2018',
		missing: 'Chưa công bố: Cà Mau',
		points: [
			point('63-83', 'Bến Tre', 47.05, 'line-strong'),
			point('63-91', 'Kiên Giang', 43.21, 'accent'),
			{ ...point('63-92', 'Cần Thơ', 43.3, 'line-strong'), isHollow: true },
			{ ...point('63-96', 'Cà Mau', null, 'line-strong'), text: 'chưa công bố' }
		]
	},
	flow: {
		...WORDS,
		kind: 'flow',
		axis: 'lượt khen, độ dày theo số lượt',
		stages: ['Đề nghị', 'Quyết định', 'Trao tặng'],
		missing: 'chưa công bố',
		rows: [
			{
				...{ key: 'co_chinh_phu', label: 'Cờ thi đua của Chính phủ · tập thể' },
				...{ tone: 'level-government', counts: [10, 9, null], texts: ['10', '9', ''] },
				joined: [false, true, false]
			},
			{
				...{ key: 'bk_bo_tinh', label: 'Bằng khen của tỉnh · cá nhân' },
				...{ tone: 'level-ministry_province', counts: [41, 52, 52] },
				...{ texts: ['41', '52', '52'], joined: [false, true, true] }
			}
		]
	},
	timeline: {
		...WORDS,
		kind: 'timeline',
		axis: 'ngày ban hành',
		lanes: [
			{ key: 'documents', label: 'Văn bản' },
			{ key: 'movements', label: 'Phong trào' }
		],
		links: [{ from: '05-ct', to: '41-kh' }],
		items: [
			{
				...{ key: '05-ct', lane: 'documents', at: '2021-10-25', label: '05/CT-UBND' },
				...{ text: 'Chỉ thị 05/CT-UBND, 25/10/2021', tone: 'ink' }
			},
			{
				...{ key: '41-kh', lane: 'documents', at: '2021-11-16', label: '41/KH-HĐTĐKT' },
				...{ text: 'Kế hoạch 41/KH-HĐTĐKT, 16/11/2021', tone: 'ink' }
			},
			{
				...{ key: 'covid', lane: 'movements', at: '2021', label: 'Phòng chống dịch Covid-19' },
				...{ text: 'Phòng chống dịch Covid-19, An Giang 2021', tone: 'ink', isVague: true }
			}
		]
	}
};

function bar(key: string, label: string, value: number | null, tone: string) {
	const text = value === null ? '' : String(value).replace('.', ',');
	return { key, label, value, text, tone, fill: 'solid' } as const;
}

function interval(key: string, label: string, low: number, high: number, place: number) {
	const text = `${low}–${high}`;
	return { ...{ key, label, low, high, median: place, place }, text, tone: 'ink' };
}

function dumbbell(key: string, label: string, from: number, to: number | null, tone: string) {
	return { key, label, from, to, text: String(to ?? '').replace('.', ','), tone };
}

function slope(key: string, label: string, tone: string, from: number | null, to: number) {
	const words = (value: number | null) => (value === null ? '–' : String(value).replace('.', ','));
	return { key, label, tone, from, to, fromText: words(from), toText: words(to) };
}

function point(key: string, label: string, value: number | null, tone: string) {
	return { key, label, value, text: String(value ?? '').replace('.', ','), tone };
}
