import { at, SchemeReader, type SchemeIssue } from './scheme-reader';

/** What a share of proposals is taken of: collectives meeting the standard of the provincial flag, or first in their cluster or block. */
export const QUOTA_BASES = ['meeting_province_flag', 'leading_cluster'] as const;
export type QuotaBase = (typeof QUOTA_BASES)[number];

/**
 * How many of a base may be proposed for an award. Configuration with a version and a source; `static/schemas/quotas.schema.json` is its
 * published form, `data/rules/quotas.json` what ships. One award may have several readings of the base.
 */
export interface Quotas {
	id: string;
	version: string;
	name_vi: string;
	name_en: string;
	source: string;
	quotas: readonly Quota[];
}

export interface Quota {
	/** `award_types.award_code`. */
	award: string;
	/** Proposals over base, at most: 0 to 1. */
	max_share: number;
	base: QuotaBase;
	/** The document that says so. */
	source: string;
}

/** How large the base is, from somebody who knows; no table holds it. */
export interface StatedBase {
	unit_id: string;
	/** Of the achievement. */
	year: number;
	base: QuotaBase;
	/** A whole number, 0 or more. */
	count: number;
}

/** Quotas read from JSON, or null with everything that is wrong. Never both, never neither. */
export type CheckedQuotas =
	{ quotas: Quotas; issues: readonly [] } | { quotas: null; issues: readonly SchemeIssue[] };

/** Reads quotas from a JSON value; everything wrong is listed with its JSON pointer. Never throws. */
export function checkQuotas(value: unknown): CheckedQuotas {
	const reader = new SchemeReader();
	const known = 'id version name_vi name_en source quotas $schema'.split(' ');
	const raw = reader.object(value, '', known);
	const quotas: Quotas = {
		id: reader.text(raw, 'id', ''),
		version: reader.text(raw, 'version', ''),
		name_vi: reader.text(raw, 'name_vi', '', undefined, 200),
		name_en: reader.text(raw, 'name_en', '', undefined, 200),
		source: reader.text(raw, 'source', '', undefined, 1000),
		quotas: reader.array(raw, 'quotas', '', (each, p) => quotaOf(reader, each, p), true)
	};
	quotas.quotas.forEach(({ award, base }, i) => {
		const earlier = quotas.quotas.slice(0, i);
		if (earlier.some((each) => each.award === award && each.base === base))
			reader.note(at('/quotas', i), 'duplicate', 'each award and base once');
	});
	return reader.issues.length > 0
		? { quotas: null, issues: reader.issues }
		: { quotas, issues: [] };
}

/** Quotas as the one text the SQL takes as `$quotas` (`src/lib/sql/questions/quota-checks.sql`): a line each. Expects checked quotas. */
export function quotasText({ quotas }: Quotas): string {
	return quotas.map(({ award, max_share, base }) => [award, max_share, base].join('|')).join('\n');
}

/** Stated bases as the one text the SQL takes as `$bases`, a line each; "" for none. */
export function basesText(bases: readonly StatedBase[]): string {
	return bases
		.map(({ unit_id, year, base, count }) => [unit_id, year, base, count].join('|'))
		.join('\n');
}

function quotaOf(reader: SchemeReader, value: unknown, pointer: string): Quota {
	const raw = reader.object(value, pointer, ['award', 'max_share', 'base', 'source']);
	return {
		award: reader.text(raw, 'award', pointer),
		max_share: reader.number(raw, 'max_share', pointer, 0, 1),
		base: reader.oneOf(raw, 'base', pointer, QUOTA_BASES),
		source: reader.text(raw, 'source', pointer, undefined, 1000)
	};
}
