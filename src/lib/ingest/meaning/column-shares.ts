import { cellText, type Cell } from '../read/sheet';
import { unreadValue, type CellValue } from './cell-value';
import type { ColumnContext, ColumnQuestion } from './column-values';

/** Figures of a % column none of which is above 1, and some not whole: asked, or read as it was answered. */
export function shares(
	values: readonly CellValue[],
	cells: readonly Cell[],
	answered: ColumnContext['percent']
): { values: readonly CellValue[]; question: ColumnQuestion | null } | null {
	const amounts = values.flatMap((value) => (value.kind === 'amount' ? [value] : []));
	const isTyped = cells.some((cell) =>
		typeof cell === 'string' ? cell.includes('%') : cell.kind === 'number' && cell.percent
	);
	const isSmall =
		amounts.every(({ value }) => Math.abs(value) <= 1) &&
		amounts.some(({ value }) => !Number.isInteger(value));
	if (isTyped || !isSmall || answered === 'percent') return null;
	const hundredfold = (value: number) => Number((value * 100).toPrecision(15));
	if (answered === 'share')
		return {
			question: null,
			values: values.map((value) =>
				value.kind === 'amount'
					? {
							...value,
							value: hundredfold(value.value),
							decimals: Math.max(0, value.decimals - 2),
							marks: [...value.marks, 'percent_scaled']
						}
					: value
			)
		};
	const index = values.findIndex(({ kind }) => kind === 'amount');
	return {
		question: {
			reason: 'share_or_percent',
			options: ['share', 'percent'],
			cellCount: amounts.length,
			example: cellText(cells[index]).trim()
		},
		values: values.map((value) =>
			value.kind === 'amount'
				? unreadValue('share_or_percent', [String(hundredfold(value.value)), String(value.value)])
				: value
		)
	};
}
