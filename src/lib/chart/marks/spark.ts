import type { SparkView } from '$lib/view/scorecard/marks';
import type { SvgNode } from '../still';
import { INK, LINE, MUTED, PAPER } from '../theme';
import { picture, rounded, svg } from './svg';

const WIDTH = 112;
const HEIGHT = 30;
const PAD = 5;

/**
 * Years as a line from the lowest figure to the highest, the last one a large dot in accent, estimates hollow, a year without a figure a gap
 * with a tick below. What it is compared with is a thin dashed line behind. Its scale is its own: shapes can be compared, heights cannot.
 */
export function spark(view: SparkView): SvgNode {
	const { years, values, estimated, ghosts } = view;
	const all = [...values, ...ghosts].filter((value) => value !== null);
	const [low, high] = [Math.min(...all), Math.max(...all)];
	const x = (i: number) => PAD + (i / Math.max(1, years.length - 1)) * (WIDTH - 2 * PAD);
	const y = (value: number) =>
		high === low ? HEIGHT / 2 : HEIGHT - PAD - ((value - low) / (high - low)) * (HEIGHT - 2 * PAD);
	const at = (value: number, i: number): [number, number] => [rounded(x(i)), rounded(y(value))];
	const gaps = years.flatMap((_, i) => (values[i] === null ? [rounded(x(i))] : []));
	const last = values.findLastIndex((value) => value !== null);
	return picture(view.words, WIDTH, HEIGHT, [
		...gaps.map((gap) => svg('path', { d: `M${gap} ${HEIGHT - 4}v4`, stroke: LINE })),
		...runs(ghosts).map((run) =>
			svg('path', {
				d: line(run.map(({ value, i }) => at(value, i))),
				...{ fill: 'none', stroke: 'var(--accent)', 'stroke-width': 1, 'stroke-dasharray': '3 2' }
			})
		),
		...runs(values).map((run) =>
			svg('path', {
				d: line(run.map(({ value, i }) => at(value, i))),
				...{ fill: 'none', stroke: MUTED, 'stroke-width': 1.5 }
			})
		),
		...values.flatMap((value, i) => {
			if (value === null) return [];
			const [cx, cy] = at(value, i);
			const colour = i === last ? 'var(--accent)' : INK;
			return [
				svg('circle', {
					...{ cx, cy, r: i === last ? 3.25 : 1.75 },
					...(estimated[i]
						? { fill: PAPER, stroke: colour, 'stroke-width': 1.25 }
						: { fill: colour })
				})
			];
		})
	]);
}

interface At {
	value: number;
	i: number;
}

/** Years that follow each other without a gap. */
function runs(values: readonly (number | null)[]): At[][] {
	const found: At[][] = [[]];
	values.forEach((value, i) => {
		if (value === null) found.push([]);
		else found.at(-1)!.push({ value, i });
	});
	return found.filter((run) => run.length > 1);
}

function line(points: readonly [number, number][]): string {
	return points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('');
}
