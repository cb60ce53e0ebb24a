import { formatShort } from '$lib/core/format';
import { m } from '$lib/paraglide/messages';
import { locale } from '../words';
import type { SparkView } from './marks';

/** How many years a spark shows, the one on screen the last. */
const YEARS = 5;

/** A figure of one year. */
export interface YearFigure {
	year: number;
	value: number;
	decimals: number;
	status: string | null;
}

/** The five years up to `year`; null with fewer than two figures among them. `ghosts` are what they are compared with. */
export function sparkView(
	name: string,
	year: number,
	figures: readonly YearFigure[],
	ghosts: ReadonlyMap<number, number> | null = null
): SparkView | null {
	const years = Array.from({ length: YEARS }, (_, i) => year - YEARS + 1 + i);
	const at = years.map((each) => figures.find((figure) => figure.year === each));
	if (at.filter(Boolean).length < 2) return null;
	const beside = years.map((each) => ghosts?.get(each) ?? null);
	return {
		words: `${name}. ${years.map((each, i) => `${each}: ${numberText(at[i])}`).join('; ')}`,
		years,
		values: at.map((figure) => figure?.value ?? null),
		estimated: at.map(
			(figure) => figure?.status === 'estimate' || figure?.status === 'preliminary'
		),
		ghosts: beside.some((value) => value !== null) ? beside : []
	};
}

function numberText(figure: YearFigure | undefined): string {
	return figure ? formatShort(figure.value, figure.decimals, locale()) : m.no_value();
}
