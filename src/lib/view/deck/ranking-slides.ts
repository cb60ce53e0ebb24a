import { m } from '$lib/paraglide/messages';
import { takenTable } from '$lib/table/taken-table';
import type { IntervalsView } from '../chart-view';
import {
	clusterChoice,
	clusterPlace,
	rankingQuestion,
	type ClusterChoice
} from '../cluster-choice';
import { nameOf, rankingView, type RankingView } from '../ranking-view';
import type { IndicatorRow } from '../scorecard/indicator-rows';
import type { RankableRow, RankedRow } from '../scheme-rows';
import { capitalised, locale, statusWord, told } from '../words';
import type { SlideBody, SlideGap } from './slide-content';
import { sourceLine, unitName, unitSheet, type SlideGround } from './slide-ground';
import { stageBars } from './stage-bars';

/** A ranking and what it is of; null where the cluster was not ranked in that year. */
export async function ranked({ subject, ask }: SlideGround): Promise<{
	cluster: string;
	choice: ClusterChoice;
	rows: readonly RankedRow[];
	view: RankingView;
} | null> {
	const { clusterId, year, unit, by } = subject;
	if (clusterId === null) return null;
	const options = await ask<RankableRow>('cluster-options');
	const wish = { cluster: clusterId, year: String(year), by, scheme: null };
	const choice = clusterChoice(options, wish);
	if (choice?.clusterId !== clusterId || choice.year !== year) return null;
	const question = rankingQuestion(choice);
	const rows = await ask<RankedRow>(question.name, question.params);
	const indicator = options.find((row) => row.indicator === choice.by);
	const view = rankingView(rows, {
		place: clusterPlace(clusterId, choice.cluster, rows.length),
		scheme: choice.scheme,
		indicator: indicator ? told(indicator.name_vi, indicator.name_en) : null,
		chosen: unit?.slug ?? null
	});
	return view && { cluster: choice.cluster, choice, rows, view };
}

/** Who stands where in the cluster. */
export async function rankingSlide(ground: SlideGround): Promise<SlideBody | SlideGap> {
	const { unit, year, clusterId } = ground.subject;
	const found = await ranked(ground);
	if (!found)
		return {
			reason:
				clusterId === null && unit
					? m.present_gap_cluster({ name: unitName(unit), year })
					: m.present_gap_ranking({ year }),
			isWaiting: false
		};
	const { view, rows, cluster } = found;
	const { view: chart, leftOut } = stageBars(view.chart, unit?.unit_id ?? null);
	return {
		title: view.chart.sentence,
		message: [view.unofficial ? m.present_unofficial() : '', leftOut].filter(Boolean).join(' '),
		notes: '',
		scope: [cluster, String(year), view.scheme],
		figure: { kind: 'chart', view: chart },
		table: takenTable(rows, [
			{ name: 'unit', heading: m.present_col_unit(), kind: 'text', of: nameOf },
			{
				name: 'rank',
				heading: m.present_col_rank(),
				kind: 'number',
				of: ({ rank }) => rank
			},
			{
				name: 'score',
				heading: view.valueHead,
				kind: 'number',
				decimals: rows[0]?.decimals ?? 2,
				of: ({ score }) => score
			}
		]),
		source: sourceLine(ground.isIllustrative, [m.present_source_cluster()]),
		status: statusesOf(rows.map(({ status }) => status))
	};
}

/** So many indicators stand on a slide. */
const MOST_PLACES = 8;

/** Where a unit stands by each indicator, the best places and the last ones. */
export async function placesSlide(ground: SlideGround): Promise<SlideBody | SlideGap> {
	const { unit, year } = ground.subject;
	if (!unit) return { reason: m.present_gap_unit_only(), isWaiting: false };
	const { sheet } = await unitSheet(ground);
	const name = unitName(unit);
	const placed = [...sheet.planned, ...sheet.statistics]
		.filter((row): row is Placed => row.place?.view != null)
		.toSorted((a, b) => a.place.view.place - b.place.view.place);
	if (placed.length < 2) return { reason: m.present_gap_places({ name, year }), isWaiting: false };
	const shown =
		placed.length <= MOST_PLACES
			? placed
			: [...placed.slice(0, MOST_PLACES / 2), ...placed.slice(-MOST_PLACES / 2)];
	const first = placed.filter(({ place }) => place.view.place === 1).length;
	const top = placed.filter(({ place }) => place.view.place <= 3).length;
	const cluster = sheet.clusters[0];
	return {
		title: placesTitle(name, year, placed.length, first, top),
		message:
			shown.length < placed.length
				? m.present_left_out_indicators({ count: placed.length - shown.length })
				: '',
		notes: '',
		scope: [name, String(year), ...(cluster ? [told(cluster.name_vi, cluster.name_en)] : [])],
		figure: { kind: 'chart', view: placesChart(name, year, shown, placed.length, first, top) },
		table: takenTable(placed, [
			{
				name: 'indicator',
				heading: m.present_col_indicator(),
				kind: 'text',
				of: (row) => row.name
			},
			{
				name: 'rank',
				heading: m.present_col_rank(),
				kind: 'number',
				of: ({ place }) => place.view.place
			},
			{
				name: 'members',
				heading: m.present_col_members(),
				kind: 'number',
				decimals: 0,
				of: ({ place }) => place.view.last
			}
		]),
		source: sourceLine(
			ground.isIllustrative,
			placed.map(({ observation, target }) =>
				sheet.sourceNames.get((observation ?? target)?.source_id ?? '')
			)
		),
		status: statusesOf(placed.map(({ observation }) => observation?.status ?? null))
	};
}

type Placed = IndicatorRow & {
	place: { view: NonNullable<NonNullable<IndicatorRow['place']>['view']> };
};

function placesChart(
	name: string,
	year: number,
	rows: readonly Placed[],
	count: number,
	first: number,
	top: number
): IntervalsView {
	return {
		kind: 'intervals',
		locale: locale(),
		sentence: placesTitle(name, year, count, first, top),
		axis: m.present_places_axis(),
		last: Math.max(...rows.map(({ place }) => place.view.last)),
		rows: rows.map(({ id, name: label, place }) => ({
			...{ key: id, label, band: false },
			...{ low: place.view.low, high: place.view.high },
			...{ median: place.view.place, place: place.view.place },
			text: place.text ?? '',
			tone: place.view.place <= 3 ? 'accent' : 'ink'
		}))
	};
}

function placesTitle(
	name: string,
	year: number,
	count: number,
	first: number,
	top: number
): string {
	return first > 0
		? m.present_places_title({ name, year, count, first, top })
		: m.present_places_title_none({ name, year, count, top });
}

/** The words of what is not final, each once; '' when everything is. That figures are illustrative is said as their source. */
export function statusesOf(statuses: readonly (string | null)[]): string {
	const open = statuses.filter(
		(status) => status !== null && status !== 'official' && status !== 'illustrative'
	);
	return capitalised([...new Set(open)].map((status) => statusWord(status!)).join(', '));
}
