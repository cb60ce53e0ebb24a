import type { SlopeView } from '$lib/view/chart-kinds';
import { apart } from './apart';
import { axisOver } from './linear';
import {
	colourOf,
	nameColour,
	strength,
	type Picked,
	type Scene,
	type SceneMark,
	type Shape
} from './scene';
import { labelWidth, LINE, MUTED } from './theme';

const NAME_PX = 18;
const HEAD_PX = 26;
const FOOT_PX = 30;
const TALLEST_PX = 520;

/** Two years of one figure, a line a unit, with name and figure at both ends; a unit with one figure only has a dot and no line. */
export function slopeScene(view: SlopeView, width: number, picked: Picked): Scene {
	const { rows, ends } = view;
	const isNarrow = width < 480;
	const left = rows.map(({ label, fromText }) => (isNarrow ? fromText : `${label}  ${fromText}`));
	const right = rows.map(({ label, toText }) => `${toText}  ${label}`);
	const margin = (texts: string[]) =>
		Math.min(Math.max(0, ...texts.map((text) => labelWidth(text, 12))) + 14, width * 0.42);
	const [x0, x1] = [margin(left), width - margin(right)];
	const height = Math.min(TALLEST_PX, Math.max(200, rows.length * NAME_PX * 1.4));
	const values = rows.flatMap(({ from, to }) => [from, to]).filter((each) => each !== null);
	const axis = axisOver(values, HEAD_PX + height, HEAD_PX + NAME_PX / 2);
	const namesOf = (side: 'from' | 'to') =>
		apart(
			rows.map((row) => ({
				y: row[side] === null ? -1 : axis.at(row[side]),
				height: row[side] === null ? 0 : NAME_PX - 2
			})),
			HEAD_PX,
			HEAD_PX + height + NAME_PX
		);
	const names = { from: namesOf('from'), to: namesOf('to') };
	const ground: Shape[] = (
		[
			[x0, ends.from],
			[x1, ends.to]
		] as const
	).flatMap(([x, text]): Shape[] => [
		{ type: 'text', x, y: 10, text, align: 'center', size: 12, fill: MUTED, weight: 600 },
		{
			type: 'line',
			points: [
				[x, HEAD_PX - 4],
				[x, HEAD_PX + height + 6]
			],
			...{ stroke: LINE, lineWidth: 1 }
		}
	]);
	ground.push({
		type: 'text',
		...{ x: (x0 + x1) / 2, y: HEAD_PX + height + FOOT_PX - 8, text: view.axis },
		...{ align: 'center', size: 12, fill: MUTED }
	});
	const marks = rows.flatMap((row, i): SceneMark[] => {
		if (row.from === null && row.to === null) return [];
		const isOwn = picked.has(row.key) || row.tone === 'accent';
		const colour = colourOf(row.key, row.tone, picked);
		const faded = strength(row.key, picked);
		const opacity = faded === undefined ? {} : { opacity: faded };
		const shapes: Shape[] = [];
		if (row.from !== null && row.to !== null)
			shapes.push({
				type: 'line',
				points: [
					[x0, axis.at(row.from)],
					[x1, axis.at(row.to)]
				],
				...{ stroke: colour, lineWidth: isOwn ? 3 : 1.75, ...opacity }
			});
		const name = {
			type: 'text',
			size: 12,
			fill: nameColour(isOwn, colour, faded),
			weight: isOwn ? 700 : 400
		} as const;
		for (const [side, x, text, align] of [
			['from', x0, left[i]!, 'right'],
			['to', x1, right[i]!, 'left']
		] as const) {
			const value = row[side];
			if (value === null) continue;
			shapes.push(
				{ type: 'circle', x, y: axis.at(value), radius: isOwn ? 5 : 4, fill: colour, ...opacity },
				{ ...name, x: x + (side === 'from' ? -9 : 9), y: names[side][i]!, text, align }
			);
		}
		return [
			{
				key: row.key,
				said: `${row.label} – ${ends.from}: ${row.fromText}, ${ends.to}: ${row.toText}`,
				...{ x: x1, y: axis.at(row.to ?? row.from!), shapes }
			}
		];
	});
	return { height: HEAD_PX + height + FOOT_PX, ground, marks };
}
