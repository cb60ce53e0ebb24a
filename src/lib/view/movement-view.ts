import { formatDate } from '$lib/core/format';
import { m } from '$lib/paraglide/messages';
import { shownWords, taskWords, type CountedWords } from './movement-counts';
import type { ChainRow, RegisterRow } from './movement-rows';
import { movementTimeline, type MovementTimeline } from './movement-timeline';
import {
	documentTypeWord,
	dueWord,
	launchLevel,
	movementPhrase,
	taskStatusWord
} from './movement-words';
import { told } from './words';

/** What the address asks of the page, as written there; null where it says nothing. */
export interface MovementWish {
	year: string | null;
	unit: string | null;
	level: string | null;
	/** Slugs the page is narrowed to; [] for none. With them `unit` is only one in question. */
	units: readonly string[];
}

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

/** One movement named in a unit's document. */
export interface CampaignView {
	id: string;
	name: string;
	unit: string;
	slug: string | null;
	phrase: string;
	also: string | null;
	words: string;
	source: string;
}

interface Option {
	value: string;
	label: string;
}

/** What the page shows after the reader's choice. */
export interface MovementView {
	shown: readonly CountedWords[];
	sentence: readonly CountedWords[];
	/** The dataset holds nothing of the kind. */
	isEmpty: boolean;
	chains: readonly ChainView[];
	others: readonly { title: string; documents: readonly DocumentView[] }[];
	campaigns: readonly { year: number; campaigns: readonly CampaignView[] }[];
	/** What is dated of the year, unit and level along the years, not narrowed to units; null when nothing is. */
	timeline: MovementTimeline | null;
	years: readonly Option[];
	units: readonly Option[];
	levels: readonly Option[];
	year: string | null;
	unit: string | null;
	level: string | null;
	/** How many units the page is narrowed to; 0 for none. */
	narrowed: number;
	/** Names of units by what the address calls them. */
	names: ReadonlyMap<string, string>;
	problems: readonly string[];
	/** Of which units and years, in words. */
	scope: readonly [string, string];
	/** The rows of what is shown, as they were answered. */
	rows: { chains: readonly ChainRow[]; campaigns: readonly RegisterRow[] };
}

const LEVELS = ['prime_minister', 'province', 'other'] as const;

/** Chains with tasks, the other documents, and the movements of the year, units and level wished; a wish nothing answers is told. */
export function movementView(
	rows: readonly ChainRow[],
	register: readonly RegisterRow[],
	wish: MovementWish
): MovementView {
	const all = [...documentsOf(rows).map(([first]) => first!), ...register];
	const years = counted(all, ({ year }) => [String(year), String(year)]).toSorted((a, b) =>
		b.value.localeCompare(a.value)
	);
	const collator = new Intl.Collator('vi');
	const units = counted(all, (row) => [unitKey(row), unitName(row)]).toSorted((a, b) =>
		collator.compare(a.label, b.label)
	);
	const year = years.some(({ value }) => value === wish.year) ? wish.year : null;
	const unit = units.some(({ value }) => value === wish.unit) ? wish.unit : null;
	const level = LEVELS.find((each) => each === wish.level) ?? null;
	const several = wish.units.filter((slug) => units.some(({ value }) => value === slug));
	const passes = (row: ChainRow | RegisterRow) =>
		(year === null || String(row.year) === year) &&
		(unit === null || several.length > 0 || unitKey(row) === unit);
	const isNamed = (row: ChainRow | RegisterRow) =>
		several.length === 0 || several.includes(unitKey(row));
	const dated = rows.filter(passes);
	const launched = register.filter((row) => passes(row) && (!level || row.launched_by === level));
	const kept = dated.filter(isNamed);
	const named = launched.filter(isNamed);
	const chains = grouped(
		kept.filter((row) => row.chain_tasks > 0),
		(row) => row.root_id
	).map(chainView);
	const tasks = kept.filter((row) => row.task_id !== null);
	const known = (column: 'owner_vi' | 'due' | 'status') =>
		tasks.filter((row) => row[column] !== null).length;
	const asked = several.length > 0 ? null : unit;
	const counts = {
		unitId: all.find((row) => unitKey(row) === asked)?.unit_id ?? null,
		year_from: Math.min(...years.map(({ value }) => Number(year ?? value))),
		year_to: Math.max(...years.map(({ value }) => Number(year ?? value))),
		level,
		of: {
			...{ chains: chains.length, tasks: tasks.length, movements: named.length },
			...{ owned: known('owner_vi'), due: known('due'), known: known('status') }
		},
		hasStory: several.length === 0
	};
	const scope: [string, string] = [
		several.length > 0
			? m.trust_units_choice({ count: several.length })
			: (units.find(({ value }) => value === asked)?.label ?? m.movements_all_units()),
		year ?? m.movements_all_years()
	];
	return {
		shown: shownWords(counts, ...scope),
		sentence: taskWords(counts),
		isEmpty: all.length === 0,
		chains,
		others: grouped(
			kept.filter((row) => row.chain_tasks === 0),
			(row) => `${row.unit_id} ${row.year}`
		).map((group) => ({ title: heading(group[0]!), documents: documentViews(group) })),
		campaigns: grouped(named, (row) => String(row.year)).map((group) => ({
			year: group[0]!.year,
			campaigns: group.map((row) => campaignView(row, register))
		})),
		timeline: movementTimeline(
			documentsOf(dated).map(([first]) => first!),
			launched
		),
		years: years.map(withCount),
		units: units.map(withCount),
		levels: LEVELS.map((value) => ({
			value,
			label: launchLevel(value),
			count: register.filter((row) => row.launched_by === value).length
		}))
			.filter(({ count, value }) => count > 0 || value === level)
			.map(withCount),
		year,
		unit,
		level,
		narrowed: several.length,
		names: new Map(units.map(({ value, label }) => [value, label])),
		scope,
		rows: { chains: kept, campaigns: named },
		problems: [
			wish.year !== null && year === null ? m.movements_unknown_year({ value: wish.year }) : null,
			wish.unit !== null && unit === null ? m.movements_unknown_unit({ value: wish.unit }) : null,
			wish.level !== null && level === null
				? m.movements_unknown_level({ value: wish.level })
				: null
		].filter((problem) => problem !== null)
	};
}

function chainView(rows: readonly ChainRow[]): ChainView {
	const first = rows[0]!;
	const tasks = rows.filter((row) => row.task_id !== null);
	const unit = unitName(first);
	return {
		id: first.root_id,
		title: heading(first),
		label: m.movements_chain_label({ unit, year: first.year }),
		slug: first.slug,
		documents: documentViews(rows),
		statusNote: tasks.every((row) => row.status === null)
			? m.movements_no_status({ count: tasks.length })
			: null
	};
}

function documentViews(rows: readonly ChainRow[]): DocumentView[] {
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

function campaignView(row: RegisterRow, register: readonly RegisterRow[]): CampaignView {
	const also = register
		.filter((other) => other.canonical_id === row.canonical_id && other.unit_id !== row.unit_id)
		.map((other) => `${unitName(other)} (${other.year})`);
	return {
		id: row.movement_id,
		name: told(row.name_vi, row.name_en),
		unit: unitName(row),
		slug: row.slug,
		phrase: movementPhrase(row),
		also: also.length > 0 ? m.movements_also({ units: also.join(', ') }) : null,
		words: row.as_printed,
		source: row.source_title ?? row.source_id
	};
}

/** How the address calls a unit: by its slug, the country by its id. */
export function unitKey(row: Pick<ChainRow, 'slug' | 'unit_id'>): string {
	return row.slug ?? row.unit_id;
}

function heading(row: ChainRow): string {
	return m.movements_chain_title({ unit: unitName(row), year: row.year });
}

function unitName(row: Pick<ChainRow, 'unit_vi' | 'unit_en' | 'unit_id'>): string {
	return told(row.unit_vi, row.unit_en) ?? row.unit_id;
}

/** The rows of each document together, in their order. */
function documentsOf(rows: readonly ChainRow[]): ChainRow[][] {
	return grouped(rows, (row) => row.doc_id);
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): T[][] {
	const groups = new Map<string, T[]>();
	for (const row of rows) {
		const key = keyOf(row);
		const group = groups.get(key);
		if (group) group.push(row);
		else groups.set(key, [row]);
	}
	return [...groups.values()];
}

function counted<T>(
	rows: readonly T[],
	of: (row: T) => [value: string, label: string]
): (Option & { count: number })[] {
	return grouped(rows, (row) => of(row)[0]).map((group) => {
		const [value, label] = of(group[0]!);
		return { value, label, count: group.length };
	});
}

function withCount({ value, label, count }: Option & { count: number }): Option {
	return { value, label: m.movements_option({ name: label, count }) };
}
