import { describe, expect, test } from 'vitest';
import { cssString, rule } from '$lib/ui/paper';

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

	test('name whose they are, the dataset, the version and the page', () => {
		const written = rule({
			...{ name: 'unit-63-91', topLeft: 'Kiên Giang', topRight: 'Số liệu công bố' },
			...{ bottomLeft: 'bản abc', pageWord: 'Trang' }
		});
		expect(written).toContain('@page unit-63-91 {');
		expect(written).toContain('@top-left { content: "Kiên Giang"');
		expect(written).toContain('@bottom-right { content: "Trang " counter(page)');
	});
});
