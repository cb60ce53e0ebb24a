import { formatNumber, formatPeriod, qualifierMark } from '$lib/core/format';
import { m } from '$lib/paraglide/messages';
import { takenTable } from '$lib/table/taken-table';
import type { AwardRow, ClusterMemberRow, WorkerShareRow } from '../answer-rows';
import { awardPanel } from '../award-view';
import { proposalSessions } from '../proposal-view';
import type { RegisterRow } from '../movement-rows';
import { launchLevel, movementPhrase } from '../movement-words';
import { workerBars, workerTrend } from '../worker-view';
import { shareWords } from '../worker-words';
import { capitalised, levelWord, locale, recipientWord, told } from '../words';
import { clusterAwardsSlide } from './cluster-award-slides';
import { whom } from './opening-slides';
import type { SlideBody, SlideGap } from './slide-content';
import { sourceLine, unitName, unitSheet, type SlideGround } from './slide-ground';
import { stageBars } from './stage-bars';

const MOST_LINES = 7;
const ALL = { level: null, recipient: null } as const;

/** What was granted, by award; of a cluster what each member published. */
export async function awardsSlide(ground: SlideGround): Promise<SlideBody | SlideGap> {
	const { unit, year } = ground.subject;
	if (!unit) return clusterAwardsSlide(ground, 'granted');
	const { sheet, rows } = await unitSheet(ground);
	const name = unitName(unit);
	const period = periodOf(rows.awards, year);
	const panel = period && awardPanel(name, rows.awards, period.from, period.to);
	if (!panel?.chart) return { reason: m.present_gap_awards({ name, year }), isWaiting: false };
	const { view, leftOut } = stageBars(panel.chart, null);
	const granted = rows.awards.filter(
		(row) => row.stage === 'granted' && row.year_from === period!.from && row.year_to === period!.to
	);
	return {
		title: panel.chart.sentence,
		message: leftOut,
		notes: '',
		scope: [name, formatPeriod(period!.from, period!.to)],
		figure: { kind: 'chart', view },
		table: awardTable(granted),
		source: sourceLine(
			ground.isIllustrative,
			granted.map(({ source_id }) => sheet.sourceNames.get(source_id))
		),
		status: ''
	};
}

/** What was proposed, which is no award yet; the session of the year first. Of a cluster what each member published. */
export async function proposalsSlide(ground: SlideGround): Promise<SlideBody | SlideGap> {
	const { unit, year } = ground.subject;
	if (!unit) return clusterAwardsSlide(ground, 'proposed');
	const { sheet, rows } = await unitSheet(ground);
	const name = unitName(unit);
	const sessions = proposalSessions(rows.awards, year, year, ALL);
	const session = sessions.find(({ own }) => own);
	if (!session) return { reason: m.present_gap_proposals({ name, year }), isWaiting: false };
	const proposed = rows.awards.filter(
		(row) => row.stage === 'proposed' && row.year_from === year && row.year_to === year
	);
	const lines = session.lines;
	return {
		title: m.present_proposals_title({ name, year, count: lines.length }),
		message: [
			session.session ? `${capitalised(session.session)}.` : '',
			lines.length > MOST_LINES
				? m.present_left_out_lines({ count: lines.length - MOST_LINES })
				: '',
			m.scorecard_proposals_note()
		]
			.filter(Boolean)
			.join(' '),
		notes: '',
		scope: [name, String(year), m.scorecard_proposals()],
		figure: {
			kind: 'table',
			headings: [
				{ text: m.present_col_award(), isNumber: false },
				{ text: m.present_col_recipients(), isNumber: false },
				{ text: m.present_col_proposed(), isNumber: true }
			],
			rows: lines.slice(0, MOST_LINES).map((line) => [line.name, line.recipients, line.count])
		},
		table: awardTable(proposed),
		source: sourceLine(
			ground.isIllustrative,
			proposed.map(({ source_id }) => sheet.sourceNames.get(source_id))
		),
		status: m.scorecard_proposals()
	};
}

/** The share of direct workers: among all who published one that year, else through the years of the unit. */
export async function workersSlide(ground: SlideGround): Promise<SlideBody | SlideGap> {
	const { unit, year, clusterId } = ground.subject;
	const place = await whom(ground);
	const all = (await ground.ask<WorkerShareRow>('worker-share', { unit_id: null })).filter(
		({ measure }) => measure === 'direct_worker'
	);
	const members = unit ? null : await memberSlugs(ground, clusterId, year);
	const ofYear = all.filter((row) => row.year === year && (!members || members.has(row.slug)));
	const own = unit ? ofYear.find(({ unit_id }) => unit_id === unit.unit_id) : undefined;
	if (unit ? !own : ofYear.length === 0)
		return { reason: m.present_gap_workers({ place, year }), isWaiting: false };
	const isLone = ofYear.length === 1 && unit !== null;
	const trend = isLone ? workerTrend(unitName(unit), all, unit.unit_id) : null;
	const bars = workerBars(ofYear, unit?.unit_id ?? null, ofYear.length)!;
	const drawn = stageBars(bars, own ? `${own.unit_id}-${own.measure}` : null);
	return {
		// a bound has no rank: then the share itself is said
		title:
			unit && own && own.rank === null
				? m.present_workers_title({ name: unitName(unit), year, share: shareWords(own).value })
				: bars.sentence,
		message: own
			? [shareWords(own).base, shareWords(own).change ?? '', drawn.leftOut]
					.filter(Boolean)
					.join(' · ')
			: drawn.leftOut,
		notes: own?.as_printed ? m.present_notes_printed({ words: own.as_printed }) : '',
		scope: [place, String(year)],
		figure:
			isLone && !trend
				? {
						kind: 'number',
						value: shareWords(own!).value,
						caption: shareWords(own!).of,
						beside: []
					}
				: { kind: 'chart', view: trend ?? drawn.view },
		table: takenTable(trend ? all.filter(({ unit_id }) => unit_id === unit?.unit_id) : ofYear, [
			{
				name: 'unit',
				heading: m.present_col_unit(),
				kind: 'text',
				of: (row) => told(row.name_vi, row.name_en)
			},
			{ name: 'year', heading: m.present_col_year(), kind: 'year', of: (row) => row.year },
			{
				name: 'share',
				heading: m.present_col_share(),
				kind: 'percent',
				decimals: 1,
				of: ({ share }) => share
			},
			{
				name: 'base',
				heading: m.present_col_base(),
				kind: 'number',
				decimals: 0,
				of: ({ base_count }) => base_count
			}
		]),
		source: await workerSource(ground, ofYear),
		status: ''
	};
}

async function workerSource(ground: SlideGround, rows: readonly WorkerShareRow[]): Promise<string> {
	const source_ids = [...new Set(rows.map(({ source_id }) => source_id))].join('|');
	const sources = await ground.ask<{ title: string; publisher: string | null }>('story-sources', {
		source_ids
	});
	return sourceLine(
		ground.isIllustrative,
		sources.map(({ title, publisher }) => publisher ?? title)
	);
}

async function memberSlugs(
	{ ask }: SlideGround,
	clusterId: string | null,
	year: number
): Promise<ReadonlySet<string>> {
	const members = await ask<ClusterMemberRow>('cluster-members', { year });
	return new Set(
		members.filter(({ cluster_id }) => cluster_id === clusterId).map(({ slug }) => slug)
	);
}

/** The movements named in the documents of the year: what the unit launched first, then what it carried out. */
export async function movementsSlide(ground: SlideGround): Promise<SlideBody | SlideGap> {
	const { unit, year, clusterId } = ground.subject;
	const place = await whom(ground);
	const members = unit ? null : await memberSlugs(ground, clusterId, year);
	const rows = (await ground.ask<RegisterRow>('movement-register')).filter(
		(row) =>
			row.year === year &&
			(unit ? row.unit_id === unit.unit_id : row.slug !== null && members!.has(row.slug))
	);
	const named = rows.filter(
		(row, i) => rows.findIndex(({ canonical_id }) => canonical_id === row.canonical_id) === i
	);
	if (named.length === 0)
		return { reason: m.present_gap_movements({ place, year }), isWaiting: false };
	const name = unit ? unitName(unit) : place;
	const launchedHere = named.filter(({ launched_by }) => launched_by === 'province').length;
	const shown = named.toSorted((a, b) => launched(a) - launched(b)).slice(0, MOST_LINES);
	return {
		title:
			launchedHere > 0
				? m.present_movements_title({ place: name, year, count: named.length, own: launchedHere })
				: m.present_movements_named({ place: name, year, count: named.length }),
		message:
			shown.length < named.length
				? m.present_left_out_lines({ count: named.length - shown.length })
				: '',
		notes: '',
		scope: [place, String(year)],
		figure: {
			kind: 'list',
			items: shown.map((row) => ({
				text: told(row.name_vi, row.name_en),
				detail: movementPhrase(row)
			}))
		},
		table: takenTable(named, [
			{
				name: 'movement',
				heading: m.present_col_movement(),
				kind: 'text',
				of: (row) => told(row.name_vi, row.name_en)
			},
			{
				name: 'launched_by',
				heading: m.present_col_launched(),
				kind: 'text',
				of: ({ launched_by }) => launchLevel(launched_by)
			},
			{ name: 'year', heading: m.present_col_year(), kind: 'year', of: (row) => row.year }
		]),
		source: sourceLine(
			ground.isIllustrative,
			named.map(({ source_title }) => source_title ?? undefined)
		),
		status: ''
	};
}

function launched({ launched_by }: RegisterRow): number {
	return ['province', 'prime_minister', 'other'].indexOf(launched_by);
}

/** The period of granted awards that a year is told by: the year itself, else the shortest around it. */
function periodOf(
	rows: readonly AwardRow[],
	year: number
): { from: number; to: number } | undefined {
	return rows
		.filter(
			({ stage, year_from, year_to }) => stage === 'granted' && year_from <= year && year <= year_to
		)
		.map(({ year_from: from, year_to: to }) => ({ from, to }))
		.toSorted((a, b) => a.to - a.from - (b.to - b.from))[0];
}

function awardTable(rows: readonly AwardRow[]) {
	const of = (name: string, heading: string, cell: (row: AwardRow) => string) => ({
		...{ name, heading, of: cell },
		kind: 'text' as const
	});
	return takenTable(rows, [
		of('award', m.present_col_award(), (row) => told(row.name_vi, row.name_en)),
		of('level', m.present_col_level(), (row) => levelWord(row.level)),
		of('recipients', m.present_col_recipients(), (row) => recipientWord(row.recipient_type)),
		{
			name: 'count',
			heading: m.present_col_count(),
			kind: 'number',
			decimals: 0,
			of: ({ count }) => count
		},
		of(
			'as_counted',
			m.present_col_as_counted(),
			(row) => qualifierMark(row.qualifier) + formatNumber(row.count, 0, locale())
		)
	]);
}
