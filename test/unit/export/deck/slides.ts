import type { SlideContent, SlideFigure } from '$lib/view/deck/slide-content';
import { VIEWS } from '../../chart/views';

/** A slide around a figure; the words are those of a published sheet. */
export function slideWith(figure: SlideFigure, more: Partial<SlideContent> = {}): SlideContent {
	return {
		...{ key: 's1', part: 'figure', lang: 'vi', view: '/scorecard/kien-giang/?year=2018' },
		title: 'Kiên Giang đạt và vượt 21/22 chỉ tiêu năm 2018',
		message: 'Một chỉ tiêu không đạt.',
		notes: 'Nói chậm ở con số này.\nNguồn là báo cáo của tỉnh.',
		scope: ['Kiên Giang', '2018'],
		figure,
		table: {
			columns: [{ name: 'year', heading: 'Năm', kind: 'year', decimals: null }],
			rows: [[2018]]
		},
		source: 'Nguồn: UBND tỉnh Kiên Giang.',
		status: '',
		...{ dataset: '', datasetName: 'Số liệu công bố', isIllustrative: false, version: '2026.11' },
		...{ at: '2026-11-21T12:05:00Z', hash: '0123456789abcdef' },
		...more
	};
}

/** One figure that is no chart, of each kind. */
export const FIGURES: readonly SlideFigure[] = [
	{ kind: 'words', lines: ['Tỉnh Kiên Giang', 'Cụm thi đua Tây Nam Bộ'] },
	{
		kind: 'number',
		value: '21/22',
		caption: 'chỉ tiêu đạt và vượt kế hoạch (95,5 %)',
		beside: [
			{ label: 'Tăng trưởng GRDP', value: '7,51 %' },
			{ label: 'Thu nhập bình quân đầu người', value: '2.094 USD' }
		]
	},
	{
		kind: 'list',
		items: [
			{ text: 'Tỷ lệ hộ nghèo', detail: 'không đạt · kế hoạch 2,7 %, thực hiện 2,98 %' },
			{ text: '=1+1 & <b>Đẩy mạnh</b> “Chung sức xây dựng nông thôn mới”', detail: '' }
		]
	},
	{
		kind: 'table',
		headings: [
			{ text: 'Chỉ tiêu', isNumber: false },
			{ text: 'Kế hoạch', isNumber: true },
			{ text: 'Kết quả', isNumber: false }
		],
		rows: [
			['Thu nhập bình quân đầu người', '2.094 USD', 'vượt'],
			['Tỷ lệ hộ nghèo', '2,7 %', 'không đạt']
		]
	}
];

/** A slide of every figure there is. */
export const SLIDES: readonly SlideContent[] = [
	...FIGURES,
	...Object.values(VIEWS).map((view) => ({ kind: 'chart', view }) as const)
].map((figure, i) =>
	slideWith(figure, {
		key: `s${i + 1}`,
		...(figure.kind === 'chart' ? { title: `${figure.view.kind}: ${figure.view.sentence}` } : {})
	})
);
