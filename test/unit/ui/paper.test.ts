import { describe, expect, test } from 'vitest';
import { cssString, everyPage, titledPages } from '$lib/ui/paper';

describe('words at the edges of a page', () => {
	test.each([
		['plain words', 'Tỉnh Kiên Giang 2018', '"Tỉnh Kiên Giang 2018"'],
		['a quotation mark', 'a"b', '"a\\22 b"'],
		['a backslash', 'a\\b', '"a\\5c b"'],
		['a line break', 'a\nb', '"a\\a b"'],
		['the end of a style element', '</style>', '"\\3c /style>"']
	])('%s cannot leave its string', (_, text, written) => {
		expect(cssString(text)).toBe(written);
	});

	test('say of what, which figures, from when, and the number of the page', () => {
		const written = everyPage({
			...{ title: 'Cụm "Tây Nam Bộ" } @page {', notice: 'Số liệu công bố' },
			...{ source: 'Phiên bản 0123', pageWord: 'Trang' }
		});
		expect(written).toContain('@page {');
		expect(written).toContain('@top-left { content: "Cụm \\22 Tây Nam Bộ\\22  } @page {"; font');
		expect(written).toContain('@top-right { content: "Số liệu công bố"');
		expect(written).toContain('@bottom-left { content: "Phiên bản 0123"');
		expect(written).toContain('@bottom-right { content: "Trang " counter(page) "/" counter(pages)');
		expect(written.match(/@page/gu)).toHaveLength(2);
	});

	test('of named pages are their title; every other edge stays as it is', () => {
		expect(titledPages({ name: 'unit-63-91', title: 'Kiên Giang' })).toBe(
			'@page unit-63-91 { @top-left { content: "Kiên Giang"; } }'
		);
	});
});
