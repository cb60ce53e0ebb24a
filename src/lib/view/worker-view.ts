import { formatNumber, formatPercent } from '$lib/core/format';
import { m } from '$lib/paraglide/messages';
import type { PositionRow, WorkerShareRow } from './answer-rows';
import type { BarsView, SeriesView } from './chart-view';
import { locale, told } from './words';
import { shareWords } from './worker-words';

/** The key of a share among the marks of a chart. */
export function workerKey({ unit_id, year, measure }: WorkerShareRow): string {
	return `${unit_id}-${year}-${measure}`;
}

/**
 * Direct-worker shares as bars from 0 to 100, highest first, the unit in question in accent. Shares of other measures are
 * left out: they are not the same thing. Null when none is left. Of several years each label carries its year.
 */
export function workerBars(
	rows: readonly WorkerShareRow[],
	unitId: string | null,
	unitCount: number | null
): BarsView | null {
	const shares = rows
		.filter((row) => row.measure === 'direct_worker')
		.toSorted((a, b) => b.share - a.share || a.unit_id.localeCompare(b.unit_id));
	const [first] = shares;
	if (!first) return null;
	const oneYear = shares.every((row) => row.year === first.year);
	return {
		kind: 'bars',
		scale: 'percent',
		locale: locale(),
		axis: m.awards_worker_axis(),
		sentence: barsSentence(shares, unitId, unitCount),
		bars: shares.map((row) => ({
			key: workerKey(row),
			label: `${told(row.name_vi, row.name_en)}${oneYear && unitCount !== null ? '' : ` ${row.year}`}`,
			value: row.share,
			text: shareWords(row).value,
			tone: unitId === null ? 'ink' : row.unit_id === unitId ? 'accent' : 'line-strong',
			fill: 'solid',
			detail: shareWords(row).base
		}))
	};
}

function barsSentence(
	shares: readonly WorkerShareRow[],
	unitId: string | null,
	unitCount: number | null
): string {
	const own = shares.find((row) => row.unit_id === unitId);
	if (own?.rank && unitCount !== null)
		return m.awards_worker_ranked_sentence({
			name: told(own.name_vi, own.name_en),
			year: own.year,
			share: shareWords(own).value,
			rank: own.rank,
			count: own.ranked_count
		});
	if (unitCount !== null)
		return m.awards_worker_year_sentence({
			year: shares[0]!.year,
			count: shares.length,
			total: unitCount
		});
	return m.awards_worker_published_sentence({
		count: shares.length,
		shares: shares
			.map((row) => `${told(row.name_vi, row.name_en)} ${row.year} ${shareWords(row).value}`)
			.join(', ')
	});
}

/** One unit's direct-worker share over the years, missing years left open; null with fewer than two years. */
export function workerTrend(
	name: string,
	rows: readonly WorkerShareRow[],
	unitId: string
): SeriesView | null {
	const shares = rows
		.filter((row) => row.unit_id === unitId && row.measure === 'direct_worker')
		.toSorted((a, b) => a.year - b.year);
	const first = shares[0];
	const last = shares.at(-1);
	if (!first || !last || shares.length < 2) return null;
	const years = Array.from({ length: last.year - first.year + 1 }, (_, i) => first.year + i);
	const found = years.map((year) => shares.find((row) => row.year === year));
	const gaps = years.filter((_, i) => !found[i]);
	const sentence = m.awards_worker_trend_sentence({
		name,
		first: shareWords(first).value,
		first_year: first.year,
		last: shareWords(last).value,
		last_year: last.year
	});
	return {
		kind: 'series',
		locale: locale(),
		axis: m.awards_worker_axis(),
		sentence: gaps.length
			? `${sentence} ${m.awards_worker_trend_gaps({ years: gaps.join(', ') })}`
			: sentence,
		years,
		lines: [
			{
				key: unitId,
				label: name,
				tone: 'accent',
				values: found.map((row) => row?.share ?? null),
				texts: found.map((row) => (row ? shareWords(row).value : '')),
				estimated: found.map(() => false)
			}
		]
	};
}

/** The position groups of the individuals awarded, as bars from 0 to 100; null without a row. */
export function positionBars(
	name: string,
	year: number,
	rows: readonly PositionRow[]
): BarsView | null {
	const known = rows.filter((row) => row.position_group !== null && row.share !== null);
	const direct = known.find((row) => row.position_group === 'direct');
	if (known.length === 0) return null;
	return {
		kind: 'bars',
		scale: 'percent',
		locale: locale(),
		axis: m.awards_worker_positions_axis(),
		sentence: m.awards_worker_positions_sentence({
			name,
			year,
			count: formatNumber(
				known.reduce((sum, row) => sum + row.individuals, 0),
				0,
				locale()
			),
			share: formatPercent(direct?.share ?? 0, 1, locale())
		}),
		bars: known.map((row) => ({
			key: row.position_group ?? '',
			label: positionWord(row.position_group),
			value: row.share,
			text: formatPercent(row.share ?? 0, 1, locale()),
			tone: row.position_group === 'direct' ? 'accent' : 'line-strong',
			fill: 'solid'
		}))
	};
}

/** A position group of form 0603 in words. */
export function positionWord(group: PositionRow['position_group']): string {
	switch (group) {
		case 'leader_top':
			return m.awards_position_leader_top();
		case 'leader_dept':
			return m.awards_position_leader_dept();
		case 'entrepreneur':
			return m.awards_position_entrepreneur();
		case 'leader_other':
			return m.awards_position_leader_other();
		case 'direct':
			return m.awards_position_direct();
		case null:
			return m.awards_position_unknown();
	}
}
