import { matchKey } from './match-key';
import { asked, found, nearKeys, remembered, UNKNOWN, type NameMatch } from './name-match';

/** A row of `units`, as far as names need it. */
export interface UnitName {
	unit_id: string;
	/** `63` (to 30/06/2025), `34` (since), `VN`. */
	admin_set: string;
	code: string;
	slug: string;
	name_vi: string;
	kind: string;
}

/** What tells old units from new ones of the same name. */
export interface UnitContext {
	/** Said by the reader, or found by `adminSetOf`. */
	adminSet?: '63' | '34' | null;
	/** The year the figures are about. */
	year?: number | null;
}

export interface UnitNames {
	/** A unit by its name: accents, capitals, prefix (Tỉnh, TP.), spelling and spaces do not count, nothing else is forgiven. */
	byName(name: string, context: UnitContext): NameMatch;
	/** A unit by its two-digit code; 91 is two units, and only the set tells which. */
	byCode(code: string, context: UnitContext): NameMatch;
	/** The set that a list of names can only be of: `63` when one exists there alone, `34` when all 34 are there; else null. */
	adminSetOf(names: readonly string[]): '63' | '34' | null;
}

/** Names in use that no rule of spelling makes from the table's. */
const ALIASES: Readonly<Record<string, string>> = {
	'ho-chi-minh': 'HCM|Sài Gòn|Hồ Chí Minh City',
	'ba-ria-vung-tau': 'BR-VT|BRVT|Vũng Tàu - Bà Rịa',
	'thua-thien-hue': 'TT-Huế|TT. Huế|Huế',
	'viet-nam': 'Cả nước|Toàn quốc'
};

const PREFIX = /^(?:ubnd |uy ban nhan dan )?(?:(tinh|t)|(thanh pho|tp|t p))(?: |$)/;
const YEAR_OF_MERGER = 2025;

/** Names and codes of the table `units`. */
export function unitNames(units: readonly UnitName[]): UnitNames {
	const byKey = new Map<string, UnitName[]>();
	const byCode = new Map<string, UnitName[]>();
	for (const unit of units) {
		const names = [unit.name_vi, ...(ALIASES[unit.slug]?.split('|') ?? [])];
		for (const key of new Set(names.map((name) => nameKey(matchKey(name))))) add(byKey, key, unit);
		add(byCode, unit.code, unit);
	}
	return {
		byName: remembered((name: string, context: UnitContext) => {
			const id = units.find(({ unit_id }) => unit_id === name.trim());
			if (id) return found(id.unit_id);
			const { prefix, key } = bareKey(name, byKey);
			const hits = byKey.get(key);
			if (!hits) {
				const near = nearKeys(key, byKey.keys()).flatMap((each) => byKey.get(each)!);
				return near.length > 0 ? asked('near_name', ids(near)) : UNKNOWN;
			}
			const match = ofSet(hits, context, 'admin_set_unclear');
			// "Thành phố Bắc Ninh" may be the town in the province
			const isTown = (id: string) => units.find((unit) => unit.unit_id === id)?.kind === 'province';
			if (prefix === 'city' && match.kind === 'found' && isTown(match.id))
				return asked('kind_differs', [match.id]);
			return match;
		}),
		byCode(code, context) {
			const hits = byCode.get(code.padStart(2, '0'));
			if (!hits) return UNKNOWN;
			const isOne = new Set(hits.map(({ name_vi }) => name_vi)).size === 1;
			return ofSet(hits, context, isOne ? 'admin_set_unclear' : 'code_reused');
		},
		adminSetOf(names) {
			const hits = names.flatMap((name) => {
				const known = byKey.get(bareKey(name, byKey).key);
				return known ? [known.filter(({ admin_set }) => admin_set !== 'VN')] : [];
			});
			const isOldOnly = (units: readonly UnitName[]) =>
				units.length > 0 && units.every(({ admin_set }) => admin_set === '63');
			if (hits.some(isOldOnly)) return '63';
			const today = units.filter(({ admin_set }) => admin_set === '34');
			const listed = new Set(hits.flat().map(({ unit_id }) => unit_id));
			return today.length > 0 && today.every(({ unit_id }) => listed.has(unit_id)) ? '34' : null;
		}
	};
}

function add(map: Map<string, UnitName[]>, key: string, unit: UnitName): void {
	map.set(key, [...(map.get(key) ?? []), unit]);
}

function ids(units: readonly UnitName[]): string[] {
	return [...new Set(units.map(({ unit_id }) => unit_id))];
}

/** Without spaces, and with `c` for `k`: Kon Tum and Kontum, Đắk Lắk and Đắc Lắc, Bắc Kạn and Bắc Cạn. */
function nameKey(key: string): string {
	return key.replaceAll(' ', '').replace(/k(?!h)/g, 'c');
}

function bareKey(
	name: string,
	known: ReadonlyMap<string, unknown>
): { prefix: 'province' | 'city' | null; key: string } {
	const words = matchKey(name);
	const glued = /^tp(?=[a-z]{3})/.exec(words) && !known.has(nameKey(words));
	const match = PREFIX.exec(words);
	if (!match) {
		return glued
			? { prefix: 'city', key: nameKey(words.slice(2)) }
			: { prefix: null, key: nameKey(words) };
	}
	return { prefix: match[1] ? 'province' : 'city', key: nameKey(words.slice(match[0].length)) };
}

/**
 * One unit of a name that two sets have. Before 2025 it is the old one and after it the new one by habit (a table may be set in other
 * borders than its year's); in 2025 and without a year it is asked.
 */
function ofSet(
	hits: readonly UnitName[],
	{ adminSet, year }: UnitContext,
	doubt: 'admin_set_unclear' | 'code_reused'
): NameMatch {
	if (hits.length === 1 && hits[0]!.admin_set === 'VN') return found(hits[0]!.unit_id);
	if (adminSet) {
		const inSet = hits.filter(({ admin_set }) => admin_set === adminSet);
		return inSet.length === 1 ? found(inSet[0]!.unit_id) : asked(doubt, ids(hits));
	}
	if (hits.length === 1) return found(hits[0]!.unit_id);
	if (!year || year === YEAR_OF_MERGER) return asked(doubt, ids(hits));
	const usual = hits.filter(({ admin_set }) => admin_set === (year < YEAR_OF_MERGER ? '63' : '34'));
	return usual.length === 1 ? found(usual[0]!.unit_id, 0.9) : asked(doubt, ids(hits));
}
