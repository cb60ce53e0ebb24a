import { describe, expect, it } from 'vitest';
import { deckWords } from '$lib/export/deck/deck-words';
import { nativeChart } from '$lib/export/deck/pptx/native-chart';
import { pptxFile } from '$lib/export/deck/pptx/pptx';
import type { ChartView } from '$lib/view/chart-view';
import type { SlideContent } from '$lib/view/deck/slide-content';
import { VIEWS } from '../../chart/views';
import { all, paragraphsOf, PptxReader, type XmlElement } from './pptx-reader';
import { SLIDES, slideWith } from './slides';

const ADDRESS = 'https://bang-vang.example';
const deck = (slides: readonly SlideContent[], lang: 'vi' | 'en' = 'vi') =>
	new PptxReader(pptxFile({ title: 'Hội nghị tổng kết năm 2018', lang, slides, address: ADDRESS }));
const WHOLE = deck(SLIDES);

/** What each view says in numbers, told by hand: series by series, null where a mark is missing. */
const NUMBERS: Partial<Record<ChartView['kind'], (number | null)[][]>> = {
	bars: [[47.05, 43.21, null]],
	pairs: [[9], [10]],
	stack: [
		[21, 14],
		[1, 1]
	],
	series: [[6.7, null, 7.51]],
	intervals: [
		[1, 1, 2],
		[2, 3, 3],
		[1, 2, 3],
		[1, 2, 3]
	],
	xy: [[7.05, 7.51]],
	bump: [
		[2, 1, 1],
		[1, null, 2],
		[3, 2, 3]
	],
	dumbbell: [
		[106.29, 113.3, null],
		[100, 100, 100]
	],
	slope: [
		[47.05, 43.3],
		[43.21, 40.9],
		[null, 41.3]
	],
	multiples: [
		[6.7, null, 7.51],
		[6.4, 7.2, 7.9]
	],
	// in the order of a ranking
	strip: [[47.05, 43.3, 43.21, null]]
};
const SHAPES = ['tiles', 'heatmap', 'flow', 'timeline'] as const;

function chartOf(reader: PptxReader): { path: string; xml: XmlElement } {
	const path = reader.used(reader.slides()[0]!, 'chart')!;
	return { path, xml: reader.part(path) };
}

function cached(reference: XmlElement): (string | null)[] {
	const [count] = all(reference, 'ptCount');
	const values: (string | null)[] = Array.from({ length: Number(count!.attrs.val) }, () => null);
	for (const point of all(reference, 'pt'))
		values[Number(point.attrs.idx)] = all(point, 'v')[0]!.text;
	return values;
}

describe('a deck as a PowerPoint document', () => {
	it('holds well-formed parts only, each of a type, each relation leading to one', () => {
		const types = all(WHOLE.part('[Content_Types].xml'), 'Override').map(({ attrs }) =>
			attrs.PartName!.slice(1)
		);
		const parts = WHOLE.paths.filter((path) => path.endsWith('.xml') && !path.startsWith('['));
		expect(types.toSorted()).toEqual(parts.toSorted());
		for (const path of WHOLE.paths.filter((each) => /\.(xml|rels)$/.test(each))) WHOLE.part(path);
		for (const path of parts.filter((each) =>
			WHOLE.paths.includes(each.replace(/([^/]+)$/, '_rels/$1.rels'))
		))
			for (const { target } of WHOLE.relations(path).values())
				expect(WHOLE.paths).toContain(target);
	});

	it('has a slide for each of the deck, wide, with its message as the title', () => {
		const size = all(WHOLE.part('ppt/presentation.xml'), 'sldSz')[0]!.attrs;
		expect(Number(size.cx) / Number(size.cy)).toBeCloseTo(16 / 9, 5);
		const titles = WHOLE.slides().map((path) => {
			const title = all(WHOLE.part(path), 'sp').find((shape) =>
				all(shape, 'ph').some(({ attrs }) => attrs.type === 'title')
			)!;
			return paragraphsOf(title).join(' ');
		});
		expect(titles).toEqual(SLIDES.map(({ title }) => title));
	});

	it('keeps notes, the source and the way to the figures below each slide', () => {
		const notes = WHOLE.slides().map((path) =>
			paragraphsOf(WHOLE.part(WHOLE.used(path, 'notesSlide')!))
		);
		expect(notes).toHaveLength(SLIDES.length);
		for (const lines of notes) {
			expect(lines.slice(0, 2)).toEqual(['Nói chậm ở con số này.', 'Nguồn là báo cáo của tỉnh.']);
			expect(lines.join('\n')).toContain('Nguồn: UBND tỉnh Kiên Giang.');
			expect(lines.at(-1)).toContain(`${ADDRESS}/scorecard/kien-giang/?year=2018`);
		}
	});

	it('numbers shapes of a slide once each, and names every chart and group by what it shows', () => {
		for (const path of WHOLE.slides()) {
			const names = all(WHOLE.part(path), 'cNvPr').map(({ attrs }) => attrs);
			const ids = names.map(({ id }) => id);
			expect(new Set(ids).size).toBe(ids.length);
			const drawn = [...all(WHOLE.part(path), 'graphicFrame'), ...all(WHOLE.part(path), 'grpSp')];
			for (const frame of drawn) expect(all(frame, 'cNvPr')[0]!.attrs.descr).toBeTruthy();
		}
	});

	it('writes letters no smaller than 24 px of a stage of 1080 lines, but for the inside of drawn shapes', () => {
		for (const path of WHOLE.slides()) {
			const tree = all(WHOLE.part(path), 'spTree')[0]!;
			const own = tree.children.filter(({ name }) => name !== 'grpSp');
			for (const shape of own)
				for (const { attrs } of all(shape, 'rPr'))
					expect(Number(attrs.sz)).toBeGreaterThanOrEqual(1200);
		}
	});

	it('says the language of every text', () => {
		const languages = (reader: PptxReader) =>
			new Set(
				reader
					.slides()
					.flatMap((path) => all(reader.part(path), 'rPr').map(({ attrs }) => attrs.lang))
			);
		expect(languages(WHOLE)).toEqual(new Set(['vi-VN']));
		const english = deck(
			[slideWith({ kind: 'words', lines: ['Kiên Giang'] }, { lang: 'en' })],
			'en'
		);
		expect(languages(english)).toEqual(new Set(['en-GB']));
	});

	it('has a table of its own for a table', () => {
		const table = all(WHOLE.part(WHOLE.slides()[3]!), 'tbl')[0]!;
		expect(
			all(table, 'tr').map((row) => all(row, 'tc').map((cell) => paragraphsOf(cell).join()))
		).toEqual([
			['Chỉ tiêu', 'Kế hoạch', 'Kết quả'],
			['Thu nhập bình quân đầu người', '2.094 USD', 'vượt'],
			['Tỷ lệ hộ nghèo', '2,7 %', 'không đạt']
		]);
	});

	it('is the same bytes for the same deck, and none for no slides', () => {
		const make = () => pptxFile({ title: 'Một', lang: 'vi', slides: SLIDES, address: ADDRESS });
		expect(make()).toEqual(make());
		expect(() => pptxFile({ title: 'Một', lang: 'vi', slides: [], address: ADDRESS })).toThrow(
			'without slides'
		);
	});

	it('says on every slide of illustrative figures that they are, and on no other', () => {
		const words = deckWords('vi');
		const texts = (isIllustrative: boolean) =>
			paragraphsOf(
				(() => {
					const reader = deck([slideWith({ kind: 'chart', view: VIEWS.bars }, { isIllustrative })]);
					return reader.part(reader.slides()[0]!);
				})()
			).join('\n');
		expect(texts(true)).toContain(words.watermark);
		expect(texts(true)).toContain(words.illustrative);
		expect(texts(false)).not.toContain(words.watermark);
	});
});

describe('charts of a deck', () => {
	it.each(Object.entries(NUMBERS))(
		'of %s hold the numbers of the view, in what is drawn and in the sheet behind it',
		(kind, numbers) => {
			const view = VIEWS[kind as ChartView['kind']];
			const reader = deck([slideWith({ kind: 'chart', view })]);
			const { path, xml } = chartOf(reader);
			const drawn = all(xml, 'ser').map((series) =>
				cached(all(series, 'val')[0] ?? all(series, 'yVal')[0]!).map((value) =>
					value === null ? null : Number(value)
				)
			);
			expect(drawn).toEqual(numbers);

			const rows = reader.sheetRows(path);
			for (const [i, series] of all(xml, 'ser').entries()) {
				const formula = all(all(series, 'val')[0] ?? all(series, 'yVal')[0]!, 'f')[0]!.text;
				const [, letter, from, to] = /^Sheet1!\$([A-Z])\$(\d+):\$[A-Z]\$(\d+)$/.exec(formula)!;
				const column = letter!.charCodeAt(0) - 65;
				const inSheet = rows.slice(Number(from) - 1, Number(to)).map((row) => row[column]);
				expect(inSheet).toEqual(numbers[i]!.map((value) => value ?? ''));
				expect(rows[0]![column]).toBe(cached(all(series, 'tx')[0]!)[0]);
			}
		}
	);

	it('name what stands at each mark in the words of the view, and a gap beside its name', () => {
		const { xml } = chartOf(deck([slideWith({ kind: 'chart', view: VIEWS.bars })]));
		expect(cached(all(xml, 'cat')[0]!)).toEqual([
			'1. Bến Tre',
			'2. Kiên Giang',
			'Cà Mau · chưa công bố'
		]);
		expect(cached(all(xml, 'dlblRangeCache')[0]!).slice(0, 2)).toEqual(['47,05', '43,21']);
	});

	it('let bars begin at zero', () => {
		for (const kind of ['bars', 'pairs', 'stack', 'dumbbell', 'strip'] as const) {
			const { xml } = chartOf(deck([slideWith({ kind: 'chart', view: VIEWS[kind] })]));
			expect(all(all(xml, 'valAx')[0]!, 'min')[0]?.attrs.val).toBe('0');
		}
	});

	it.each(SHAPES)('of %s are shapes that can be taken apart', (kind) => {
		const reader = deck([slideWith({ kind: 'chart', view: VIEWS[kind] })]);
		const slide = reader.slides()[0]!;
		expect(nativeChart(VIEWS[kind], deckWords('vi'))).toBeNull();
		expect(reader.used(slide, 'chart')).toBeUndefined();
		const [group] = all(reader.part(slide), 'grpSp');
		expect(all(group!, 'sp').length).toBeGreaterThan(5);
		expect(reader.paths.some((path) => /\.(png|jpe?g|svg|emf)$/.test(path))).toBe(false);
	});

	it('are made of every kind of view, one way or the other', () => {
		expect([...Object.keys(NUMBERS), ...SHAPES].toSorted()).toEqual(Object.keys(VIEWS).toSorted());
	});
});

describe('hostile words in a deck', () => {
	const evil = '=HYPERLINK("x")\u0000\u0008]]>&<a:t>\ud800 Ằ';
	// half a letter is no letter to a reader of workbooks either
	const inChart = evil.replace('\ud800', '');
	const view: ChartView = {
		...VIEWS.bars,
		kind: 'bars',
		scale: 'linear',
		bars: [{ key: 'x', label: inChart, value: 1, text: inChart, tone: 'ink', fill: 'solid' }]
	};

	it('stay words: no element, no formula, no character that breaks the document', () => {
		const slides = [
			slideWith({ kind: 'chart', view }, { title: evil, notes: evil, source: evil, scope: [evil] }),
			slideWith({ kind: 'list', items: [{ text: evil, detail: evil }] })
		];
		const reader = deck(slides);
		for (const path of reader.paths.filter((each) => each.endsWith('.xml'))) reader.part(path);
		const { path } = chartOf(reader);
		const cell = reader.sheetRows(path)[1]![0];
		expect(cell).toContain('=HYPERLINK("x")');
		const sheet = new TextDecoder().decode(
			new PptxReader(reader.files.get(reader.used(path, 'package')!)!).files.get(
				'xl/worksheets/sheet1.xml'
			)
		);
		expect(sheet).not.toContain('<f>');
	});

	it('are composed letters, however they came', () => {
		const reader = deck([
			slideWith(
				{ kind: 'words', lines: ['Kiên Giang'.normalize('NFD')] },
				{ title: 'Đẩy mạnh'.normalize('NFD') }
			)
		]);
		const slide = paragraphsOf(reader.part(reader.slides()[0]!));
		expect(slide).toContain('Đẩy mạnh');
		expect(slide).toContain('Kiên Giang');
	});
});
