import { formatPercent } from '$lib/core/format';
import { m } from '$lib/paraglide/messages';
import { takenTable } from '$lib/table/taken-table';
import type { AchievedRow, ClusterMemberRow } from '../answer-rows';
import { fullName } from '../unit';
import { locale, told } from '../words';
import { ranked } from './ranking-slides';
import type { SlideBody, SlideGap } from './slide-content';
import { sourceLine, unitName, unitSheet, type SlideGround } from './slide-ground';

const NO_FIGURE = { table: null, source: '', status: '', notes: '' } as const;

/** Of whom and when, and of which figures. */
export async function coverSlide(ground: SlideGround): Promise<SlideBody> {
	const { subject, isIllustrative } = ground;
	const { year } = subject;
	return {
		...NO_FIGURE,
		title: m.present_cover_title({ year }),
		message: '',
		scope: [],
		figure: {
			kind: 'words',
			lines: [await whom(ground), ...(isIllustrative ? [m.present_source_illustrative()] : [])]
		}
	};
}

/** What is to be remembered: the sentences of the slides that matter most. */
export async function closingSlide(ground: SlideGround): Promise<SlideBody> {
	const { subject } = ground;
	const said: string[] = [];
	if (subject.unit) said.push((await unitSheet(ground)).sheet.head.sentence);
	const standing = await ranked(ground);
	if (standing) said.push(standing.view.chart.sentence);
	return {
		...NO_FIGURE,
		title: m.present_closing_title(),
		message: '',
		scope: [await whom(ground), String(subject.year)],
		figure: { kind: 'list', items: said.map((text) => ({ text, detail: '' })) }
	};
}

/** The result in one number: targets achieved of the total, or how many members of a cluster achieved all of theirs. */
export async function numberSlide(ground: SlideGround): Promise<SlideBody | SlideGap> {
	return ground.subject.unit ? unitNumber(ground) : clusterNumber(ground);
}

async function unitNumber(ground: SlideGround): Promise<SlideBody | SlideGap> {
	const { sheet, rows } = await unitSheet(ground);
	const { head, cards, sourceNames } = sheet;
	if (!head.count) return { reason: head.sentence, isWaiting: false };
	const { achieved, total, rate, exceeded } = head.count;
	const count = rows.counts.filter(({ year }) => year === sheet.year);
	return {
		title: head.sentence,
		message: head.notes.join(' '),
		notes: head.asPrinted ? m.present_notes_printed({ words: head.asPrinted }) : '',
		scope: [unitName(sheet.unit), String(sheet.year)],
		figure: {
			kind: 'number',
			value: `${achieved}/${total}`,
			caption: m.present_number_caption({ rate }),
			beside: [
				...(exceeded === null
					? []
					: [{ label: m.present_number_exceeded(), value: String(exceeded) }]),
				...cards.slice(0, 3).map(({ label, value, unit }) => ({
					label,
					value: [value, unit].filter(Boolean).join(' ')
				}))
			]
		},
		table: takenTable(count, [
			...[{ name: 'year', heading: m.present_col_year(), kind: 'year' as const, of: yearOf }],
			{
				name: 'achieved',
				heading: m.present_col_achieved(),
				kind: 'number',
				decimals: 0,
				of: () => achieved
			},
			{
				name: 'total',
				heading: m.present_col_total(),
				kind: 'number',
				decimals: 0,
				of: () => total
			},
			{
				name: 'rate',
				heading: m.present_col_rate(),
				kind: 'percent',
				decimals: 1,
				of: (row) => row.printed_rate ?? row.rate_assessed
			}
		]),
		source: sourceLine(ground.isIllustrative, [
			head.sourceId === null ? undefined : sourceNames.get(head.sourceId),
			...cards.slice(0, 3).map(({ sourceId }) => sourceNames.get(sourceId))
		]),
		status: count[0]?.printed_stage === 'expected' ? m.scorecard_headline_expected() : ''
	};
}

function yearOf({ year }: { year: number }): number {
	return year;
}

async function clusterNumber(ground: SlideGround): Promise<SlideBody | SlideGap> {
	const { year, clusterId } = ground.subject;
	const rows = (
		await ground.ask<AchievedRow>('targets-achieved', { year, cluster_id: clusterId })
	).filter(({ rate, kind }) => rate !== null && kind !== 'nation');
	const place = await whom(ground);
	if (rows.length === 0)
		return { reason: m.present_gap_targets({ place, year }), isWaiting: false };
	const members = (await ground.ask<ClusterMemberRow>('cluster-members', { year })).filter(
		({ cluster_id }) => cluster_id === clusterId
	).length;
	const lone = rows.length === 1 ? rows[0] : undefined;
	const all = rows.filter(({ rate }) => rate === 100).length;
	const rates = rows.map(({ rate }) => rate ?? 0);
	return {
		// one member is no cluster: its own figure stands, and that it is alone
		title: lone
			? m.talk_cluster_lone({ place, year, all: members, name: told(lone.name_vi, lone.name_en) })
			: m.present_cluster_all({ place, year, count: rows.length, all }),
		message: lone
			? ''
			: `${m.talk_cluster_reported({ count: rows.length, all: members })} ${m.present_cluster_range(
					{
						low: formatPercent(Math.min(...rates), 1, locale()),
						high: formatPercent(Math.max(...rates), 1, locale())
					}
				)}`,
		notes: '',
		scope: [place, String(year)],
		figure: {
			kind: 'number',
			value: lone ? `${lone.achieved}/${lone.base}` : `${all}/${rows.length}`,
			caption: lone
				? m.present_number_caption({ rate: formatPercent(rates[0]!, 1, locale()) })
				: m.present_cluster_caption(),
			beside: (lone ? [] : rows)
				.toSorted((a, b) => (b.rate ?? 0) - (a.rate ?? 0))
				.slice(0, 3)
				.map((row) => ({
					label: told(row.name_vi, row.name_en),
					value: `${row.achieved}/${row.base}`
				}))
		},
		table: achievedTable(rows),
		source: sourceLine(
			ground.isIllustrative,
			rows.map(({ source_name }) => source_name ?? undefined)
		),
		status: rows.some(({ printed_stage }) => printed_stage === 'expected')
			? m.scorecard_headline_expected()
			: ''
	};
}

/** Targets achieved, a row a unit. */
export function achievedTable(rows: readonly AchievedRow[]) {
	return takenTable(rows, [
		{
			name: 'unit',
			heading: m.present_col_unit(),
			kind: 'text',
			of: (row) => told(row.name_vi, row.name_en)
		},
		{ name: 'year', heading: m.present_col_year(), kind: 'year', of: yearOf },
		{
			name: 'achieved',
			heading: m.present_col_achieved(),
			kind: 'number',
			decimals: 0,
			of: ({ achieved }) => achieved
		},
		{
			name: 'total',
			heading: m.present_col_total(),
			kind: 'number',
			decimals: 0,
			of: ({ base }) => base
		},
		{
			name: 'rate',
			heading: m.present_col_rate(),
			kind: 'percent',
			decimals: 1,
			of: ({ rate }) => rate
		}
	]);
}

/** Of whom a deck is: the unit in full, else the cluster. */
export async function whom(ground: SlideGround): Promise<string> {
	const { unit, clusterId } = ground.subject;
	if (unit) return fullName(unit, locale());
	return (await ranked(ground))?.cluster ?? clusterId ?? '';
}
