import { describe, expect, it } from 'vitest';
import { pageSheet } from '$lib/feature/take/page-sheet';

describe('the margins of a printed page', () => {
	const sheet = pageSheet({
		title: 'Cụm "Tây Nam Bộ" } @page {</style>\n\\',
		notice: 'Số liệu công bố',
		source: 'Phiên bản 0123',
		page: 'Trang'
	});

	it('say of what, which figures, from when, and the number of the page', () => {
		expect(sheet).toContain('@top-right { content: "Số liệu công bố"');
		expect(sheet).toContain('@bottom-left { content: "Phiên bản 0123"');
		expect(sheet).toContain('@bottom-right { content: "Trang " counter(page) "/" counter(pages)');
	});

	it('hold any text, which ends nothing but itself', () => {
		expect(sheet).toContain(
			'content: "Cụm \\22 Tây Nam Bộ\\22  } @page {\\3c /style>\\a \\5c "; font'
		);
	});
});
