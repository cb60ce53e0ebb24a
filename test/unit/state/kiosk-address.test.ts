import { describe, expect, it } from 'vitest';
import { kioskValue, readKioskValue, turnHref } from '../../../src/lib/state/kiosk-address';

const KIOSK = { seconds: 15, views: ['/', '/clusters/?year=2018&data=minh-hoa'] };

describe('a lobby screen in an address', () => {
	it('is read back with the view whose turn it is', () => {
		const turn = { kiosk: KIOSK, at: 1 };
		expect(readKioskValue(kioskValue(turn))).toEqual(turn);
	});

	it('travels with each view, whose own parameters stay', () => {
		const url = new URL(turnHref({ kiosk: KIOSK, at: 1 }, '/thi-dua'), 'https://example.vn');
		expect(url.pathname).toBe('/thi-dua/clusters/');
		expect(url.searchParams.get('year')).toBe('2018');
		expect(url.searchParams.get('data')).toBe('minh-hoa');
		expect(readKioskValue(url.searchParams.get('kiosk')!)).toEqual({ kiosk: KIOSK, at: 1 });
	});

	it('has a last view where it names one beyond', () => {
		expect(readKioskValue(kioskValue({ kiosk: KIOSK, at: 7 }))).toEqual({ kiosk: KIOSK, at: 1 });
	});

	it.each([
		['cut off', kioskValue({ kiosk: KIOSK, at: 0 }).slice(0, -9)],
		['made of other letters', '0.!!'],
		['without a number', kioskValue({ kiosk: KIOSK, at: 0 }).slice(2)],
		['without views', kioskValue({ kiosk: { seconds: 15, views: [] }, at: 0 })]
	])('is none when it is %s', (_, value) => {
		expect(readKioskValue(value)).toBeNull();
	});
});
