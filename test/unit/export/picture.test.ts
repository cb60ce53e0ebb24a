import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { brokenLines, textWidth } from '$lib/export/line-breaks';
import { paletteOf, plainColour } from '$lib/export/palette';
import { pictureOf, type PictureWords } from '$lib/export/picture';
import { pngScale } from '$lib/export/png';
import { element, plainTree, svgText } from '$lib/export/svg-text';

const LIGHT = paletteOf('light');

const WORDS: PictureWords = {
	title:
		'Kiên Giang đứng thứ 5 trong 13 tỉnh <ĐBSCL> & được ghi nhận “Cờ thi đua của Chính phủ” năm 2018',
	scope: 'Cụm Tây Nam Bộ · 2018',
	key: [
		{ label: 'Đạt', tone: 'verdict-met' },
		{ label: 'Đề nghị', tone: 'ink', hollow: true }
	],
	foot: ['Nguồn: Báo cáo tổng kết năm 2018.', 'Số liệu công bố, phiên bản 0123456789ab.'],
	watermark: null,
	language: 'vi'
};
const DRAWING = {
	node: element('svg', { width: 896, height: 40, viewBox: '0 0 896 40' }, [
		element('rect', { x: 0, y: 8, width: 300, height: 16, fill: 'var(--accent)' }),
		element('path', { d: 'M0 0h9', fill: 'none', 'pointer-events': 'visible' }),
		element('path', { d: 'M0 0h9', fill: 'color-mix(in srgb, var(--line) 42%, transparent)' }),
		element('text', { x: 308, y: 20, fill: 'var(--ink)' }, '46,1 < 50 & "đạt"')
	]),
	width: 896,
	height: 40
};

describe('the colours of a picture', () => {
	it.each(['light', 'dark'] as const)('are those of the pages in the %s', (theme) => {
		const css = readFileSync('src/app.css', 'utf8');
		const [, block] = /^:root \{([^}]*)\}/m.exec(css)!;
		const tokens = [
			...block!.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)
		].map(([, name, light, dark]) => [name, theme === 'light' ? light : dark] as const);
		expect(tokens.length).toBeGreaterThan(15);
		const palette = paletteOf(theme);
		expect(tokens.filter(([name, colour]) => palette[name!] !== colour)).toEqual([]);
	});

	it.each([
		['var(--ink)', '#1c1f24', 1],
		['#ff994d', '#ff994d', 1],
		['none', 'none', 1],
		['color-mix(in srgb, var(--line) 42%, transparent)', '#d9d6cf', 0.42],
		['color-mix(in srgb, #000000 25%, #ffffff)', '#bfbfbf', 1],
		['color-mix(in srgb, #000000, #ffffff)', '#808080', 1]
	])('write %s as %s, opaque by %d', (text, colour, opacity) => {
		expect(plainColour(text, LIGHT)).toEqual({ colour, opacity });
	});

	it('are never guessed', () => {
		expect(() => plainColour('var(--no-such)', LIGHT)).toThrow('no such token: no-such');
	});
});

describe('lines', () => {
	it('are broken between words, at most that wide, and lose nothing', () => {
		const lines = brokenLines(WORDS.title, 20, 400);
		expect(lines.length).toBeGreaterThan(2);
		expect(lines.filter((line) => textWidth(line, 20) > 400)).toEqual([]);
		expect(lines.join(' ')).toBe(WORDS.title);
	});

	it.each([
		['', []],
		['một\u00a0%', ['một\u00a0%']],
		['aaaaaaaaaaaaaaaaaaaa', ['aaaaaaaa', 'aaaaaaaa', 'aaaa']]
	])('of %j are %j', (text, lines) => {
		expect(brokenLines(text, 10, 50)).toEqual(lines);
	});
});

describe('a picture', () => {
	it('stands alone: title, scope, colours, drawing and source', async () => {
		const { svg } = pictureOf(DRAWING, WORDS, { theme: 'light', fontFaces: '' });
		await expect(svg).toMatchFileSnapshot('picture.golden.svg');
	});

	it('has no variable, no style sheet of ours and nothing only a pointer meets', () => {
		const { svg } = pictureOf(DRAWING, WORDS, { theme: 'dark', fontFaces: '' });
		expect(svg).not.toMatch(/var\(|color-mix|pointer-events|class=/);
		expect(svg).toContain('#f2efe8');
		expect(svg).toContain('fill="#2b313a" fill-opacity="0.42"');
	});

	it('says across the drawing that its figures are illustrative', () => {
		const marked = pictureOf(
			DRAWING,
			{ ...WORDS, watermark: 'SỐ LIỆU MINH HỌA' },
			{ theme: 'light', fontFaces: '' }
		);
		expect(marked.svg).toMatch(/rotate\(-12 .*>SỐ LIỆU MINH HỌA<\/text>/);
	});

	it('is as high as its words need', () => {
		const look = { theme: 'light', fontFaces: '' } as const;
		const short = pictureOf(DRAWING, { ...WORDS, title: 'Ngắn', key: [] }, look);
		const long = pictureOf(DRAWING, WORDS, look);
		expect(long.height).toBe(short.height + 29 + 22 + 8);
		expect(short.width).toBe(960);
	});

	it('carries its letters along when they are given', () => {
		const fontFaces = "@font-face{font-family:'Inter Variable';src:url(data:font/woff2;base64,AA)}";
		const { svg } = pictureOf(DRAWING, WORDS, { theme: 'light', fontFaces });
		expect(svg).toContain(`<style>${fontFaces}</style>`);
	});

	it('leaves out what XML cannot hold', () => {
		expect(svgText(element('text', {}, 'a\u0001b\ud800'))).toBe('<text>ab\ufffd</text>');
	});

	it('has nothing a reader cannot see or meet', () => {
		const link = element(
			'a',
			{ href: '#x', 'data-key': 'x', tabindex: 0, fill: 'var(--ink)' },
			'x'
		);
		expect(plainTree(link, LIGHT)!.attrs).toEqual({ fill: '#1c1f24' });
		const ground = { fill: 'none', 'pointer-events': 'visible' };
		expect(plainTree(element('path', ground), LIGHT)).toBeNull();
	});

	it.each([
		[960, 600, 2],
		[1000, 16_000, 1],
		[4000, 16_000, 0.5]
	])('of %d × %d has %d pixels to one', (width, height, scale) => {
		expect(pngScale({ width, height })).toBe(scale);
	});
});
