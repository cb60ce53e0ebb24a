import { m } from '$lib/paraglide/messages';
import {
	chainHeading,
	chainView,
	documentsOf,
	documentViews,
	grouped,
	unitName,
	type ChainView,
	type DocumentView
} from './movement-chains';
import { shownWords, taskWords, type CountedWords } from './movement-counts';
import type { ChainRow, RegisterRow } from './movement-rows';
import { movementTimeline, type MovementTimeline } from './movement-timeline';
import { launchLevel, movementPhrase } from './movement-words';
import { told } from './words';

/** What the address asks of the page, as written there; null where it says nothing. */
export interface MovementWish {
	year: string | null;
	unit: string | null;
	level: string | null;
	/** Slugs the page is narrowed to; [] for none. With them `unit` is only one in question. */
	units: readonly string[];
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
		).map((group) => ({ title: chainHeading(group[0]!), documents: documentViews(group) })),
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
