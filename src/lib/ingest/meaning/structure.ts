import { cellText, type Sheet } from '../read/sheet';
import { columnFormulas, isNumbering, type ColumnFormula } from './column-formula';
import { fieldByWords, fieldsByWords } from './field-words';
import { headerRows, type HeaderRows } from './header-rows';
import { heading } from './heading';
import { matchKey } from './match-key';
import { leadingOrdinal, ordinal, type Ordinal } from './ordinal';
import { bareLabel, isOfWhich } from './row-label';
import { tableEnd } from './table-end';
import { titleBlock, type TitleBlock } from './title-block';
import { totalKind, totalScope, type TotalKind } from './total-words';

/**
 * What a row is for: `data`, or one that says something about data. `section` names the rows below it, `continuation` is the rest of the
 * label of the row above, `repeated_header` is a printed page's, `note` stands below the table.
 */
export type RowRole =
	| 'title'
	| 'header'
	| 'numbering'
	| 'repeated_header'
	| 'section'
	| 'data'
	| 'continuation'
	| 'total'
	| 'note';

export interface StructuredRow {
	/** Index in `sheet.rows`. */
	index: number;
	role: RowRole;
	/** Its own ordinal, as written; '' when it has none. */
	ordinal: string;
	/** 0 for the outermost rows of the table. */
	level: number;
	/** The label without ordinal and `Trong đó:`, continuations joined. */
	label: string;
	/** Labels of the rows it stands under, outermost first. */
	under: readonly string[];
	/** Index of the row it is a part of; null at the top. */
	parent: number | null;
	/** Part of the row above it that is counted there already. */
	ofWhich: boolean;
	total: { kind: TotalKind; first: number; last: number } | null;
}

/** A sheet taken apart. Each row of it is in `rows` once, in order. */
export interface SheetStructure {
	title: TitleBlock;
	header: HeaderRows;
	/** Column of ordinals; null when there is none. */
	ordinalColumn: number | null;
	/** Column whose words say what a row is about. */
	labelColumn: number;
	formulas: readonly ColumnFormula[];
	rows: readonly StructuredRow[];
	/** Words below the table: signatures, notes, the source. */
	notes: readonly string[];
}

/** Takes a sheet apart; null when no heading row can be found (a person points to it: `header`). Linear in the rows. */
export function sheetStructure(sheet: Sheet, header = headerRows(sheet)): SheetStructure | null {
	if (!header) return null;
	const texts = sheet.rows.map((row) =>
		Array.from({ length: sheet.columnCount }, (_, column) => cellText(row[column]).trim())
	);
	const start = Math.max(header.last, header.numbering ?? 0) + 1;
	const end = tableEnd(texts, start);
	const ordinalColumn = ordinalColumnOf(header, texts.slice(start, end));
	const labelColumn = labelColumnOf(header, texts.slice(start, end), ordinalColumn);
	const frame: StructuredRow[] = texts.map((_, index) => ({
		index,
		role: roleOutside(index, header, end),
		ordinal: '',
		level: 0,
		label: '',
		under: [],
		parent: null,
		ofWhich: false,
		total: null
	}));
	const body = bodyRows(texts, { start, end, header, ordinalColumn, labelColumn });
	const rows = [...frame.slice(0, start), ...body, ...frame.slice(end)];
	return {
		title: titleBlock(sheet, header.first),
		header,
		ordinalColumn,
		labelColumn,
		formulas: header.numbering === null ? [] : columnFormulas(texts[header.numbering]!),
		rows,
		notes: texts.slice(end).map((row) => row.filter((text) => text !== '').join(' '))
	};
}

function roleOutside(index: number, header: HeaderRows, end: number): RowRole {
	if (index < header.first) return 'title';
	if (index <= header.last) return 'header';
	return index >= end ? 'note' : 'numbering';
}

function ordinalColumnOf(header: HeaderRows, body: readonly (readonly string[])[]): number | null {
	const named = header.labels.findIndex((label) => fieldByWords(heading(label).key) === 'ordinal');
	if (named >= 0) return named;
	const filled = body.map((row) => row[0] ?? '').filter((text) => text !== '');
	const ordinals = filled.filter((text) => ordinal(text) !== null);
	const isUnnamed = (header.labels[0] ?? '') === '';
	return isUnnamed && filled.length > 0 && ordinals.length * 2 > filled.length ? 0 : null;
}

/** The column whose heading says what rows are about, else the first of words. */
function labelColumnOf(
	header: HeaderRows,
	body: readonly (readonly string[])[],
	ordinalColumn: number | null
): number {
	const about = (['indicator', 'unit', 'award', 'recipient', 'cluster'] as const).map((role) =>
		header.labels.findIndex(
			(label, column) =>
				fieldsByWords(heading(label).key).includes(role) &&
				hasWords(body, column) &&
				!isMeasures(label)
		)
	);
	const named = about.find((column) => column >= 0);
	if (named !== undefined) return named;
	const first = header.labels.findIndex(
		(_, column) => column !== ordinalColumn && hasWords(body, column)
	);
	return Math.max(first, 0);
}

function isMeasures(label: string): boolean {
	return fieldByWords(heading(label).key) === 'measure';
}

function hasWords(body: readonly (readonly string[])[], column: number): boolean {
	const filled = body.map((row) => row[column] ?? '').filter((text) => text !== '');
	const words = filled.filter((text) => /\p{L}{2}/u.test(text));
	return filled.length > 0 && words.length * 2 > filled.length;
}

/** A row's words to compare, without regard to case and spaces. */
function rowKey(row: readonly string[]): string {
	return row.join('|').replace(/\s+/g, ' ').toLowerCase();
}

/** Whether a row says what a heading row says; hardly any begins as one does. */
function isHeading(row: readonly string[], headerKeys: ReadonlyMap<string, string>): boolean {
	const start = rowKey(row.slice(0, 1));
	for (const first of headerKeys.values()) if (first === start) return headerKeys.has(rowKey(row));
	return false;
}

interface Body {
	start: number;
	end: number;
	header: HeaderRows;
	ordinalColumn: number | null;
	labelColumn: number;
}

interface Draft extends Omit<StructuredRow, 'level' | 'ordinal'> {
	own: Ordinal | null;
	depth: number;
	hasValues: boolean;
}

function bodyRows(texts: readonly (readonly string[])[], body: Body): StructuredRow[] {
	const headings = texts.slice(body.header.first, body.header.last + 1);
	const headerKeys = new Map(headings.map((row) => [rowKey(row), rowKey(row.slice(0, 1))]));
	const drafts: Draft[] = [];
	for (let index = body.start; index < body.end; index++)
		drafts.push(draftOf(texts[index]!, index, body, headerKeys, drafts));
	resolveSections(drafts);
	placeUnderParents(drafts);
	const keyed = drafts.map(({ role, label }) => ({
		role,
		key: role === 'total' ? matchKey(label) : ''
	}));
	return drafts.map((draft, at) => {
		const { index, role, label, under, parent, ofWhich, own, depth } = draft;
		const scope = role === 'total' ? totalScope(keyed, at) : null;
		const total = scope && {
			kind: totalKind(keyed[at]!.key)!,
			first: drafts[scope.first]?.index ?? index,
			last: drafts[scope.last]?.index ?? index
		};
		// one by one: spread over a million rows, this took longer than finding the structure
		const ordinal = own?.text ?? '';
		return { index, role, ordinal, level: depth, label, under, parent, ofWhich, total };
	});
}

function draftOf(
	row: readonly string[],
	index: number,
	{ header, ordinalColumn, labelColumn }: Body,
	headerKeys: ReadonlyMap<string, string>,
	before: readonly Draft[]
): Draft {
	const stt = ordinalColumn === null ? '' : row[ordinalColumn]!;
	const written = row[labelColumn]!.replace(/\s+/g, ' ');
	const lead = leadingOrdinal(written);
	const own = ordinal(stt) ?? lead.ordinal;
	// a section may be written in the ordinal column's cell, merged over the others
	const said =
		written === '' && stt !== '' && !ordinal(stt) ? leadingOrdinal(stt).words : lead.words;
	const label = bareLabel(said);
	const hasValues = row.some(
		(text, column) => text !== '' && column !== ordinalColumn && column !== labelColumn
	);
	const draft: Draft = {
		index,
		role: 'data',
		own,
		depth: -1,
		label,
		under: [],
		parent: null,
		ofWhich: isOfWhich(said),
		total: null,
		hasValues
	};
	if (isHeading(row, headerKeys)) return { ...draft, role: 'repeated_header' };
	if (header.numbering !== null && isNumbering(row)) return { ...draft, role: 'numbering' };
	if (totalKind(matchKey(label)) !== null && hasValues) return { ...draft, role: 'total' };
	const previous = before.at(-1);
	const isRest = /^\p{Ll}/u.test(written) && !own && !draft.ofWhich && !hasValues && stt === '';
	if (isRest && previous && /^(?:data|section|continuation)$/.test(previous.role)) {
		const owner = before.findLast(({ role }) => role !== 'continuation')!;
		owner.label = `${owner.label} ${written}`;
		return { ...draft, role: 'continuation', depth: owner.depth };
	}
	return draft;
}

/** Rows with words only are sections: where they have rows under them, or an ordinal that rows with figures do not have. */
function resolveSections(drafts: readonly Draft[]): void {
	const valued = drafts.filter(({ role, hasValues }) => role === 'data' && hasValues);
	const depths = new Set(valued.map(({ own }) => own?.depth ?? null));
	const nextData: (Draft | undefined)[] = [];
	let following: Draft | undefined;
	for (let at = drafts.length - 1; at >= 0; at--) {
		nextData[at] = following;
		if (drafts[at]!.role === 'data') following = drafts[at];
	}
	drafts.forEach((draft, at) => {
		if (draft.role !== 'data' || draft.hasValues) return;
		const next = nextData[at];
		const isDeeper =
			next !== undefined &&
			(next.own?.depth ?? Infinity) > (draft.own?.depth ?? -1) &&
			next.hasValues;
		const isOther = draft.own ? !depths.has(draft.own.depth) : depths.has(null) === false;
		const isFollowed = draft.own === null && next?.hasValues === true && !isAlone(drafts, at);
		if (isOther || (draft.own !== null && isDeeper) || isFollowed || draft.ofWhich)
			draft.role = 'section';
	});
}

/** Whether another row of words only stands beside it: then both are rows whose figures are missing, not headings. */
function isAlone(drafts: readonly Draft[], at: number): boolean {
	const isBare = (draft: Draft | undefined) => draft?.role === 'data' && !draft.hasValues;
	return isBare(drafts[at - 1]) || isBare(drafts[at + 1]);
}

/** Gives each row its parent, what it stands under, and levels counted from the outermost ordinal that occurs. */
function placeUnderParents(drafts: Draft[]): void {
	const inTable = drafts.filter(({ role }) => role === 'data' || role === 'section');
	const hasOrdinals = inTable.some(({ own }) => own !== null);
	const open: { draft: Draft; depth: number }[] = [];
	for (const draft of drafts) {
		if (draft.role !== 'data' && draft.role !== 'section') continue;
		const depth = depthOf(draft, open, hasOrdinals);
		while (open.length > 0 && open.at(-1)!.depth >= depth) open.pop();
		const above = open.at(-1)?.draft ?? null;
		draft.parent = above?.index ?? null;
		draft.under = open.map(({ draft: each }) => each.label).filter((label) => label !== '');
		draft.ofWhich ||= above !== null && above.ofWhich;
		draft.depth = open.length;
		open.push({ draft, depth });
	}
	for (const draft of drafts) draft.depth = Math.max(draft.depth, 0);
}

/** A row without an ordinal stands under a section; in a table with ordinals it is a part of the last row that has one. */
function depthOf(
	draft: Draft,
	open: readonly { draft: Draft; depth: number }[],
	hasOrdinals: boolean
): number {
	if (draft.own) return draft.own.depth;
	const last = open.at(-1);
	if (draft.ofWhich) {
		const owner = open.findLast((each) => each.draft.own !== null || !each.draft.ofWhich);
		return owner ? owner.depth + 0.5 : 2.5;
	}
	if (draft.role === 'section') return hasOrdinals && last ? last.depth + 0.25 : 1;
	if (!hasOrdinals) return 2;
	const section = open.findLast((each) => each.draft.role === 'section');
	return section ? section.depth + 1 : 2;
}
