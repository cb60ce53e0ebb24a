import { formatPercent } from '$lib/core/format';
import { m } from '$lib/paraglide/messages';
import type {
	AchievedRow,
	FeaturedRow,
	OverviewRow,
	RankingRow,
	WorkerShareRow
} from './answer-rows';
import type { Bar, BarsView } from './chart-view';
import { locale, told } from './words';
import { shareWords } from './worker-words';

/** A front page has room for this many bars of a register; the page behind it shows the rest. */
const FRONT_BARS = 8;
/** More unit-years with a target count than this is a register of one figure a unit and year, not a collection of reports. */
const REPORTS = 40;

/** Whether the dataset is a register: the front page then speaks of one year instead of every published figure. */
export function isRegister(featured: FeaturedRow): boolean {
	return featured.target_rows > REPORTS;
}

/** The sentence a leader reads first. Without a unit that answers anything it says so. */
export function homeHeadline(
	featured: FeaturedRow | undefined,
	overview: readonly OverviewRow[],
	achieved: readonly AchievedRow[]
): string {
	if (!featured) return m.home_headline_none();
	const units = (topic: OverviewRow['topic']) =>
		overview.find((row) => row.topic === topic)?.unit_count ?? 0;
	const total = overview[0]?.unit_total ?? 0;
	if (!isRegister(featured))
		return m.home_headline_published({
			total,
			targets: units('targets'),
			awards: units('awards'),
			workers: units('workers')
		});
	const own = achieved.find((row) => row.unit_id === featured.unit_id);
	if (own?.rate == null) return m.home_headline_none();
	const words = {
		year: featured.year,
		name: told(featured.name_vi, featured.name_en),
		total,
		achieved: own.achieved ?? 0,
		base: own.base ?? 0,
		rate: formatPercent(own.rate, 1, locale())
	};
	const tied = achieved.filter((row) => row.rank === own.rank).length;
	return tied > 1
		? m.home_headline_register_tied({ ...words, tied })
		: m.home_headline_register(words);
}

/** Target rates as bars of 100, the featured unit and year first, then by rate; expected figures hollow. Null without a rate. */
export function targetBars(rows: readonly AchievedRow[], featured: FeaturedRow): BarsView | null {
	const register = isRegister(featured);
	const rated = rows.filter(
		(row) => row.kind !== 'nation' && row.rate !== null && (!register || row.year === featured.year)
	);
	if (rated.length === 0) return null;
	const leads = (row: AchievedRow) =>
		row.unit_id === featured.unit_id && row.year === featured.year;
	const sorted = rated.toSorted(
		(a, b) => Number(leads(b)) - Number(leads(a)) || (b.rate ?? 0) - (a.rate ?? 0)
	);
	const shown = register ? sorted.slice(0, FRONT_BARS) : sorted;
	const expected = rated.filter((row) => row.printed_stage === 'expected').length;
	const words = {
		count: rated.length,
		units: new Set(rated.map((row) => row.unit_id)).size,
		expected,
		year: featured.year,
		shown: shown.length
	};
	return {
		kind: 'bars',
		scale: 'percent',
		locale: locale(),
		axis: m.home_targets_axis(),
		sentence: register
			? m.home_targets_register(words)
			: expected
				? m.home_targets_sentence(words)
				: m.home_targets_sentence_final(words),
		bars: shown.map((row) => targetBar(row, leads(row), register))
	};
}

function targetBar(row: AchievedRow, leads: boolean, register: boolean): Bar {
	const expected = row.printed_stage === 'expected';
	return {
		key: `${row.unit_id}-${row.year}`,
		label: `${told(row.name_vi, row.name_en)}${register ? '' : ` ${row.year}`}`,
		value: row.rate,
		text: `${row.achieved}/${row.base}${expected ? ` ${m.home_targets_expected()}` : ''}`,
		tone: leads ? 'accent' : 'line-strong',
		fill: expected ? 'hollow' : 'solid',
		detail: formatPercent(row.rate ?? 0, 1, locale())
	};
}

/**
 * Direct-worker shares as bars of 100. Published: every value, the one that also counts ordinary people in grey under its own
 * name. A register: the year's highest, the featured unit among them. Null without a value.
 */
export function homeWorkerBars(
	rows: readonly WorkerShareRow[],
	featured: FeaturedRow
): BarsView | null {
	const register = isRegister(featured);
	const wanted = rows
		.filter((row) =>
			register
				? row.measure === 'direct_worker' && row.year === featured.year
				: row.measure.startsWith('direct_worker')
		)
		.toSorted((a, b) => Number(isOfficial(b)) - Number(isOfficial(a)) || b.share - a.share);
	if (wanted.length === 0) return null;
	const own = wanted.find((row) => row.unit_id === featured.unit_id);
	const first = wanted.slice(0, FRONT_BARS);
	const outside = register && own && !first.includes(own) ? own : null;
	const shown = !register ? wanted : outside ? [...first.slice(0, -1), outside] : first;
	return {
		kind: 'bars',
		scale: 'percent',
		locale: locale(),
		axis: m.home_workers_axis(),
		sentence: workerSentence(featured, wanted.length, shown.length, outside),
		bars: shown.map((row) => ({
			key: `${row.unit_id}-${row.measure}`,
			label: [
				`${told(row.name_vi, row.name_en)}${register ? '' : ` ${row.year}`}`,
				isOfficial(row) ? '' : `(${m.home_workers_people()})`
			]
				.filter(Boolean)
				.join(' '),
			value: row.share,
			text: shareWords(row).value,
			tone: workerTone(row, featured),
			fill: 'solid',
			detail: shareWords(row).of
		}))
	};
}

function workerSentence(
	featured: FeaturedRow,
	count: number,
	shown: number,
	outside: WorkerShareRow | null
): string {
	const { year } = featured;
	if (!isRegister(featured)) return m.home_workers_sentence({ count });
	if (!outside?.rank) return m.home_workers_register({ year, shown, count });
	return m.home_workers_register_own({
		year,
		shown: shown - 1,
		count,
		name: told(outside.name_vi, outside.name_en),
		rank: outside.rank
	});
}

/** The unit in question in accent; published shares in ink, a share of another measure and the rest of a register in grey. */
function workerTone(row: WorkerShareRow, featured: FeaturedRow): string {
	if (row.unit_id === featured.unit_id) return 'accent';
	return isOfficial(row) && !isRegister(featured) ? 'ink' : 'line-strong';
}

function isOfficial(row: WorkerShareRow): boolean {
	return row.measure === 'direct_worker';
}

/** One place of a ranking, or (`row` null) how many places are left out before the next. */
export interface RankLine {
	row: RankingRow | null;
	skipped: number;
}

const FRONT_PLACES = 3;

/** The first three places and the unit in question, with what lies between counted; [] when nobody is ranked. */
export function rankLines(rows: readonly RankingRow[], unitId: string): RankLine[] {
	const ranked = rows.filter((row) => row.rank !== null);
	const top = ranked.slice(0, FRONT_PLACES);
	const own = ranked.findIndex((row) => row.unit_id === unitId);
	const lines: RankLine[] = top.map((row) => ({ row, skipped: 0 }));
	if (own >= FRONT_PLACES) {
		const between = own - FRONT_PLACES;
		if (between > 0) lines.push({ row: null, skipped: between });
		lines.push({ row: ranked[own]!, skipped: 0 });
	}
	return lines;
}
