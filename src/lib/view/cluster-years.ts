import { formatNumber } from '$lib/core/format';
import { m } from '$lib/paraglide/messages';
import type { BumpView, MultiplesView, SlopeView } from './chart-kinds';
import { list, nameOf, placeText } from './ranking-view';
import type { RankedRow } from './scheme-rows';
import { locale } from './words';

/** The rankings of several years, oldest first. */
export interface RankedYear {
	year: number;
	rows: readonly RankedRow[];
}

/**
 * The places of the members of the year in question over the years. A member of that year alone has one dot, one that left has none. Null for
 * less than two years with a ranking.
 */
export function rankingBump(
	years: readonly RankedYear[],
	shown: readonly RankedRow[],
	about: { place: string; scheme: string; chosen: string | null }
): BumpView | null {
	const ranked = years.filter(({ rows }) => rows.some((row) => row.rank !== null));
	if (ranked.length < 2) return null;
	const lines = shown.map((row) => ({
		key: row.unit_id,
		label: nameOf(row),
		tone: row.slug === about.chosen ? 'accent' : 'line-strong',
		ranks: ranked.map(({ rows }) => rows.find((each) => each.unit_id === row.unit_id)?.rank ?? null)
	}));
	const own = lines.find(({ tone }) => tone === 'accent') ?? lines[0];
	const places = (own?.ranks ?? []).flatMap((rank, i) =>
		rank === null ? [] : [m.chart_place_in({ rank: placeText(rank), year: ranked[i]!.year })]
	);
	return {
		kind: 'bump',
		locale: locale(),
		axis: m.rank(),
		years: ranked.map(({ year }) => String(year)),
		last: Math.max(...lines.flatMap(({ ranks }) => ranks.map((rank) => rank ?? 1))),
		lines,
		sentence: m.chart_bump_sentence({
			name: own?.label ?? '',
			places: list(places),
			place: about.place,
			scheme: about.scheme
		})
	};
}

/**
 * What the members are ranked by over the years: two years side by side, more of them as one small chart a member. Null for less than two years
 * with a figure.
 */
export function rankingValues(
	years: readonly RankedYear[],
	shown: readonly RankedRow[],
	about: { place: string; scheme: string; axis: string; chosen: string | null }
): SlopeView | MultiplesView | null {
	const known = years.filter(({ rows }) => rows.some((row) => row.score !== null));
	const [first, last] = [known[0], known.at(-1)];
	if (!first || !last || first === last) return null;
	const scores = (unit_id: string) =>
		known.map(({ rows }) => rows.find((row) => row.unit_id === unit_id)?.score ?? null);
	const text = (row: RankedRow, value: number | null) =>
		value === null ? '–' : formatNumber(value, row.decimals, locale());
	const own = shown.find(({ slug }) => slug === about.chosen) ?? shown[0];
	const said = {
		locale: locale(),
		axis: about.axis,
		sentence: m.chart_values_sentence({
			...{ name: own ? nameOf(own) : '', place: about.place, scheme: about.scheme },
			values: list(
				known.flatMap(({ year }, i) => {
					const value = own ? scores(own.unit_id)[i]! : null;
					return own && value !== null ? [m.chart_value_in({ value: text(own, value), year })] : [];
				})
			)
		})
	};
	const toned = (row: RankedRow) => ({
		key: row.unit_id,
		label: nameOf(row),
		tone: row.slug === about.chosen ? 'accent' : 'line-strong'
	});
	if (known.length > 2)
		return {
			kind: 'multiples',
			...said,
			years: known.map(({ year }) => year),
			panels: shown.map((row) => {
				const values = scores(row.unit_id);
				const texts = values.map((value) => (value === null ? '' : text(row, value)));
				return { ...toned(row), values, texts };
			})
		};
	return {
		kind: 'slope',
		...said,
		ends: { from: String(first.year), to: String(last.year) },
		rows: shown.map((row) => {
			const [from = null, to = null] = scores(row.unit_id);
			return { ...toned(row), from, to, fromText: text(row, from), toText: text(row, to) };
		})
	};
}
