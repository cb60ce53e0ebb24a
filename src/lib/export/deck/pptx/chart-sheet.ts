import { columnLetters } from '../../xlsx-parts';
import { xlsxFile, type XlsxCell } from '../../xlsx';
import { plainWords } from './ooxml';
import type { DeckWords } from '../deck-words';
import type { NativeChart } from './native-model';

/** Where the numbers of a chart stand in its workbook: references as formulas of the chart name them. */
export interface ChartSheet {
	bytes: Uint8Array;
	categories: string;
	series: readonly {
		name: string;
		values: string;
		/** Of a scatter. */
		x: string;
		/** The column of the words at the marks; null where there are none. */
		labels: string | null;
	}[];
}

const NAME = 'Sheet1';

/**
 * The workbook behind a chart, which PowerPoint opens with "Edit data": names down the first column, a column a series with the view's own
 * numbers, then the words written at the marks. Texts are never computed.
 */
export function chartSheet(chart: NativeChart, words: DeckWords): ChartSheet {
	const length = Math.max(
		chart.categories.length,
		...chart.series.map(({ values }) => values.length)
	);
	const columns: { heading: string; cells: readonly XlsxCell[] }[] = [
		plainColumn(words.category, chart.categories)
	];
	const add = (heading: string, cells: readonly XlsxCell[]) => {
		const letter = columnLetters(columns.push(plainColumn(heading, cells)) - 1);
		return { head: `${NAME}!$${letter}$1`, cells: `${NAME}!$${letter}$2:$${letter}$${length + 1}` };
	};
	const placed = chart.series.map(({ name, values, x }) => ({
		x: x ? add(chart.axis, x).cells : '',
		own: add(name, values)
	}));
	const series = chart.series.map(({ name, labels }, i) => {
		const { x, own } = placed[i]!;
		const hasLabels = labels.some((label) => label !== '');
		return {
			...{ name: own.head, values: own.cells, x },
			labels: hasLabels ? add(words.labelOf(name), labels).cells : null
		};
	});
	const rows = Array.from({ length }, (_, r) => columns.map(({ cells }) => cells[r] ?? null));
	return {
		bytes: xlsxFile([
			{
				name: NAME,
				rows: [columns.map(({ heading }) => heading), ...rows],
				headingRows: 1,
				columns: columns.map((_, c) => ({ width: c === 0 ? 40 : 18, decimals: null }))
			}
		]),
		categories: `${NAME}!$A$2:$A$${length + 1}`,
		series
	};
}

function plainColumn(heading: string, cells: readonly XlsxCell[]) {
	return {
		heading: plainWords(heading),
		cells: cells.map((cell) => (typeof cell === 'string' ? plainWords(cell) : cell))
	};
}
