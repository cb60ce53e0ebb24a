import { at, own, SchemeReader, type Raw, type SchemeIssue } from './scheme-reader';

/**
 * From rank to award: which place of a cluster earns which award. Configuration with a version and a source, as schemes are;
 * `static/schemas/prizes.schema.json` is its published form, `data/rules/prizes-*.json` what ships.
 */
export interface PrizeRules {
	id: string;
	version: string;
	name_vi: string;
	name_en: string;
	/** The document or published results the rules come from, and what they leave open. */
	source: string;
	/** Clusters of provinces, or clusters and blocks inside a province. */
	level: 'national' | 'provincial';
	prizes: readonly Prize[];
}

export interface Prize {
	place_from: number;
	place_to: number;
	/** `award_types.award_code`. */
	award: string;
	/** Cluster sizes the prize is for, both included; null is no bound. */
	min_members: number | null;
	max_members: number | null;
}

/** Rules read from JSON, or null with everything that is wrong. Never both, never neither. */
export type CheckedPrizes =
	{ rules: PrizeRules; issues: readonly [] } | { rules: null; issues: readonly SchemeIssue[] };

const PROPERTIES = 'id version name_vi name_en source level prizes $schema'.split(' ');
const PRIZE = ['place_from', 'place_to', 'award', 'min_members', 'max_members'];
/** More members than any cluster has. */
const MOST = 1000;

/** Reads prize rules from JSON text; text that is no JSON is one issue, `not_json`. */
export function prizesFromText(text: string): CheckedPrizes {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return { rules: null, issues: [{ pointer: '', code: 'not_json', expected: 'JSON' }] };
	}
	return checkPrizes(value);
}

/** Rules in their published form, bounds that are none left out: what is written to a file and packed into an address. */
export function prizesJson({ prizes, ...head }: PrizeRules): object {
	return {
		...head,
		prizes: prizes.map(({ min_members, max_members, ...prize }) => ({
			...prize,
			...(min_members === null ? {} : { min_members }),
			...(max_members === null ? {} : { max_members })
		}))
	};
}

/** Reads prize rules from a JSON value and fills in defaults; everything wrong is listed with its JSON pointer. Never throws. */
export function checkPrizes(value: unknown): CheckedPrizes {
	const reader = new SchemeReader();
	const raw = reader.object(value, '', PROPERTIES);
	const rules: PrizeRules = {
		id: reader.text(raw, 'id', ''),
		version: reader.text(raw, 'version', ''),
		name_vi: reader.text(raw, 'name_vi', '', undefined, 200),
		name_en: reader.text(raw, 'name_en', '', undefined, 200),
		source: reader.text(raw, 'source', '', undefined, 1000),
		level: reader.oneOf(raw, 'level', '', ['national', 'provincial']),
		prizes: reader.array(raw, 'prizes', '', (each, p) => prizeOf(reader, each, p), true)
	};
	rules.prizes.forEach((prize, i) => {
		if (rules.prizes.slice(0, i).some((earlier) => overlap(earlier, prize)))
			reader.note(at('/prizes', i), 'duplicate', 'one award for each place of a cluster size');
	});
	return reader.issues.length > 0 ? { rules: null, issues: reader.issues } : { rules, issues: [] };
}

/** The rules as the one text the SQL takes as `$rules` (`src/lib/sql/questions/prizes-by-rank.sql`): a line a prize. Expects checked rules. */
export function prizesText({ prizes }: PrizeRules): string {
	return prizes
		.map(({ place_from, place_to, award, min_members, max_members }) =>
			[place_from, place_to, award, min_members ?? '', max_members ?? ''].join('|')
		)
		.join('\n');
}

function prizeOf(reader: SchemeReader, value: unknown, pointer: string): Prize {
	const raw = reader.object(value, pointer, PRIZE);
	const prize = {
		place_from: count(reader, raw, 'place_from', pointer),
		place_to: count(reader, raw, 'place_to', pointer),
		award: reader.text(raw, 'award', pointer),
		min_members: maybeCount(reader, raw, 'min_members', pointer),
		max_members: maybeCount(reader, raw, 'max_members', pointer)
	};
	if (prize.place_from > prize.place_to)
		reader.note(at(pointer, 'place_to'), 'out_of_range', 'place_from or later');
	if ((prize.min_members ?? 1) > (prize.max_members ?? MOST))
		reader.note(at(pointer, 'max_members'), 'out_of_range', 'min_members or more');
	return prize;
}

function count(reader: SchemeReader, raw: Raw, key: string, pointer: string): number {
	const value = reader.number(raw, key, pointer, 1, MOST);
	if (!Number.isInteger(value)) reader.note(at(pointer, key), 'out_of_range', 'whole number');
	return value;
}

function maybeCount(reader: SchemeReader, raw: Raw, key: string, pointer: string): number | null {
	return (own(raw, key) ?? null) === null ? null : count(reader, raw, key, pointer);
}

/** Whether some place of some cluster size would have both. */
function overlap(a: Prize, b: Prize): boolean {
	return (
		a.place_from <= b.place_to &&
		b.place_from <= a.place_to &&
		(a.min_members ?? 1) <= (b.max_members ?? MOST) &&
		(b.min_members ?? 1) <= (a.max_members ?? MOST)
	);
}
