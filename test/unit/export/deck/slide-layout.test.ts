import { describe, expect, test } from 'vitest';
import { deckWords } from '$lib/export/deck/deck-words';
import { slideLayout, STAGE } from '$lib/export/deck/slide-layout';
import { slidePicture } from '$lib/export/deck/slide-picture';
import type { SvgNode } from '$lib/chart/still';
import type { ChartView } from '$lib/view/chart-view';
import { VIEWS } from '../../chart/views';
import { slideWith } from './slides';

const WORDS = deckWords('vi');
const LONG = 'Kiên Giang đạt và vượt chỉ tiêu kinh tế – xã hội được giao trong năm. '.repeat(16);

function heights(node: SvgNode): number[] {
	const own = 'height' in node.attrs ? [Number(node.attrs.height)] : [];
	return [...own, ...node.children.flatMap(heights)];
}

describe('a slide whose writer knew no end', () => {
	const long = (kind: ChartView['kind']) =>
		slideWith({ kind: 'chart', view: VIEWS[kind] }, { title: LONG, message: LONG });

	test('keeps room for its figure on the stage', () => {
		const { figure } = slideLayout(long('bars'), WORDS);
		expect(figure.height).toBeGreaterThanOrEqual(240);
		expect(figure.y + figure.height).toBeLessThan(STAGE.height);
	});

	test.each(Object.keys(VIEWS) as ChartView['kind'][])('has no %s below nothing', (kind) => {
		expect(heights(slidePicture(long(kind), 1, WORDS)).filter((px) => !(px >= 0))).toEqual([]);
	});
});
