import { formatNumber, qualifierMark } from '$lib/core/format';
import { m } from '$lib/paraglide/messages';
import { takenTable } from '$lib/table/taken-table';
import type { AwardRow, ClusterMemberRow } from '../answer-rows';
import { levelWord, locale, recipientWord, told } from '../words';
import { whom } from './opening-slides';
import type { SlideBody, SlideGap } from './slide-content';
import { sourceLine, type SlideGround } from './slide-ground';

const MOST_LINES = 7;

interface Member {
	name: string;
	rows: readonly AwardRow[];
}

/**
 * What of awards (granted, or proposed) each member of a cluster published for the year: how many kinds, and the kind with most. Nothing is
 * added up over members: they count different things. A gap when no member published any.
 */
export async function clusterAwardsSlide(
	ground: SlideGround,
	stage: AwardRow['stage']
): Promise<SlideBody | SlideGap> {
	const { year } = ground.subject;
	const place = await whom(ground);
	const members = await membersOf(ground, stage);
	const published = members
		.filter(({ rows }) => rows.length > 0)
		.toSorted((a, b) => kindsOf(b.rows) - kindsOf(a.rows) || a.name.localeCompare(b.name, 'vi'));
	if (published.length === 0) {
		const words = { place, year, all: members.length };
		const reason =
			stage === 'granted' ? m.talk_gap_cluster_awards(words) : m.talk_gap_cluster_proposals(words);
		return { reason, isWaiting: false };
	}
	const words = { place, year, count: published.length, all: members.length };
	const shown = published.slice(0, MOST_LINES);
	return {
		title: stage === 'granted' ? m.talk_cluster_awards(words) : m.talk_cluster_proposals(words),
		message: [
			m.talk_cluster_not_added(),
			published.length > shown.length
				? m.present_left_out_lines({ count: published.length - shown.length })
				: '',
			stage === 'proposed' ? m.scorecard_proposals_note() : ''
		]
			.filter(Boolean)
			.join(' '),
		notes: missing(members),
		scope: [place, String(year)],
		figure: {
			kind: 'table',
			headings: [
				{ text: m.present_col_unit(), isNumber: false },
				{ text: m.talk_col_kinds(), isNumber: true },
				{ text: m.talk_col_most(), isNumber: false }
			],
			rows: shown.map(({ name, rows }) => [name, String(kindsOf(rows)), mostOf(rows)])
		},
		table: tableOf(published),
		source: await sourcesOf(ground, published),
		status: stage === 'proposed' ? m.scorecard_proposals() : ''
	};
}

async function membersOf(
	{ subject, units, ask }: SlideGround,
	stage: AwardRow['stage']
): Promise<Member[]> {
	const { clusterId, year } = subject;
	const listed = (await ask<ClusterMemberRow>('cluster-members', { year })).filter(
		({ cluster_id }) => cluster_id === clusterId
	);
	const members: Member[] = [];
	for (const { slug, name_vi, name_en } of listed) {
		const known = units.filter((unit) => unit.slug === slug);
		// the same name in old and in today's borders: the one that has awards of the year
		const found: AwardRow[][] = [];
		for (const { unit_id } of known)
			found.push(ofYear(await ask<AwardRow>('awards-by-category', { unit_id }), stage, year));
		members.push({
			name: told(name_vi, name_en),
			rows: found.find((rows) => rows.length > 0) ?? []
		});
	}
	return members;
}

/** Of the year itself, else of the shortest period around it. */
function ofYear(rows: readonly AwardRow[], stage: AwardRow['stage'], year: number): AwardRow[] {
	const around = rows.filter(
		(row) => row.stage === stage && row.year_from <= year && year <= row.year_to
	);
	const least = Math.min(...around.map((row) => row.year_to - row.year_from));
	const first = around.find((row) => row.year_to - row.year_from === least);
	return around.filter(
		(row) => row.year_from === first?.year_from && row.year_to === first.year_to
	);
}

function kindsOf(rows: readonly AwardRow[]): number {
	return new Set(rows.map(({ award_code }) => award_code)).size;
}

function mostOf(rows: readonly AwardRow[]): string {
	const most = rows.reduce((best, row) => (row.count > best.count ? row : best));
	return `${told(most.name_vi, most.name_en)}: ${counted(most)}`;
}

function counted({ qualifier, count }: AwardRow): string {
	return qualifierMark(qualifier) + formatNumber(count, 0, locale());
}

/** Who published nothing, by name: what a presenter is asked. */
function missing(members: readonly Member[]): string {
	const names = members.filter(({ rows }) => rows.length === 0).map(({ name }) => name);
	return names.length > 0 ? m.talk_cluster_silent({ names: names.join(', ') }) : '';
}

function tableOf(members: readonly Member[]) {
	const rows = members.flatMap(({ name, rows }) => rows.map((row) => ({ ...row, unit: name })));
	return takenTable(rows, [
		{ name: 'unit', heading: m.present_col_unit(), kind: 'text', of: ({ unit }) => unit },
		{
			name: 'award',
			heading: m.present_col_award(),
			kind: 'text',
			of: (row) => told(row.name_vi, row.name_en)
		},
		{
			name: 'level',
			heading: m.present_col_level(),
			kind: 'text',
			of: ({ level }) => levelWord(level)
		},
		{
			name: 'recipients',
			heading: m.present_col_recipients(),
			kind: 'text',
			of: (row) => recipientWord(row.recipient_type)
		},
		{
			name: 'count',
			heading: m.present_col_count(),
			kind: 'number',
			decimals: 0,
			of: ({ count }) => count
		},
		{ name: 'as_counted', heading: m.present_col_as_counted(), kind: 'text', of: counted }
	]);
}

async function sourcesOf(ground: SlideGround, members: readonly Member[]): Promise<string> {
	const ids = members.flatMap(({ rows }) => rows.map(({ source_id }) => source_id));
	const sources = await ground.ask<{ title: string; publisher: string | null }>('story-sources', {
		source_ids: [...new Set(ids)].join('|')
	});
	return sourceLine(
		ground.isIllustrative,
		sources.map(({ title, publisher }) => publisher ?? title)
	);
}
