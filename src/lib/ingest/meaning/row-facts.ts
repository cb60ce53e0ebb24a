import { cellText, type Cell, type Sheet } from '../read/sheet';
import { ledgerIssue, type LedgerIssue } from '../ledger';
import type { AwardMatch, RecipientType } from './award-names';
import { recipientType } from './award-names';
import type { CellValue } from './cell-value';
import type { ColumnKeys, ColumnMeaning, Names } from './column-meaning';
import { decidedName, type Decisions } from './decisions';
import type { FieldRole } from './field-words';
import { matchKey } from './match-key';
import { asked, found, type NameMatch } from './name-match';
import { ownDirection, ownIndicator, type Direction, type OwnIndicator } from './own-indicator';
import type { Reason } from './reason';
import type { SheetReading } from './sheet-reading';
import type { StructuredRow } from './structure';

/** Everything around the rows of one sheet. */
export interface SheetContext {
	sheet: Sheet;
	reading: SheetReading;
	names: Names;
	decisions: Decisions;
}

/** Roles whose column may be the one of labels. */
const LABELS: readonly FieldRole[] = ['indicator', 'unit', 'award', 'recipient', 'cluster'];

const NO_FIGURES: readonly CellValue['kind'][] = ['text', 'date', 'year', 'code'];

/** One record's facts, asked for by role. What is wrong is collected in `issues` when it is asked for. */
export class RowFacts {
	readonly issues: LedgerIssue[] = [];
	readonly #context: SheetContext;
	readonly #row: StructuredRow;
	readonly #columns: readonly ColumnMeaning[];
	readonly keys: ColumnKeys;
	/** The indicator the record is about where no register has it; known once `indicator` was asked. */
	own: OwnIndicator | null = null;
	#year: { is: number | null } | null = null;

	/** `columns` are those of the record: the shared ones and those of its keys. */
	constructor(
		context: SheetContext,
		row: StructuredRow,
		columns: readonly ColumnMeaning[],
		keys: ColumnKeys
	) {
		this.#context = context;
		this.#row = row;
		this.#columns = columns;
		this.keys = keys;
	}

	get rowNumber(): number {
		return this.#context.sheet.rowNumbers[this.#row.index]!;
	}

	has(role: FieldRole): boolean {
		return this.#column(role) !== undefined;
	}

	column(role: FieldRole): ColumnMeaning | null {
		return this.#column(role) ?? null;
	}

	/** How the column of a role writes numbers. */
	habit(role: FieldRole) {
		const column = this.#column(role);
		return column ? this.#context.reading.readings[column.column]!.habit : null;
	}

	/** The cell as it is in the file. */
	cell(role: FieldRole): Cell {
		const column = this.#column(role);
		return column ? (this.#context.sheet.rows[this.#row.index]![column.column] ?? '') : '';
	}

	/** The words of a cell; null when it is empty. In the column of labels without ordinal and with its continuation. */
	text(role: FieldRole): string | null {
		const column = this.#column(role);
		const isLabel =
			LABELS.includes(role) && column?.column === this.#context.reading.structure.labelColumn;
		const text = isLabel ? this.#row.label : cellText(this.cell(role)).replace(/\s+/g, ' ').trim();
		return text === '' ? null : text;
	}

	value(role: FieldRole): CellValue | null {
		const column = this.#column(role);
		if (!column) return null;
		const { readings, start } = this.#context.reading;
		return readings[column.column]!.values[this.#row.index - start] ?? null;
	}

	/** The measure a role's figures are in: the row's own, else the column's. */
	measure(role: FieldRole): string | null {
		const column = this.#column(role);
		const read = column && this.#context.reading.readings[column.column]!.unit;
		return this.text('measure') ?? read ?? null;
	}

	/** A value with its notes told; an unread one is told and null. */
	told(role: FieldRole): Exclude<CellValue, { kind: 'unread' }> | null {
		const value = this.value(role);
		if (!value) return null;
		if (value.kind === 'unread') {
			this.say(value.reason, role, value.suggestions);
			return null;
		}
		if ('marks' in value) for (const mark of value.marks) this.say(mark, role, [shown(value)]);
		return value;
	}

	/** One number; null when there is none. A range or a ratio is asked. */
	number(role: FieldRole): Extract<CellValue, { kind: 'amount' }> | null {
		const value = this.told(role);
		if (value?.kind === 'amount') return value;
		// a column that was taken for words or dates, by its cells or by a person
		if (value && NO_FIGURES.includes(value.kind)) this.say('not_a_number', role);
		if (value?.kind === 'range') this.say('not_one_number', role, [value.lo, value.hi].map(String));
		if (value?.kind === 'ratio')
			this.say('not_one_number', role, [
				String(value.part),
				String(Number(((value.part / value.whole) * 100).toFixed(2)))
			]);
		return null;
	}

	say(reason: Reason, role: FieldRole | null, suggestions: readonly string[] = []): void {
		const column = role === null ? undefined : this.#column(role);
		const cell = column ? this.#context.sheet.rows[this.#row.index]![column.column] : '';
		const place = {
			row: this.rowNumber,
			column: column?.label ?? '',
			value: cellText(cell).trim()
		};
		this.issues.push(ledgerIssue(this.#context.sheet.origin, place, reason, suggestions));
	}

	/** What the words of a role mean; null when there are none, and asked when they are none that are known. */
	word<Word>(role: FieldRole, meaning: (text: string) => Word | null): Word | null {
		const text = this.text(role);
		const word = text === null ? null : meaning(text);
		if (text !== null && word === null && this.value(role)?.kind !== 'missing')
			this.say('word_unknown', role);
		return word;
	}

	/** A field the table cannot do without and nothing gives. */
	missing(field: string, role: FieldRole | null): null {
		this.say('required_missing', role, [field]);
		return null;
	}

	/** What is wrong with it is told once, however often it is asked for. */
	get year(): number | null {
		this.#year ??= { is: this.#yearOf() };
		return this.#year.is;
	}

	#yearOf(): number | null {
		if (this.keys.year !== undefined) return this.keys.year;
		const value = this.told('year');
		if (value?.kind === 'year' && value.from === value.to) return value.from;
		// a period, or words: the year of the sheet is not what this row says
		if (value && value.kind !== 'missing') {
			this.say('not_a_year', 'year');
			return null;
		}
		return this.#context.reading.year;
	}

	/** The unit the record is about, told what is doubtful about it; null when nobody can say. */
	unitId(): string | null {
		const { names, decisions, reading } = this.#context;
		const name = this.keys.unit ?? this.text('unit');
		const code = this.value('code');
		const year = this.year;
		const context = { adminSet: reading.adminSetOf(year), year };
		const role = this.keys.unit === undefined && name !== null ? 'unit' : 'code';
		const decided = name === null ? null : decidedName(decisions, 'unit', name);
		if (decided) return decided;
		const byName = name === null ? null : names.units.byName(name, context);
		if (code?.kind === 'code') this.told('code');
		const byCode = code?.kind === 'code' ? names.units.byCode(code.code, context) : null;
		if (byName && byCode) return this.#settled(bothMatch(byName, byCode), role);
		if (byName ?? byCode) return this.#settled((byName ?? byCode)!, role);
		return decisions.given.unit_id ?? this.missing('unit_id', null);
	}

	indicator(role: FieldRole): string | null {
		const { names, decisions } = this.#context;
		if (this.keys.indicator !== undefined) return this.keys.indicator;
		const name = this.text('indicator');
		if (name === null) return decisions.given.indicator ?? this.missing('indicator', null);
		const decided = decidedName(decisions, 'indicator', name);
		const direction = decided === null ? null : ownDirection(decided);
		if (direction !== null) return this.#own(name, role, direction);
		return decided ?? this.#settled(names.indicators.byName(name, this.measure(role)), 'indicator');
	}

	/** An indicator that only this file has; without a measure nobody could read its figures. */
	#own(name: string, role: FieldRole, direction: Direction): string | null {
		const measure = this.measure(role);
		if (measure === null) {
			this.say('unit_missing', role);
			return null;
		}
		this.own = ownIndicator(name, measure, direction, this.#row.under);
		return this.own.indicator;
	}

	/** The measure the indicator's figures are kept in; null when nobody knows. */
	measureOf(indicator: string): string | null {
		return this.#context.names.indicators.measureOf(indicator);
	}

	award(): Extract<AwardMatch, { kind: 'found' }> | null {
		const { names, decisions } = this.#context;
		const name = this.keys.award ?? this.text('award') ?? decisions.given.award_code ?? null;
		if (name === null) return this.missing('award_code', null);
		const decided = decidedName(decisions, 'award', name);
		const match = names.award(decided ?? name);
		const id = this.#settled(match, 'award');
		return id !== null && match.kind === 'found' ? match : null;
	}

	recipient(ofAward: RecipientType | null): RecipientType | null {
		const said = this.text('recipient');
		return this.keys.recipient ?? (said === null ? null : recipientType(said)) ?? ofAward;
	}

	get given() {
		return this.#context.decisions.given;
	}

	/** Whether the row is a part of the one above it (Trong đó). */
	get isOfWhich(): boolean {
		return this.#row.ofWhich;
	}

	/** Whether the title says that the awards are asked for and not yet given. */
	get isProposal(): boolean {
		return this.#context.reading.structure.title.lines.some((line) =>
			/(?:^| )(?:de nghi|trinh) (?:tang|khen|xet|cong nhan)/.test(matchKey(line))
		);
	}

	#settled(match: NameMatch, role: FieldRole): string | null {
		if (match.kind === 'found') {
			if (match.confidence < 1) this.say('name_by_habit', role, [match.id]);
			return match.id;
		}
		if (match.kind === 'asked') this.say(match.reason, role, match.candidates);
		else this.say('name_unknown', role);
		return null;
	}

	#column(role: FieldRole): ColumnMeaning | undefined {
		return this.#columns.find((column) => column.role === role);
	}
}

/** A name and a code that both may be the same one unit are that unit; otherwise both are shown. */
function bothMatch(a: NameMatch, b: NameMatch): NameMatch {
	const [ofA, ofB] = [candidates(a), candidates(b)];
	const shared = ofA.filter((id) => ofB.includes(id));
	const sure = [a, b].some(({ kind }) => kind === 'found');
	if (shared.length === 1 && (sure || ofA.length === 1 || ofB.length === 1 || a.kind === 'asked'))
		return a.kind === 'asked' && a.reason === 'near_name'
			? asked('near_name', shared)
			: found(shared[0]!);
	return shared.length > 1 ? a : asked('two_meanings', [...new Set([...ofA, ...ofB])]);
}

function candidates(match: NameMatch): readonly string[] {
	if (match.kind === 'found') return [match.id];
	return match.kind === 'asked' ? match.candidates : [];
}

function shown(value: CellValue): string {
	switch (value.kind) {
		case 'amount':
			return String(value.value);
		case 'range':
			return `${value.lo}-${value.hi}`;
		case 'ratio':
			return `${value.part}/${value.whole}`;
		case 'date':
			return value.iso;
		case 'code':
			return value.code;
		case 'year':
		case 'text':
		case 'missing':
		case 'unread':
			return '';
	}
}
