import { hashOfBytes } from '$lib/core/fnv';
import { tableSchema } from '$lib/core/schema';
import type { TargetTable } from '../meaning/decisions';
import { matchKey } from '../meaning/match-key';
import type { OwnIndicator } from '../meaning/own-indicator';
import type { SheetRecords, TakenRecord } from '../meaning/sheet-records';
import type { SheetOrigin } from '../read/sheet';
import { cleanText } from '../text/clean';
import type { ContractValue } from './contract-csv';
import type { KnownNames } from './known-names';

export type ContractRow = Readonly<Record<string, ContractValue>>;

/** A whole row of a table, and where it stands in the file. */
export interface StagedRow {
	origin: SheetOrigin;
	row: number;
	fate: TakenRecord['fate'];
	values: ContractRow;
}

/** What is not said to be something else. */
const USUAL_STATUS = 'official';
/** Of several figures for the same thing the one screens use: an estimate only where there is nothing better. */
const STATUS_ORDER = ['official', 'derived', 'preliminary', 'press', 'estimate', 'illustrative'];

/**
 * The records that were taken of a sheet as whole rows of its table: ids made of what the row is about (the same file gives the same ids),
 * what the dataset knows of the indicator, and the source. `preferred` is left to `withPreferred`, which sees all rows of an import.
 */
export function contractRows(
	{ table, taken }: SheetRecords,
	origin: SheetOrigin,
	source: string,
	known: KnownNames
): StagedRow[] {
	const used = new Map<string, number>();
	return taken.map(({ row, fate, values, own }) => {
		const filled = FILLERS[table](values, own ? withOwn(known, own) : known);
		const idField = ID_FIELDS[table];
		const id = idField ? { [idField]: counted(String(filled[idField]), used) } : {};
		const named = tableSchema(table).fields.map(({ name }) => [name, filled[name] ?? null]);
		return {
			origin,
			row,
			fate,
			values: { ...Object.fromEntries(named), ...id, source_id: source } as ContractRow
		};
	});
}

/** The names with one indicator more. */
function withOwn(known: KnownNames, own: OwnIndicator): KnownNames {
	const row = { ...own, unit_en: own.unit_vi };
	return { ...known, indicator: (id) => (id === own.indicator ? row : known.indicator(id)) };
}

/** The indicators that only these records have, as rows of `indicators`: told in the words of the file, ranked nowhere. */
export function ownIndicatorRows({ taken }: SheetRecords): (ContractRow & { indicator: string })[] {
	const byId = new Map(taken.flatMap(({ own }) => (own ? [[own.indicator, own] as const] : [])));
	return [...byId.values()].map((own) => ({
		...own,
		name_en: own.name_vi,
		unit_en: own.unit_vi,
		decimals: OWN_DECIMALS,
		rollup: 'none',
		comparable: false,
		part_of: null,
		minimum: null,
		maximum: null,
		note_vi: null,
		note_en: null
	}));
}

const OWN_DECIMALS = 2;

const ID_FIELDS: Readonly<Record<TargetTable, string | null>> = {
	targets: 'target_id',
	awards: 'award_id',
	observations: null,
	worker_shares: null
};

/** A sheet may have two plans for one indicator; the second is told from the first by its place. */
function counted(id: string, used: Map<string, number>): string {
	const count = (used.get(id) ?? 0) + 1;
	used.set(id, count);
	return count === 1 ? id : `${id}-${count}`;
}

const FILLERS: Readonly<
	Record<TargetTable, (values: ContractRow, known: KnownNames) => ContractRow>
> = {
	targets: targetFields,
	observations: (values) => ({ ...values, status: values.status ?? USUAL_STATUS, preferred: true }),
	awards: awardFields,
	worker_shares: (values) => values
};

function targetFields(values: ContractRow, known: KnownNames): ContractRow {
	const indicator = known.indicator(String(values.indicator));
	const name = String(values.name_vi ?? '');
	const isOwnName = name !== '' && matchKey(name) !== matchKey(indicator?.name_vi ?? '');
	const unit = values.plan_unit_vi ?? null;
	const isIndicatorUnit = unit !== null && unit === indicator?.unit_vi;
	const about = [unitName(values, known), values.year, String(values.indicator)];
	return {
		...values,
		target_id: idOf(about),
		// the dataset has the indicator's own name in both languages
		name_vi: isOwnName ? name : null,
		plan_strict: values.plan_strict ?? false,
		plan_implied: false,
		plan_unit_en: isIndicatorUnit ? indicator.unit_en : null,
		direction: indicator?.direction ?? 'neutral',
		actual_status: values.actual === null ? null : (values.actual_status ?? USUAL_STATUS)
	};
}

function awardFields(values: ContractRow, known: KnownNames): ContractRow {
	const { year_from, year_to, award_code, award_class, recipient_type, stage } = values;
	const years = year_from === year_to ? [year_from] : [year_from, year_to];
	// most codes say the class themselves
	const isInCode = new RegExp(`_${String(award_class)}$|_x$|_cac_loai$`).test(String(award_code));
	const ofClass = award_class === null || isInCode ? [] : [award_class];
	const about = [unitName(values, known), ...years, award_code, ...ofClass, recipient_type, stage];
	const extent = values.extent ?? (year_from === year_to ? 'year' : 'term');
	return { ...values, award_id: idOf(about), extent };
}

/** Set and name, as `34-bac-ninh`; ids in the published tables are of this form. */
function unitName({ unit_id }: ContractRow, known: KnownNames): string {
	const unit = known.unit(String(unit_id));
	return unit
		? unit.admin_set === 'VN'
			? unit.slug
			: `${unit.admin_set}-${unit.slug}`
		: String(unit_id);
}

function idOf(parts: readonly (ContractValue | undefined)[]): string {
	return parts.map((part) => String(part).toLowerCase().replaceAll('_', '-')).join('-');
}

/** Marks one observation of each unit, year and indicator as the one screens use; the others stay beside it. */
export function withPreferred(rows: readonly StagedRow[]): StagedRow[] {
	const best = new Map<string, StagedRow>();
	const rankOf = ({ values }: StagedRow) => STATUS_ORDER.indexOf(String(values.status));
	const keyOf = ({ values }: StagedRow) =>
		`${String(values.unit_id)} ${String(values.year)} ${String(values.indicator)}`;
	for (const row of rows) {
		const other = best.get(keyOf(row));
		if (!other || rankOf(row) < rankOf(other)) best.set(keyOf(row), row);
	}
	return rows.map((row) => ({
		...row,
		values: { ...row.values, preferred: best.get(keyOf(row)) === row }
	}));
}

/** The file, and its sheet where it has several, as a row of `sources`. */
export function sourceRow({ file, sheet }: SheetOrigin): ContractRow & { source_id: string } {
	const title = cleanText(sheet === '' ? file : `${file} – ${sheet}`).text;
	return {
		source_id: sourceId(title),
		title,
		publisher: null,
		address: cleanText(file).text,
		published: null,
		kind: 'document'
	};
}

/** Readable, and another one for another name: `tep-bieu-01-xlsx-2019-1f0c3a9b`. */
function sourceId(title: string): string {
	const words = matchKey(title)
		.replace(/[^a-z\d]+/g, '-')
		.replace(/^-|-$/g, '')
		.slice(0, 40);
	const hash = hashOfBytes(new TextEncoder().encode(title));
	return `tep-${words}-${hash.toString(16).padStart(8, '0')}`;
}

/** Whether a row is an estimate (ước) of what another may state finally. */
export function isEstimate({ values }: StagedRow): boolean {
	return (values.status ?? values.actual_status) === 'estimate';
}
