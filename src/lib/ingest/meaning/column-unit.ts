import { planUnit, unitFactor } from '$lib/core/plan-unit';
import type { CellValue } from './cell-value';
import type { ColumnEvidence, ColumnQuestion } from './column-values';
import type { Quantity } from './quantity';

export interface ColumnUnit {
	unit: string | null;
	/** Nobody but the cells says it. */
	isFromCells: boolean;
	/** A figure without it would mean something else: it has a scale, or is a per cent. */
	isScaled: boolean;
	evidence: readonly ColumnEvidence[];
	questions(values: readonly CellValue[]): ColumnQuestion[];
}

/** The measure of a column: its heading's, else the one most cells are written with. */
export function columnUnit(
	figures: readonly (Quantity | null)[],
	given: string | null,
	isGivenByCells = false
): ColumnUnit {
	const counts = new Map<string, number>();
	for (const figure of figures) {
		if (!figure || figure.kind === 'missing' || figure.kind === 'unread') continue;
		if (figure.unit === null || figure.marks.includes('unit_unknown')) continue;
		counts.set(figure.unit, (counts.get(figure.unit) ?? 0) + 1);
	}
	const [most] = [...counts].sort((a, b) => b[1] - a[1]);
	const unit = given ?? most?.[0] ?? null;
	const heading = isGivenByCells ? null : given;
	const isFromCells = heading === null && unit !== null;
	const { scale, counted } = planUnit(unit ?? '');
	return {
		unit,
		isFromCells,
		isScaled: scale !== 1 || counted.endsWith('%'),
		evidence: [
			...(heading === null ? [] : [{ says: 'heading' as const, cellCount: 0, example: heading }]),
			...(most && unitFactor(most[0], unit!) !== null
				? [
						{
							says: most[0] === '%' ? ('percent_sign' as const) : ('cell_unit' as const),
							cellCount: most[1],
							example: most[0]
						}
					]
				: [])
		],
		questions: (values) => {
			const without = values.filter(
				(value) => value.kind === 'unread' && value.reason === 'unit_missing'
			);
			if (without.length === 0) return [];
			const options = [...counts.keys()];
			return [{ reason: 'unit_missing', options, cellCount: without.length, example: unit ?? '' }];
		}
	};
}
