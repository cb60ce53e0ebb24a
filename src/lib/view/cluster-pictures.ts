import { formatNumber, formatQuantity } from '$lib/core/format';
import { m } from '$lib/paraglide/messages';
import type { HeatCell, HeatmapView, StripView, TilesView } from './chart-kinds';
import type { FigureRow } from './compared-rows';
import { isWholeCountry } from './cluster-choice';
import { nameOf, placeText, rankText } from './ranking-view';
import type { RankedRow } from './scheme-rows';
import { locale, told } from './words';

/** The ways a ranking can be looked at; the first is the one it opens with. */
export const CLUSTER_LOOKS = ['bars', 'dots', 'map', 'years', 'values', 'grid'] as const;
export type ClusterLook = (typeof CLUSTER_LOOKS)[number];

/** The look an address asks for; the first for a word that names none. */
export function clusterLook(word: string | null): ClusterLook {
	return CLUSTER_LOOKS.find((look) => look === word) ?? 'bars';
}

/** What a look is called. */
export function lookWord(look: ClusterLook): string {
	switch (look) {
		case 'bars':
			return m.chart_look_bars();
		case 'dots':
			return m.chart_look_dots();
		case 'map':
			return m.chart_look_map();
		case 'years':
			return m.chart_look_years();
		case 'values':
			return m.chart_look_values();
		case 'grid':
			return m.chart_look_grid();
	}
}

/** What the ranking itself says: its sentence and its axis. */
interface Said {
	sentence: string;
	axis: string;
}

const isEstimate = ({ status }: { status: string | null }) =>
	status === 'estimate' || status === 'preliminary';

/** The members along the axis of what ranks them. */
export function rankingStrip(
	rows: readonly RankedRow[],
	said: Said,
	chosen: string | null
): StripView {
	const without = rows.filter((row) => row.rank === null || row.score === null);
	return {
		kind: 'strip',
		locale: locale(),
		...said,
		points: rows.map((row) => ({
			key: row.unit_id,
			label: nameOf(row),
			value: row.rank === null ? null : row.score,
			text: placeWords(row),
			tone: row.slug === chosen ? 'accent' : 'line-strong',
			isHollow: isEstimate(row)
		})),
		missing:
			without.length > 0
				? m.chart_unranked_are({ count: without.length, names: without.map(nameOf).join(', ') })
				: ''
	};
}

/** The members on the map, by their place; null where they are no provinces of one set of borders. */
export function rankingTiles(rows: readonly RankedRow[], said: Said): TilesView | null {
	// all provinces of the country are no cluster
	const isNear = rows.some((row) => !isWholeCountry(row.cluster_id));
	const set = setOf(rows.map((row) => row.unit_id));
	if (set === null) return null;
	const last = Math.max(1, ...rows.map((row) => row.rank ?? 1));
	return {
		kind: 'tiles',
		set,
		locale: locale(),
		...said,
		...mapWords(),
		tiles: rows.map((row) => ({
			key: row.unit_id,
			label: nameOf(row),
			share: row.rank === null ? null : last > 1 ? 1 - (row.rank - 1) / (last - 1) : 1,
			text: placeWords(row),
			isNear
		}))
	};
}

/** The words every map of places has. */
export function mapWords(): Pick<TilesView, 'islands' | 'scale'> {
	return {
		islands: { hoangSa: m.chart_hoang_sa(), truongSa: m.chart_truong_sa() },
		scale: { low: m.chart_scale_last(), high: m.chart_scale_first(), missing: m.chart_no_figure() }
	};
}

/** The set of borders units are of; null when they are of several or of none. */
export function setOf(unitIds: readonly string[]): '63' | '34' | null {
	const sets = new Set(unitIds.map((id) => id.split('-')[0]));
	const [only] = sets;
	return sets.size === 1 && (only === '63' || only === '34') ? only : null;
}

function placeWords(row: RankedRow): string {
	if (row.rank === null) return m.not_ranked();
	const place = m.rank_of({ rank: rankText(row) ?? '', count: row.ranked_count });
	const unit = row.basis === 'rank_sum' ? '' : told(row.unit_vi, row.unit_en);
	return row.score === null
		? place
		: `${place} · ${formatQuantity(row.score, row.decimals, unit, locale())}`;
}

/** Indicators by members, each cell a place among those that have a figure; null without one. */
export function figureGrid(
	rows: readonly FigureRow[],
	about: { place: string; chosen: string | null }
): HeatmapView | null {
	const first = rows[0];
	if (!first) return null;
	const indicators = [...new Map(rows.map((row) => [row.indicator, row])).values()];
	const collator = new Intl.Collator(locale());
	const units = [...new Map(rows.map((row) => [row.unit_id, row])).values()].toSorted((a, b) =>
		collator.compare(unitName(a), unitName(b))
	);
	const found = new Map(rows.map((row) => [`${row.indicator} ${row.unit_id}`, row]));
	return {
		kind: 'heatmap',
		locale: locale(),
		axis: m.chart_grid_axis(),
		sentence: gridSentence(rows, units, indicators.length, about),
		scale: { low: m.chart_scale_last(), high: m.chart_scale_first() },
		rows: indicators.map((row) => ({
			key: row.indicator,
			label: told(row.indicator_vi, row.indicator_en)
		})),
		columns: units.map((row) => ({ key: row.unit_id, label: unitName(row) })),
		cells: indicators.map(({ indicator }) =>
			units.map(({ unit_id }): HeatCell | null => {
				const row = found.get(`${indicator} ${unit_id}`);
				return row
					? { mark: placeText(row.rank), share: row.standing ?? 0.5, text: figureWords(row) }
					: null;
			})
		)
	};
}

/** A figure with its place. */
export function figureWords(row: FigureRow): string {
	const unit = told(row.unit_vi, row.unit_en);
	const value = formatQuantity(row.value, row.decimals, unit, locale());
	const place = m.rank_of({ rank: placeText(row.rank), count: row.ranked_count });
	return row.tied ? `${value}, ${place}, ${m.tied()}` : `${value}, ${place}`;
}

/** The figure alone, as a table has it. */
export function figureValue(row: FigureRow): string {
	return formatNumber(row.value, row.decimals, locale());
}

function unitName(row: FigureRow): string {
	return told(row.name_vi, row.name_en);
}

/** About the unit in question, else about who leads most often. */
function gridSentence(
	rows: readonly FigureRow[],
	units: readonly FigureRow[],
	indicators: number,
	{ place, chosen }: { place: string; chosen: string | null }
): string {
	const firsts = (unit_id: string) =>
		rows.filter((row) => row.unit_id === unit_id && row.rank === 1).length;
	const own =
		units.find(({ slug }) => slug === chosen) ??
		units.toSorted((a, b) => firsts(b.unit_id) - firsts(a.unit_id))[0]!;
	const figures = rows.filter((row) => row.unit_id === own.unit_id);
	const first = firsts(own.unit_id);
	const about = {
		name: unitName(own),
		upper: figures.filter((row) => row.rank <= row.ranked_count / 2).length,
		count: figures.length,
		indicators,
		place,
		year: own.year
	};
	return first > 0
		? m.chart_grid_sentence({ ...about, first })
		: m.chart_grid_sentence_upper(about);
}
