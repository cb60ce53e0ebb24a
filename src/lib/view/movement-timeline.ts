import { formatDate } from '$lib/core/format';
import { m } from '$lib/paraglide/messages';
import type { TimelineView } from './chart-kinds';
import type { ChainRow, RegisterRow } from './movement-rows';
import { documentTypeWord, movementPhrase } from './movement-words';
import { locale, told } from './words';

/** Documents and movements along the years, with the same as lines of a table: their keys are those of the marks. */
export interface MovementTimeline {
	chart: TimelineView;
	lines: readonly { key: string; when: string; what: string; unit: string; unitKey: string }[];
	/** How many documents have no date and are not on it; null for none. */
	undated: string | null;
}

const LANES = ['above', 'own', 'movements'] as const;

/** The timeline of documents (one row each) and movements; null when nothing of it has a date. */
export function movementTimeline(
	documents: readonly ChainRow[],
	movements: readonly RegisterRow[]
): MovementTimeline | null {
	const dated = documents.flatMap((row) =>
		row.issued === null ? [] : [{ ...row, issued: row.issued }]
	);
	const items = [
		...dated.map((row) => ({
			key: `doc-${row.doc_id}`,
			lane: row.own ? 'own' : 'above',
			at: row.issued,
			// what several units cite stands there once for each
			label: [row.symbol ?? told(row.title_vi, row.title_en), row.own ? '' : unitOf(row)]
				.filter(Boolean)
				.join(' · '),
			text: `${formatDate(row.issued)}: ${documentName(row)}, ${unitOf(row)}`,
			tone: row.own ? 'ink' : 'ink-muted',
			isVague: !row.issued.includes('-')
		})),
		...movements.map((row) => ({
			key: `movement-${row.movement_id}`,
			lane: 'movements',
			at: String(row.year),
			label: told(row.name_vi, row.name_en),
			text: `${row.year}: ${told(row.name_vi, row.name_en)}, ${unitOf(row)} · ${movementPhrase(row)}`,
			tone: 'gold',
			isVague: true
		}))
	];
	if (items.length === 0) return null;
	const years = items.map(({ at }) => Number(at.slice(0, 4)));
	const present = new Set(items.map(({ lane }) => lane));
	const undated = documents.length - dated.length;
	return {
		chart: {
			kind: 'timeline',
			locale: locale(),
			axis: m.chart_timeline_axis(),
			sentence: m.chart_timeline_sentence({
				documents: dated.length,
				movements: movements.length,
				from: Math.min(...years),
				to: Math.max(...years)
			}),
			lanes: LANES.filter((lane) => present.has(lane)).map((lane) => ({
				key: lane,
				label: laneWord(lane)
			})),
			items,
			links: dated.flatMap(({ doc_id, parent_id }) =>
				parent_id === null ? [] : [{ from: `doc-${parent_id}`, to: `doc-${doc_id}` }]
			)
		},
		lines: [
			...dated.map((row) => ({
				key: `doc-${row.doc_id}`,
				when: formatDate(row.issued),
				what: documentName(row),
				unit: unitOf(row),
				unitKey: row.slug ?? row.unit_id
			})),
			...movements.map((row) => ({
				key: `movement-${row.movement_id}`,
				when: String(row.year),
				what: told(row.name_vi, row.name_en),
				unit: unitOf(row),
				unitKey: row.slug ?? row.unit_id
			}))
		],
		undated: undated > 0 ? m.chart_timeline_undated({ count: undated }) : null
	};
}

function laneWord(lane: (typeof LANES)[number]): string {
	switch (lane) {
		case 'above':
			return m.chart_lane_above();
		case 'own':
			return m.chart_lane_own();
		case 'movements':
			return m.chart_lane_movements();
	}
}

function documentName(row: ChainRow): string {
	const type = documentTypeWord(row.doc_type);
	const title = told(row.title_vi, row.title_en);
	const name = [row.symbol, title].filter(Boolean).join(' · ');
	return title.toLocaleLowerCase('vi').startsWith(type.toLocaleLowerCase('vi'))
		? name
		: `${type} ${name}`;
}

function unitOf(row: Pick<ChainRow, 'unit_vi' | 'unit_en' | 'unit_id'>): string {
	return told(row.unit_vi, row.unit_en) ?? row.unit_id;
}
