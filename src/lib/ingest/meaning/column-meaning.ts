import { cellText, type Cell } from '../read/sheet';
import type { AwardMatch, RecipientType } from './award-names';
import { columnReading, columnSample, type ColumnKind } from './column-values';
import { fieldsByWords, type FieldRole } from './field-words';
import { heading, isMeasure, type Heading } from './heading';
import type { IndicatorNames } from './indicator-names';
import { recipientType } from './award-names';
import type { UnitNames } from './unit-names';
import { statusWord } from './field-values';
import { isVerdict } from './verdict-words';

/** The tables names are looked up in. */
export interface Names {
	units: UnitNames;
	award: (name: string) => AwardMatch;
	indicators: IndicatorNames;
}

/** What a column says of all its figures, where each row holds several records; names are as written in the heading. */
export interface ColumnKeys {
	year?: number;
	unit?: string;
	indicator?: string;
	award?: string;
	recipient?: RecipientType;
	stage?: 'proposed' | 'granted';
}

export interface ColumnMeaning {
	column: number;
	label: string;
	/** Null when nobody knows: the column is left out until somebody says. */
	role: FieldRole | null;
	/** 1 by words and content, 0.8 by content or where another role is likely too, 0 unknown. */
	confidence: number;
	alternatives: readonly FieldRole[];
	/** The measure of its figures as the heading gives it. */
	unit: string | null;
	/** The heading says that figures are estimates (ước). */
	estimated: boolean;
	keys: ColumnKeys;
}

export interface SheetMeaning {
	columns: readonly ColumnMeaning[];
	/** The year all figures are about, by the headings; null when they say none, or several. */
	year: number | null;
}

/** Columns that hold a year or a name each must be at least so many before the table counts as a wide one. */
const WIDE = 2;
const FIGURE_KINDS: readonly ColumnKind[] = [
	'whole',
	'decimal',
	'percent',
	'ratio',
	'range',
	'empty'
];
const YEAR_ALONE = /^(?:năm\s+)?((?:19|20)\d\d)$/iu;
const RECIPIENT_ROLES: Partial<Record<FieldRole, RecipientType>> = {
	collectives: 'collective',
	individuals: 'individual',
	households: 'household',
	enterprises: 'enterprise'
};

/** What each column is, by its heading and its cells (`body[column]`), and which years, names or stages stand in headings. */
export function sheetMeaning(
	labels: readonly string[],
	body: readonly (readonly Cell[])[],
	names: Names
): SheetMeaning {
	const drafts = labels.map((label, column) =>
		draftOf(label, column, columnSample(body[column] ?? []), names)
	);
	const wide = (key: keyof ColumnKeys) =>
		drafts.filter((each) => each.keys[key] !== undefined).length;
	for (const draft of drafts) {
		if (draft.keys.unit !== undefined && wide('unit') < WIDE) forget(draft);
		if (draft.keys.award !== undefined && draft.role === 'value') draft.role = 'count';
	}
	const year = settleYears(drafts);
	settleTwins(drafts);
	return { columns: drafts, year };
}

type Draft = { -readonly [K in keyof ColumnMeaning]: ColumnMeaning[K] };

function forget(draft: Draft): void {
	draft.keys = {};
	draft.role = null;
	draft.confidence = 0;
}

function draftOf(label: string, column: number, cells: readonly Cell[], names: Names): Draft {
	const said = heading(label);
	const shared = { column, label, unit: said.unit, estimated: said.estimated };
	const { kind } = columnReading(cells, { label, unit: said.unit });
	const keyed = keysOf(label, said, kind, names);
	if (keyed) return { ...shared, ...keyed, confidence: 1, alternatives: [] };
	const named = fieldsOfLevels(label);
	const roles = named.length > 0 ? named : fieldsByWords(said.wholeKey);
	const ranked = byContent(roles, cells, kind);
	const role = ranked[0] ?? null;
	const keys: ColumnKeys = said.year !== null && role !== null ? { year: said.year } : {};
	const confidence = role === null ? 0 : ranked.length > 1 || !roles.includes(role) ? 0.8 : 1;
	return { ...shared, role, confidence, alternatives: ranked.slice(1), keys };
}

/** Roles by the last level; one that says no more than `Giá trị` takes the role of the level above. */
function fieldsOfLevels(label: string): readonly FieldRole[] {
	const levels = label.split(' – ');
	const named = fieldsByWords(heading(levels.at(-1)!).key);
	const above = levels.slice(0, -1).join(' – ');
	const ofGroup = named[0] === 'value' && above !== '' ? fieldsOfLevels(above) : [];
	return ofGroup.length > 0 ? ofGroup : named;
}

function keysOf(
	label: string,
	said: Heading,
	kind: ColumnKind,
	names: Names
): { role: FieldRole; keys: ColumnKeys } | null {
	if (!FIGURE_KINDS.includes(kind) || label === '') return null;
	const levels = label.split(' – ');
	const leaf = levels.at(-1)!;
	const alone = YEAR_ALONE.exec(label);
	if (alone) return { role: 'value', keys: { year: Number(alone[1]) } };
	const field = fieldsByWords(said.key)[0];
	const stage = field === 'proposal' ? 'proposed' : field === 'granted' ? 'granted' : undefined;
	const recipient = recipientType(leaf) ?? (field && RECIPIENT_ROLES[field]);
	const award = awardLevel(levels, names);
	if (recipient || stage || (award !== undefined && field === undefined))
		return {
			role: 'count',
			keys: {
				...(award === undefined ? {} : { award }),
				...(recipient ? { recipient } : {}),
				...(stage ? { stage } : {})
			}
		};
	if (field !== undefined) return null;
	const indicator = names.indicators.byName(leaf.replace(/\s*\([^()]*\)\s*$/, ''), said.unit);
	if (indicator.kind === 'found') return { role: 'value', keys: { indicator: indicator.id } };
	const unit = names.units.byName(leaf, {});
	const isUnit = unit.kind === 'found' || (unit.kind === 'asked' && unit.reason !== 'near_name');
	return isUnit ? { role: 'value', keys: { unit: leaf } } : null;
}

/** The roles a heading may have, those first that its cells agree with. */
function byContent(
	roles: readonly FieldRole[],
	cells: readonly Cell[],
	kind: ColumnKind
): FieldRole[] {
	const texts = cells.map((cell) => cellText(cell).trim()).filter((text) => text !== '');
	const share = (test: (text: string) => boolean) =>
		texts.length === 0 ? 0 : texts.filter(test).length / texts.length;
	const isMeasures = share(isMeasure) > 0.5;
	const isVerdicts = share(isVerdict) > 0.5;
	// `Tình trạng` may be of anything
	if (roles.includes('status') && share((text) => statusWord(text) !== null) <= 0.5)
		return isVerdicts ? ['verdict'] : [];
	if (isMeasures && roles.includes('unit')) return ['measure', 'unit'];
	if (isMeasures && roles.length === 0) return ['measure'];
	if (
		isVerdicts &&
		(roles.length === 0 || roles.some((role) => role === 'actual' || role === 'note'))
	)
		return ['verdict', ...roles];
	const isWords = kind === 'text';
	if (roles.includes('unit') && roles.includes('measure'))
		return isWords ? ['unit'] : ['measure', 'unit'];
	return [...roles];
}

/** The level that names an award, a sure one before one that is asked; `Tập thể` alone is a recipient and none. */
function awardLevel(levels: readonly string[], names: Names): string | undefined {
	const named = levels
		.toReversed()
		.filter((level) => recipientType(level) === null)
		.map((level) => ({ level, kind: names.award(level).kind }));
	const sure = named.find(({ kind }) => kind === 'found');
	return (sure ?? named.find(({ kind }) => kind === 'asked'))?.level;
}

const YEARLY: readonly (FieldRole | null)[] = [
	'plan',
	'actual',
	'previous',
	'value',
	'percent_of_plan'
];

/**
 * One year in all headings is the sheet's. Of two, the earlier one with results only is `previous`. More, or plans for several, stay keys of
 * their columns: each row then holds a record for each year.
 */
function settleYears(drafts: Draft[]): number | null {
	const yearly = drafts.filter(
		({ keys, role }) => keys.year !== undefined && YEARLY.includes(role)
	);
	for (const draft of drafts) if (!yearly.includes(draft)) delete draft.keys.year;
	const years = [...new Set(yearly.map(({ keys }) => keys.year!))].sort((a, b) => a - b);
	const [first, last] = [years[0], years.at(-1)];
	if (first === undefined || last === undefined) return null;
	const roleSet = (year: number) =>
		new Set(yearly.filter(({ keys }) => keys.year === year).map(({ role }) => role));
	const isBefore = years.length === 2 && first === last - 1 && roleSet(last).has('plan');
	const earlier = roleSet(first);
	if (years.length > 1 && !(isBefore && earlier.size === 1 && earlier.has('actual'))) return null;
	for (const draft of yearly) {
		if (years.length > 1 && draft.keys.year === first) draft.role = 'previous';
		draft.keys = without(draft.keys, 'year');
	}
	return last;
}

function without(keys: ColumnKeys, name: keyof ColumnKeys): ColumnKeys {
	return Object.fromEntries(Object.entries(keys).filter(([key]) => key !== name));
}

/** Two columns cannot have one role: the surer one keeps it, then the first; the other is left for a person. */
function settleTwins(drafts: Draft[]): void {
	const owners = new Map<string, Draft>();
	for (const draft of drafts) {
		if (draft.role === null || draft.role === 'note') continue;
		const place = JSON.stringify([draft.role, draft.keys]);
		const owner = owners.get(place);
		if (!owner) {
			owners.set(place, draft);
			continue;
		}
		const loser = draft.confidence > owner.confidence ? owner : draft;
		if (loser === owner) owners.set(place, draft);
		loser.alternatives = [loser.role!, ...loser.alternatives];
		loser.role = null;
		loser.confidence = 0;
	}
}
