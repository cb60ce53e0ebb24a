import { formatDate } from '$lib/core/format';
import { m } from '$lib/paraglide/messages';
import type { ChainRow } from './movement-rows';
import { documentTypeWord, dueWord, taskStatusWord } from './movement-words';
import { told } from './words';

/** One task as it is read; a null is what the source does not state. */
export interface TaskView {
	id: string;
	number: number;
	text: string;
	owner: string | null;
	due: string | null;
	status: string;
	/** The words each part stands on, with what they are words of. */
	words: readonly { of: string; words: string }[];
}

/** One document of a chain, or one that stands alone. */
export interface DocumentView {
	id: string;
	/** What kind of document; null when its title begins with that word. */
	type: string | null;
	symbol: string | null;
	title: string;
	issuer: string;
	/** Null when the source gives no date. */
	issued: string | null;
	/** What it carries out and after how long; null for the first of a chain. */
	lag: string | null;
	/** How long until it was published; null when that is not known or not of this document. */
	published: string | null;
	/** Only cited by the unit's document. */
	cited: boolean;
	words: string | null;
	source: string;
	tasks: readonly TaskView[];
}

/** Documents from the one that orders to the one with the tasks. */
export interface ChainView {
	id: string;
	title: string;
	label: string;
	slug: string | null;
	documents: readonly DocumentView[];
	/** Said once when no task's result was published; else null. */
	statusNote: string | null;
}

/** The rows of one chain, from the document that orders to the tasks. Expects one row at least. */
export function chainView(rows: readonly ChainRow[]): ChainView {
	const first = rows[0]!;
	const tasks = rows.filter((row) => row.task_id !== null);
	const unit = unitName(first);
	return {
		id: first.root_id,
		title: chainHeading(first),
		label: m.movements_chain_label({ unit, year: first.year }),
		slug: first.slug,
		documents: documentViews(rows),
		statusNote: tasks.every((row) => row.status === null)
			? m.movements_no_status({ count: tasks.length })
			: null
	};
}

/** The documents of rows, each once with its tasks, in their order. */
export function documentViews(rows: readonly ChainRow[]): DocumentView[] {
	const groups = documentsOf(rows);
	const names = new Map(
		groups.map(([first]) => [
			first!.doc_id,
			first!.symbol ?? told(first!.title_vi, first!.title_en)
		])
	);
	return groups.map((group) => {
		const row = group[0]!;
		const tasks = group.filter((each) => each.task_id !== null);
		const type = documentTypeWord(row.doc_type);
		const title = told(row.title_vi, row.title_en);
		const parent = row.parent_id === null ? undefined : names.get(row.parent_id);
		return {
			id: row.doc_id,
			type: row.symbol === null && title.startsWith(type) ? null : type,
			symbol: row.symbol,
			title,
			issuer: told(row.issuer_vi, row.issuer_en),
			issued: row.issued && formatDate(row.issued),
			lag: parent === undefined ? null : lagWords(row.lag_days, parent),
			published: tasks.length > 0 ? publishedWords(row.published_days) : null,
			cited: !row.own,
			words: row.as_printed,
			source: row.source_title ?? row.source_id,
			tasks: tasks.map(taskView)
		};
	});
}

function lagWords(days: number | null, document: string): string {
	return days === null
		? `${m.movements_implements({ document })} · ${m.movements_lag_unknown()}`
		: `${m.movements_implements({ document })} · ${m.movements_lag({ days, document })}`;
}

function publishedWords(days: number | null): string | null {
	if (days === null || days < 0) return null;
	return days === 0 ? m.movements_published_same_day() : m.movements_published({ days });
}

function taskView(row: ChainRow): TaskView {
	const words = [
		{ of: m.movements_words_task(), words: row.task_as_printed },
		{ of: m.movements_owner(), words: row.owner_printed },
		{ of: m.movements_due(), words: row.due_printed }
	];
	return {
		id: row.task_id!,
		number: row.task_no!,
		text: told(row.text_vi, row.text_en) ?? '',
		owner: told(row.owner_vi, row.owner_en),
		due: dueWord(row.due),
		status: taskStatusWord(row.status),
		words: words.flatMap(({ of, words: quote }) => (quote === null ? [] : [{ of, words: quote }]))
	};
}

/** Of which unit and year a chain is. */
export function chainHeading(row: ChainRow): string {
	return m.movements_chain_title({ unit: unitName(row), year: row.year });
}

/** The unit's name; its id where it has none. */
export function unitName(row: Pick<ChainRow, 'unit_vi' | 'unit_en' | 'unit_id'>): string {
	return told(row.unit_vi, row.unit_en) ?? row.unit_id;
}

/** The rows of each document together, in their order. */
export function documentsOf(rows: readonly ChainRow[]): ChainRow[][] {
	return grouped(rows, (row) => row.doc_id);
}

/** Rows of one key together, by where each key is first met. */
export function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): T[][] {
	const groups = new Map<string, T[]>();
	for (const row of rows) {
		const key = keyOf(row);
		const group = groups.get(key);
		if (group) group.push(row);
		else groups.set(key, [row]);
	}
	return [...groups.values()];
}
