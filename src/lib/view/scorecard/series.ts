import { formatQuantity } from '$lib/core/format';
import { m } from '$lib/paraglide/messages';
import type { ObservationRow } from '../answer-rows';
import type { SeriesView } from '../chart-view';
import { locale, told } from '../words';
import { mergerBreak } from './border-series';

/**
 * One indicator of a unit over the years, gaps left open; null with fewer than two figures. The break of the merger is marked for a unit
 * it touched.
 */
export function seriesView(
	name: string,
	indicator: string,
	rows: readonly ObservationRow[],
	isMerged = false
): SeriesView | null {
	const own = rows.filter((row) => row.indicator === indicator).sort((a, b) => a.year - b.year);
	const first = own[0];
	const last = own.at(-1);
	if (!first || !last || own.length < 2) return null;
	const years = Array.from({ length: last.year - first.year + 1 }, (_, i) => first.year + i);
	const over = isMerged ? mergerBreak(own.map((row) => row.year)) : undefined;
	const at = years.map((year) => own.find((row) => row.year === year));
	const text = (row: ObservationRow) =>
		formatQuantity(row.value, row.decimals, told(row.unit_vi, row.unit_en), locale());
	const bare = (row: ObservationRow) => formatQuantity(row.value, row.decimals, '', locale());
	return {
		kind: 'series',
		locale: locale(),
		years,
		axis: told(last.unit_vi, last.unit_en),
		...(over && { break: over }),
		sentence: m.scorecard_series({
			indicator: told(last.name_vi, last.name_en),
			name,
			first: text(first),
			first_year: first.year,
			last: text(last),
			last_year: last.year
		}),
		lines: [
			{
				key: 'unit',
				label: name,
				tone: 'accent',
				values: at.map((row) => row?.value ?? null),
				texts: at.map((row) => (row ? bare(row) : '')),
				estimated: at.map((row) => row?.status === 'estimate' || row?.status === 'preliminary')
			}
		]
	};
}

/** Indicators with at least two years, by name: the menu of the series. */
export function seriesChoices(
	rows: readonly Pick<ObservationRow, 'indicator' | 'name_vi' | 'name_en' | 'year'>[]
): { value: string; label: string }[] {
	const years = new Map<string, Set<number>>();
	const names = new Map<string, string>();
	for (const row of rows) {
		names.set(row.indicator, told(row.name_vi, row.name_en));
		years.set(row.indicator, (years.get(row.indicator) ?? new Set()).add(row.year));
	}
	const collator = new Intl.Collator(locale());
	return [...years]
		.filter(([, list]) => list.size > 1)
		.map(([value]) => ({ value, label: names.get(value) ?? value }))
		.sort((a, b) => collator.compare(a.label, b.label));
}
