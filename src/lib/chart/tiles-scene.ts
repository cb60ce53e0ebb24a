import { ISLAND_PLACES, TILE_PLACES } from '$lib/core/tile-places';
import type { Tile, TilesView } from '$lib/view/chart-kinds';
import type { Picked, Scene, SceneMark, Shape } from './scene';
import { shade, SHADES } from './shade';
import { ACCENT, INK, labelWidth, LINE, MUTED, PAPER } from './theme';

const GAP_PX = 3;
const LARGEST_PX = 42;
/** A place that is still being laid out may be narrower than anything can be drawn in. */
const SMALLEST_PX = 8;
/** The names of the archipelagos are wider than their tiles. */
const ISLAND_NAME_PX = 22;
const KEY_PX = 46;

/**
 * Provinces as tiles in the shape of the country, the archipelagos at sea, and the scale below. Colours are figures: what is picked is framed, and
 * nothing stands back.
 */
export function tilesScene(view: TilesView, width: number, picked: Picked): Scene {
	const places = TILE_PLACES[view.set];
	const islands = ISLAND_PLACES[view.set];
	const columns = islands.hoangSa.column + 1;
	const rows = Math.max(...places.map(({ row }) => row)) + 1;
	const step = Math.max(
		SMALLEST_PX,
		Math.min(LARGEST_PX, Math.floor((width - 2 * ISLAND_NAME_PX) / columns))
	);
	const size = step - GAP_PX;
	const left = Math.max(0, (width - ISLAND_NAME_PX - columns * step) / 2);
	const byKey = new Map(view.tiles.map((tile) => [tile.key, tile]));
	const at = ({ column, row }: { column: number; row: number }) => ({
		x: left + column * step,
		y: 2 + row * step
	});
	const marks = places.flatMap((place): SceneMark[] => {
		const tile = byKey.get(place.unit_id);
		if (!tile) return [];
		const { x, y } = at(place);
		const { fill, text } = shade(tile.share);
		const isPicked = picked.has(tile.key);
		return [
			{
				key: tile.key,
				said: `${tile.label}: ${tile.text}`,
				...{ x: x + size / 2, y: y + size / 2 },
				shapes: [
					{
						type: 'rect',
						...{ x, y, width: size, height: size, round: 3, fill },
						...edge(tile, isPicked)
					},
					{
						type: 'text',
						...{ x: x + size / 2, y: y + size / 2, text: place.short, align: 'center', size: 12 },
						...{ weight: isPicked ? 700 : 500, fill: text }
					}
				]
			}
		];
	});
	const empty = places
		.filter(({ unit_id }) => !byKey.has(unit_id))
		.flatMap((place): Shape[] => {
			const { x, y } = at(place);
			return [
				{
					type: 'rect',
					...{ x, y, width: size, height: size, round: 3 },
					stroke: LINE,
					lineWidth: 1
				},
				{
					type: 'text',
					...{ x: x + size / 2, y: y + size / 2, text: place.short, align: 'center' },
					...{ size: 12, fill: MUTED }
				}
			];
		});
	const sea = (['hoangSa', 'truongSa'] as const).flatMap((name): Shape[] => {
		const { x, y } = at(islands[name]);
		const tile = byKey.get(islands[name].unit_id);
		return [
			{
				type: 'rect',
				...{ x, y, width: size, height: size, round: 3 },
				...(tile
					? { fill: shade(tile.share).fill, ...edge(tile, picked.has(tile.key)) }
					: { fill: PAPER, stroke: MUTED, lineWidth: 1, dash: [2, 3] })
			},
			{
				type: 'text',
				...{ x: x + size / 2, y: y + size + 10, text: view.islands[name], align: 'center' },
				...{ size: 12, fill: MUTED }
			}
		];
	});
	const top = rows * step + 18;
	return {
		height: rows * step + KEY_PX,
		ground: [...empty, ...sea, ...keyShapes(view, left, top, width)],
		marks
	};
}

function edge(tile: Tile, isPicked: boolean) {
	if (isPicked) return { stroke: ACCENT, lineWidth: 3 };
	if (tile.isNear) return { stroke: INK, lineWidth: 1.5 };
	return tile.share === null
		? { stroke: MUTED, lineWidth: 1, dash: [2, 3] }
		: { stroke: LINE, lineWidth: 1 };
}

const SWATCH_PX = 24;

/** The scale in five steps between its two words, and what a tile without a figure looks like. */
function keyShapes({ scale }: TilesView, left: number, y: number, width: number): Shape[] {
	const low = labelWidth(scale.low, 12);
	const whole = low + labelWidth(scale.high, 12) + labelWidth(scale.missing, 12) + 190;
	const start = left + whole < width ? left : 0;
	const at = start + low + 6;
	const end = at + SHADES.length * SWATCH_PX;
	const missingAt = end + labelWidth(scale.high, 12) + 26;
	const isBelow = missingAt + labelWidth(scale.missing, 12) + 20 > width;
	const [x, line] = isBelow ? [start, y + 20] : [missingAt, y];
	return [
		{ type: 'text', x: start, y, text: scale.low, size: 12, fill: MUTED },
		...SHADES.map((fill, i): Shape => ({
			type: 'rect',
			...{ x: at + i * SWATCH_PX, y: y - 6, width: SWATCH_PX, height: 12 },
			...{ fill, stroke: LINE, lineWidth: 1 }
		})),
		{ type: 'text', x: end + 6, y, text: scale.high, size: 12, fill: MUTED },
		{
			type: 'rect',
			...{ x, y: line - 6, width: 12, height: 12, round: 2, dash: [2, 3] },
			...{ fill: PAPER, stroke: MUTED, lineWidth: 1 }
		},
		{ type: 'text', x: x + 18, y: line, text: scale.missing, size: 12, fill: MUTED }
	];
}
