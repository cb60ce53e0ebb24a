import { describe, expect, test } from 'vitest';
import { heatmapScene } from '$lib/chart/heatmap-scene';
import type { HeatmapView } from '$lib/view/chart-kinds';

const PHONE_PX = 358;

/** Targets by units as the page of targets has them of a whole country. */
function grid(columns: number): HeatmapView {
	const names = Array.from({ length: 22 }, (_, i) => `Tỷ lệ lao động qua đào tạo thứ ${i + 1}`);
	return {
		...{ kind: 'heatmap' as const, locale: 'vi' as const, axis: '', sentence: 'Kết quả' },
		rows: names.map((label, i) => ({ key: `t${i}`, label })),
		columns: Array.from({ length: columns }, (_, i) => ({ key: `u${i}`, label: `Tỉnh ${i}` })),
		cells: names.map(() =>
			Array.from({ length: columns }, () => ({
				...{ mark: '●', share: null, tone: 'verdict-met' as const, text: 'đạt' }
			}))
		)
	};
}

describe('a heatmap on a phone', () => {
	test('has its names above the cells where they would be most of the picture beside them', () => {
		const { height, ground, marks } = heatmapScene(grid(34), PHONE_PX, new Set());
		expect(height).toBeLessThan(3300);
		expect(marks).toHaveLength(34 * 22);
		const name = ground.find((each) => each.type === 'text' && each.text.endsWith('thứ 1'))!;
		expect(name).toMatchObject({ x: 0 });
		for (const { shapes } of marks) {
			const [box] = shapes;
			expect(box).toMatchObject({ type: 'rect' });
			if (box?.type === 'rect') expect(box.x + box.width).toBeLessThanOrEqual(PHONE_PX);
			// what is hit is a pixel wider on every side than what is drawn
			if (box?.type === 'rect') expect(box.width + 2).toBeGreaterThanOrEqual(24);
		}
	});

	test('keeps them beside the cells of a few columns', () => {
		const { ground } = heatmapScene(grid(6), PHONE_PX, new Set());
		const name = ground.find((each) => each.type === 'text' && each.text.endsWith('thứ 1'))!;
		expect(name).toMatchObject({ align: 'right' });
	});
});
