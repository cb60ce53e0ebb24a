import { describe, expect, it } from 'vitest';
import { embedAddress, embedSnippet, wholeAddress } from '$lib/ui/take/embed';
import { menuTarget } from '$lib/ui/take/menu-keys';
import { aboutOf, footOf, type Subject } from '$lib/ui/take/subject';

const LABELS = ['Hình PNG', 'Hình SVG', 'Đầu', 'Excel'];

describe('the keys of a menu', () => {
	it.each([
		['ArrowDown', 0, 1],
		['ArrowDown', 3, 0],
		['ArrowDown', -1, 0],
		['ArrowUp', 0, 3],
		['ArrowUp', -1, 3],
		['Home', 2, 0],
		['End', 0, 3],
		['h', 0, 1],
		['h', 1, 0],
		['d', 0, 2],
		['Đ', -1, 2],
		['z', 0, null],
		['Enter', 0, null],
		['Shift', 0, null]
	])('%s from entry %d leads to %s', (key, current, target) => {
		expect(menuTarget(key, current, LABELS)).toBe(target);
	});

	it('lead nowhere in a menu without entries', () => {
		expect(menuTarget('ArrowDown', -1, [])).toBeNull();
	});
});

describe('an embed', () => {
	const address =
		'https://vi.du/thi-dua/clusters/?cluster=tay-nam-bo&year=2018&figure=place:1#ranking';

	it('has the dataset, filters and unit of the screen, under any folder, and no opened story', () => {
		expect(embedAddress(address, 'ranking')).toBe(
			'https://vi.du/thi-dua/clusters/?cluster=tay-nam-bo&year=2018&embed=ranking'
		);
	});

	it('leads back to the whole page', () => {
		expect(wholeAddress(embedAddress(address, 'ranking'))).toBe(
			'https://vi.du/thi-dua/clusters/?cluster=tay-nam-bo&year=2018'
		);
	});

	it('is pasted as markup that its words cannot leave', () => {
		expect(embedSnippet('https://vi.du/?a=1&b="', '“5” < 6 & "x"', 480)).toBe(
			'<iframe src="https://vi.du/?a=1&amp;b=&quot;" title="“5” &lt; 6 &amp; &quot;x&quot;" width="100%" height="480" loading="lazy" style="border: 0"></iframe>'
		);
	});
});

describe('what a file says of itself', () => {
	const page = {
		...{ dataset: 'Số liệu công bố', version: '1', address: 'https://vi.du/data/' },
		...{ isIllustrative: false, isOwn: false, isPassing: false, today: '2026-11-22' }
	};
	const subject: Subject = {
		...{ title: 'Các bảng', topic: '', scope: [], colours: [], source: null, drawn: null },
		...{ picked: [], table: null, page }
	};
	const passing = { ...subject, page: { ...page, isPassing: true } };

	it('ends with the address that leads back to it', () => {
		expect(footOf(subject).at(-1)).toBe(page.address);
		expect(aboutOf(subject).at(-1)).toEqual(['Địa chỉ', page.address]);
	});

	it('names no address when it is kept nowhere', () => {
		expect(footOf(passing)).not.toContain(page.address);
		expect(aboutOf(passing).map(([name]) => name)).not.toContain('Địa chỉ');
	});
});
