import { describe, expect, it } from 'vitest';
import {
	boundedSeconds,
	kioskText,
	MOST_VIEWS,
	readKioskText,
	screensOf,
	turned,
	viewOf
} from '../../../src/lib/core/kiosk';

const HERE = 'https://example.vn';

describe('a view of a lobby screen', () => {
	it.each<[string, string | null]>([
		['https://example.vn/thi-dua/clusters/?year=2018', '/clusters/?year=2018'],
		['  https://example.vn/thi-dua/en/?data=minh-hoa ', '/en/?data=minh-hoa'],
		['https://example.vn/thi-dua', '/'],
		['/thi-dua/awards/#top', '/awards/'],
		['awards/?embed=bars', '/awards/?embed=bars'],
		['https://example.vn/thi-dua/clusters/?kiosk=1.abc&year=2018', '/clusters/?year=2018'],
		['https://example.vn/khac/', null],
		['https://example.vn/thi-dua-khac/', null],
		['https://example.com/thi-dua/', null],
		['javascript:alert(1)', null],
		['../khac/', null],
		['', null]
	])('pasted as %j is %j', (address, view) => {
		expect(viewOf(address, HERE, '/thi-dua')).toBe(view);
	});
});

describe('a lobby screen as text', () => {
	const kiosk = { seconds: 20, views: ['/', '/en/clusters/?year=2018', '/scorecard/kien-giang/'] };

	it('is read back as it was written, an empty one too', () => {
		expect(readKioskText(kioskText(kiosk))).toEqual(kiosk);
		expect(readKioskText(kioskText({ seconds: 20, views: [] }))).toEqual({
			seconds: 20,
			views: []
		});
	});

	it('has its seconds within what can be watched', () => {
		expect(readKioskText('1\n/')).toEqual({ seconds: 5, views: ['/'] });
		expect([2, 20.4, 9999].map(boundedSeconds)).toEqual([5, 20, 600]);
	});

	it.each([
		['no seconds', '/\n/clusters/'],
		['another host', '20\nhttps://example.com/'],
		['another host without a scheme', '20\n//example.com/'],
		['a script', '20\njavascript:alert(1)'],
		['an empty line', '20\n\n/'],
		['more views than anybody sees', `20${'\n/'.repeat(MOST_VIEWS + 1)}`]
	])('is not taken with %s', (_, text) => {
		expect(readKioskText(text)).toBeNull();
	});
});

describe('a round', () => {
	it('begins again after the last view, and backwards before the first', () => {
		expect([turned(0, 1, 3), turned(2, 1, 3), turned(0, -1, 3), turned(0, 1, 1)]).toEqual([
			1, 0, 2, 0
		]);
	});

	it.each<[string, Parameters<typeof screensOf>, number]>([
		['stands when it fits', [800, 1080, 60], 1],
		['stands when a line or two are below', [1200, 1080, 60], 1],
		['is turned down when it is tall', [2000, 1080, 60], 2],
		['is not turned down for ever', [9000, 1080, 60], 3],
		['is not turned down faster than can be read', [9000, 1080, 20], 2],
		['stands when there is hardly time', [9000, 1080, 5], 1]
	])('shows a page that %s', (_, sizes, screens) => {
		expect(screensOf(...sizes)).toBe(screens);
	});
});
