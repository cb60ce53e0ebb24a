import { formatNumber } from '$lib/core/format';
import { m } from '$lib/paraglide/messages';
import type { Row } from '$lib/table/rows';
import type { ChainRow, RegisterRow } from '../movement-rows';
import { dueWord, movementPhrase, taskStatusWord } from '../movement-words';
import { locale, told } from '../words';
import { sourcesOf, type Story, type StoryAsk, type StoryLine } from './story';
import { ANY, type CountOf, type StoryKey } from './story-ref';

/** The question whose rows are counted. */
export function countQuestion({ rest: [what] }: StoryKey): StoryAsk {
	return { name: what === 'movements' ? 'movement-register' : 'document-chains', params: {} };
}

/** The story of a count of chains, tasks or movements, of one unit or of all; null when the word names no such count or nothing is known of the unit and years. */
export function countStory(key: StoryKey, rows: readonly Row[]): Story | null {
	const what = key.rest[0] as CountOf;
	const subject = subjectOf(what);
	if (
		subject === null ||
		!(rows as unknown as readonly ChainRow[]).some((row) => isAsked(key, row))
	)
		return null;
	const counted =
		what === 'movements'
			? movements(key, rows as unknown as readonly RegisterRow[])
			: chained(key, what, rows as unknown as readonly ChainRow[]);
	const { lines, formula, sources } = counted;
	const count = formatNumber(lines.length, 0, locale());
	return {
		subject,
		value: count,
		about: null,
		formula: [lines.length > 0 ? m.trust_count_made({ count }) : m.trust_count_none(), ...formula],
		rule: null,
		status: 'derived',
		quotes: [],
		sourceIds: sourcesOf(...sources),
		linesTitle: m.trust_count_lines(),
		lines,
		differs: [],
		names: []
	};
}

interface Counted {
	lines: StoryLine[];
	formula: string[];
	sources: string[];
}

function movements(key: StoryKey, rows: readonly RegisterRow[]): Counted {
	const level = key.rest[1] ?? ANY;
	const named = rows.filter(
		(row) => isAsked(key, row) && (level === ANY || row.launched_by === level)
	);
	return {
		lines: named.map((row) => ({
			key: row.movement_id,
			label: told(row.name_vi, row.name_en),
			value: String(row.year),
			note: noted(unitOf(row), movementPhrase(row), row.as_printed),
			own: false
		})),
		formula: [m.trust_count_movement_rule()],
		sources: named.map(({ source_id }) => source_id)
	};
}

function chained(
	key: StoryKey,
	what: Exclude<CountOf, 'movements'>,
	rows: readonly ChainRow[]
): Counted {
	const own = rows.filter((row) => isAsked(key, row) && row.chain_tasks > 0);
	if (what === 'chains') {
		const roots = own.map(({ root_id }) => root_id);
		const first = own.filter(({ root_id }, i) => roots.indexOf(root_id) === i);
		return {
			lines: first.map((row) => ({
				key: row.root_id,
				label: `${row.symbol ?? told(row.title_vi, row.title_en)}`,
				value: String(row.chain_tasks),
				note: noted(unitOf(row), String(row.year), row.as_printed),
				own: false
			})),
			formula: [m.trust_count_chain_rule()],
			sources: own.map(({ source_id }) => source_id)
		};
	}
	const tasks = own.filter((row) => row.task_id !== null);
	const counted = tasks.filter((row) => what === 'tasks' || row[COLUMN[what]] !== null);
	return {
		lines: counted.map((row) => ({
			key: row.task_id!,
			label: `${row.task_no}. ${told(row.text_vi, row.text_en)}`,
			value: stated(row, what),
			note: noted(unitOf(row), row.symbol, printed(row, what)),
			own: false
		})),
		formula:
			what === 'tasks'
				? [m.trust_count_chain_rule()]
				: [m.trust_count_of({ count: counted.length, all: tasks.length }), m.trust_count_stated()],
		sources: (counted.length > 0 ? counted : tasks).map(({ source_id }) => source_id)
	};
}

const COLUMN = { owned: 'owner_vi', due: 'due', known: 'status' } as const;

function subjectOf(what: CountOf): string | null {
	switch (what) {
		case 'chains':
			return m.trust_count_chains();
		case 'tasks':
			return m.trust_count_tasks();
		case 'owned':
			return m.trust_count_owned();
		case 'due':
			return m.trust_count_due();
		case 'known':
			return m.trust_count_known();
		case 'movements':
			return m.trust_count_movements();
		default:
			return null;
	}
}

/** What the counted column of a task says. */
function stated(row: ChainRow, what: Exclude<CountOf, 'movements' | 'chains'>): string {
	switch (what) {
		case 'owned':
			return told(row.owner_vi, row.owner_en) ?? '';
		case 'due':
			return dueWord(row.due) ?? '';
		case 'known':
			return taskStatusWord(row.status);
		case 'tasks':
			return '';
	}
}

/** The words the counted column stands on. */
function printed(row: ChainRow, what: Exclude<CountOf, 'movements' | 'chains'>): string | null {
	switch (what) {
		case 'owned':
			return row.owner_printed;
		case 'due':
			return row.due_printed;
		default:
			return row.task_as_printed;
	}
}

function isAsked({ unitId, yearFrom, yearTo }: StoryKey, row: ChainRow | RegisterRow): boolean {
	return (unitId === ANY || row.unit_id === unitId) && yearFrom <= row.year && row.year <= yearTo;
}

function unitOf(row: Pick<ChainRow, 'unit_vi' | 'unit_en' | 'unit_id'>): string {
	return told(row.unit_vi, row.unit_en) ?? row.unit_id;
}

/** Whose it is and what else is known, then the words as printed in quotation marks. */
function noted(unit: string, about: string | null, words: string | null): string {
	return [unit, about, words === null ? null : `“${words}”`].filter(Boolean).join(' · ');
}
