import { formatPercent, formatQuantity } from '$lib/core/format';
import { m } from '$lib/paraglide/messages';
import type { AchievedRow, FeaturedRow } from './answer-rows';
import type { TilesView } from './chart-kinds';
import { mapWords, setOf } from './cluster-pictures';
import type { AcrossRow } from './compared-rows';
import { isRegister } from './home-view';
import { list } from './ranking-view';
import { locale, statusWord, told } from './words';

/** The indicator the published figures are mapped by: the one the statistics office gives of every province. */
export const MAPPED_INDICATOR = 'grdp_growth';

/** The country on one map, and the same as lines of a table. */
export interface HomeMap {
	chart: TilesView;
	lines: readonly MapLine[];
	/** What the figures are of, as the head of a column. */
	head: string;
	/** From where; null where it is said elsewhere. */
	source: string | null;
	year: number;
}

/** One province. */
export interface MapLine {
	unit_id: string;
	slug: string;
	name: string;
	text: string;
}

/** Names are listed while they can be read in one breath. */
const MOST_NAMES = 3;

/** A register is mapped by the share of targets met in its year; null where its units are not of one set of borders. */
export function targetMap(rows: readonly AchievedRow[], featured: FeaturedRow): HomeMap | null {
	const own = rows.filter((row) => row.kind !== 'nation' && row.year === featured.year);
	const set = setOf(own.map((row) => row.unit_id));
	const rated = own.flatMap((row) => (row.rate === null ? [] : [row.rate]));
	if (!isRegister(featured) || set === null || rated.length < 2) return null;
	const [low, high] = [Math.min(...rated), Math.max(...rated)];
	const first = own.filter((row) => row.rate === high);
	const lines = own.map((row) => ({
		unit_id: row.unit_id,
		slug: row.slug,
		name: told(row.name_vi, row.name_en),
		text: row.rate === null ? m.chart_no_figure() : formatPercent(row.rate, 1, locale())
	}));
	return {
		chart: tilesOf({
			...{ set, lines },
			share: (i) => shareOf(own[i]!.rate, low, high),
			axis: m.chart_home_targets_axis(),
			sentence: m.chart_home_targets({
				shown: rated.length,
				total: own.length,
				year: featured.year,
				name: leaders(first),
				rate: formatPercent(high, 1, locale())
			}),
			scale: { low: formatPercent(low, 0, locale()), high: formatPercent(high, 0, locale()) }
		}),
		lines,
		head: m.chart_home_targets_axis(),
		source: null,
		year: featured.year
	};
}

/** The published figures are mapped by the newest year nearly every province has; null for no such year. */
export function acrossMap(rows: readonly AcrossRow[]): HomeMap | null {
	const first = rows[0];
	if (!first || first.value === null) return null;
	const text = (row: AcrossRow) =>
		row.value === null
			? m.chart_no_figure()
			: formatQuantity(row.value, row.decimals, told(row.unit_vi, row.unit_en), locale());
	const place = (row: AcrossRow) =>
		row.rank === null
			? text(row)
			: `${text(row)}, ${m.rank_of({ rank: row.rank, count: row.ranked_count })}`;
	const lines = rows.map((row) => ({
		unit_id: row.unit_id,
		slug: row.slug,
		name: told(row.name_vi, row.name_en),
		text: place(row)
	}));
	const figures = rows.filter((row) => row.value !== null);
	const last = figures.at(-1)!;
	const indicator = told(first.indicator_vi, first.indicator_en);
	const statuses = [...new Set(figures.map((row) => statusWord(row.status ?? '')))];
	const sources = [...new Set(figures.flatMap((row) => row.source_name ?? []))];
	return {
		chart: tilesOf({
			...{ set: first.admin_set, lines, axis: indicator },
			// by the figure, not by the place: the scale is named by the two ends of the figures
			share: (i) => shareOf(rows[i]!.value, last.value!, first.value!),
			sentence: m.chart_home_across({
				indicator,
				name: leaders(rows.filter(({ rank }) => rank === 1)),
				year: first.year,
				value: text(first),
				shown: figures.length,
				total: rows.length
			}),
			scale: { low: text(last), high: text(first) }
		}),
		lines,
		head: indicator,
		source: m.chart_home_status({ source: sources.join('; '), status: list(statuses) }),
		year: first.year
	};
}

function tilesOf(of: {
	set: '63' | '34';
	lines: readonly MapLine[];
	share: (index: number) => number | null;
	axis: string;
	sentence: string;
	scale: { low: string; high: string };
}): TilesView {
	const { islands, scale } = mapWords();
	return {
		kind: 'tiles',
		locale: locale(),
		...{ set: of.set, axis: of.axis, sentence: of.sentence, islands },
		scale: { ...scale, ...of.scale },
		tiles: of.lines.map(({ unit_id, name, text }, i) => ({
			...{ key: unit_id, label: name, share: of.share(i), text }
		}))
	};
}

/** Where a figure stands between the worst and the best, which may be the lower one. */
function shareOf(value: number | null, low: number, high: number): number | null {
	if (value === null) return null;
	return high === low ? 1 : (value - low) / (high - low);
}

function leaders(rows: readonly { name_vi: string; name_en: string }[]): string {
	const names = rows.map((row) => told(row.name_vi, row.name_en));
	return names.length > MOST_NAMES ? m.chart_home_several({ count: names.length }) : list(names);
}
