import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { deckHtml } from '$lib/export/deck/deck-html';
import { PAGE_SCRIPT, PAGE_SCRIPT_HASH } from '$lib/export/deck/page-script';
import { SLIDES, slideWith } from './slides';

const ADDRESS = 'https://bang-vang.example';
const html = (slides = SLIDES) =>
	deckHtml({ title: 'Hội nghị <tổng kết>', lang: 'vi', slides, address: ADDRESS }, '');

describe('a deck as one page', () => {
	it('runs the script whose hash it names, and nothing else', () => {
		const hash = createHash('sha256').update(PAGE_SCRIPT).digest('base64');
		expect(PAGE_SCRIPT_HASH).toBe(`sha256-${hash}`);
		expect(html()).toContain(`script-src &#39;${PAGE_SCRIPT_HASH}&#39;`);
		expect(html().match(/<script/g)).toHaveLength(1);
	});

	it('asks for nothing: no address in it is one that a browser fetches', () => {
		expect(html()).not.toMatch(/\b(?:src|href|action|data)=|@import|url\((?!data:|#)/);
		expect(html()).toContain(`default-src &#39;none&#39;`);
	});

	it('has a page for each slide with its words, its picture and its notes', () => {
		const page = html();
		expect(page.match(/<section class="page"/g)).toHaveLength(SLIDES.length);
		expect(page.match(/<svg xmlns="[^"]*" viewBox="0 0 1920 1080"/g)).toHaveLength(SLIDES.length);
		expect(page).toContain('Trang 1/19');
		expect(page.match(/Nói chậm ở con số này\./g)).toHaveLength(SLIDES.length);
		expect(page).toContain('>2.094 USD<');
	});

	it('holds words as words', () => {
		const evil = '</script><img src=x onerror=alert(1)>\u0000"\'';
		const page = deckHtml(
			{
				title: evil,
				lang: 'vi',
				address: ADDRESS,
				slides: [
					slideWith({ kind: 'words', lines: [evil] }, { title: evil, notes: evil, key: 'a' })
				]
			},
			''
		);
		expect(page).not.toContain('<img');
		expect(page).not.toContain('\u0000');
		expect(page.match(/<\/script>/g)).toHaveLength(1);
		expect(page).toContain('&lt;/script&gt;&lt;img src=x');
	});

	it('says in every picture of illustrative figures that they are', () => {
		const [slide] = SLIDES;
		expect(html([{ ...slide!, isIllustrative: true }])).toContain('SỐ LIỆU MINH HỌA');
		expect(html([slide!])).not.toContain('SỐ LIỆU MINH HỌA');
	});

	it('is none for no slides', () => {
		expect(() => html([])).toThrow('without slides');
	});
});
