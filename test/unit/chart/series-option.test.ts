import { describe, expect, test } from 'vitest';
import { optionOf } from '$lib/chart/option';
import type { SeriesView } from '$lib/view/chart-view';

const VIEW: SeriesView = {
	kind: 'series',
	locale: 'vi',
	sentence: 'Một câu.',
	axis: 'triệu đồng',
	years: [2023, 2024, 2025],
	lines: [
		{
			key: 'own',
			label: 'An Giang',
			tone: 'accent',
			values: [1, 2, 3],
			texts: ['1,0', '2,0', '3,0'],
			estimated: [false, false, true]
		}
	]
};

interface Drawn {
	xAxis: { data: string[] };
	tooltip: { formatter: (point: object) => string };
	series: {
		data: { value: number | null }[];
		connectNulls: boolean;
		label: { formatter: (point: { dataIndex: number }) => string };
		markLine?: { data: { xAxis: number }[]; label: { formatter: string } };
	}[];
}
const drawn = (view: SeriesView) => optionOf(view, 720) as unknown as Drawn;

describe('a series', () => {
	test('without a break has a place a year', () => {
		const option = drawn(VIEW);
		expect(option.xAxis.data).toEqual(['2023', '2024', '2025']);
		expect(option.series[0]?.markLine).toBeUndefined();
	});

	test('with a break has a place for it where every line ends', () => {
		const option = drawn({ ...VIEW, break: { before: 2025, word: 'sáp nhập' } });
		const [line] = option.series;
		expect(option.xAxis.data).toEqual(['2023', '2024', '', '2025']);
		expect(line?.data.map(({ value }) => value)).toEqual([1, 2, null, 3]);
		expect(line?.connectNulls).toBe(false);
		expect(line?.markLine).toMatchObject({
			data: [{ xAxis: 2 }],
			label: { formatter: 'sáp nhập' }
		});
	});

	test('with a break names the right year of a point', () => {
		const option = drawn({ ...VIEW, break: { before: 2025, word: 'sáp nhập' } });
		const said = (dataIndex: number) => option.tooltip.formatter({ seriesIndex: 0, dataIndex });
		expect([0, 1, 3].map(said)).toEqual([
			'An Giang, 2023: 1,0',
			'An Giang, 2024: 2,0',
			'An Giang, 2025: 3,0'
		]);
		expect(option.series[0]?.label.formatter({ dataIndex: 3 })).toBe('3,0');
	});

	test('sets the names of lines that end close to each other apart', () => {
		const line = (key: string, last: number) => ({
			...VIEW.lines[0]!,
			...{ key, short: key, values: [1, 2, last] }
		});
		const lines = [VIEW.lines[0]!, line('a', 2.9), line('b', 2.88), line('c', 1)];
		const option = optionOf({ ...VIEW, lines }, 720) as unknown as {
			series: { data: { label: { offset?: [number, number]; formatter?: string } }[] }[];
		};
		const names = option.series.slice(1).map(({ data }) => data.at(-1)!.label);
		expect(names.map(({ formatter }) => formatter)).toEqual(['a', 'b', 'c']);
		const [a, b, c] = names.map(({ offset }) => offset![1]);
		expect([a, c]).toEqual([0, 0]);
		expect(b).toBeGreaterThan(10);
	});

	test('whose years begin after the break has none', () => {
		const option = drawn({ ...VIEW, break: { before: 2023, word: 'sáp nhập' } });
		expect(option.xAxis.data).toHaveLength(3);
		expect(option.series[0]?.markLine).toBeUndefined();
	});
});
