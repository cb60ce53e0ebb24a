import { describe, expect, it } from 'vitest';
import { barsOption } from '$lib/chart/bars-option';
import type { BarsView } from '$lib/view/chart-view';

const VIEW: BarsView = {
	...{ kind: 'bars', scale: 'percent', locale: 'vi', axis: '%', sentence: 'Hai tỷ lệ.' },
	bars: [
		{ key: 'a', label: 'Kiên Giang', value: 62, text: '62 %', tone: 'accent', fill: 'solid' },
		{ key: 'b', label: 'Lạng Sơn', value: 57.8, text: '57,8 %', tone: 'ink', fill: 'solid' }
	]
};

describe('the axis of shares', () => {
	it.each([
		[360, 50],
		[896, 20]
	])('ends at a hundred in even steps at %d px', (width, step) => {
		expect(barsOption(VIEW, width).xAxis).toMatchObject({ min: 0, max: 100, interval: step });
	});

	it('is left to the library where a share is below nothing', () => {
		const below = { ...VIEW, bars: [{ ...VIEW.bars[0]!, value: -12.3 }] };
		expect(barsOption(below, 360).xAxis).not.toHaveProperty('interval');
	});
});
