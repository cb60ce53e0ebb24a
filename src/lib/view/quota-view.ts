import { formatNumber, formatPeriod, formatPercent } from '$lib/core/format';
import type { QuotaBase, Quotas } from '$lib/core/quotas';
import { m } from '$lib/paraglide/messages';
import type { QuotaCheckRow } from './answer-rows';
import { list } from './ranking-view';
import { quotaStory, type StoryRef } from './story/story-ref';
import { locale, told } from './words';

/** The proposals of one unit and period for one award, with every reading of the base. */
export interface QuotaLine {
	key: string;
	unitId: string;
	slug: string;
	name: string;
	/** Of the achievement. */
	period: string;
	/** Null for a period of several years: no base can be stated for it. */
	year: number | null;
	award: string;
	proposed: string;
	/** Of one session or sector only. */
	isPart: boolean;
	asPrinted: string | null;
	sourceId: string;
	/** Readings of which the same is known are one. */
	readings: QuotaReading[];
	/** Every reading, for whoever knows how large the base is. */
	bases: { base: QuotaBase; name: string; stated: number | null }[];
}

/** What a reading of the base says of the proposals, or both at once. */
export interface QuotaReading {
	key: string;
	baseName: string;
	/** What is known of the base, in words. */
	known: string;
	baseSourceId: string | null;
	/** Of what is known; null when nothing is. */
	share: string | null;
	/** Where the share comes from; null without one. */
	story: StoryRef | null;
	verdict: QuotaCheckRow['verdict'];
	verdictWord: string;
	/** The arithmetic behind the verdict, or what it would take. */
	why: string;
}

/** Quotas held against proposals. */
export interface QuotaView {
	sentence: string;
	lines: QuotaLine[];
}

/** The rows of `quota-checks`, a line for each number of proposals, in the order of the SQL; null without a row. */
export function quotaView(rows: readonly QuotaCheckRow[]): QuotaView | null {
	if (rows.length === 0) return null;
	const keys = [...new Set(rows.map(keyOf))];
	const lines = keys.map((key) => line(rows.filter((row) => keyOf(row) === key)));
	return { sentence: sentence(rows, lines.length), lines };
}

/** The quotas themselves: award, share and base in words, with the document each reading comes from. */
export function quotaRules(
	{ quotas }: Quotas,
	awards: ReadonlyMap<string, string>
): { key: string; rule: string; source: string }[] {
	return quotas.map(({ award, max_share, base, source }) => ({
		key: `${award}-${base}`,
		rule: m.quotas_rule({
			award: awards.get(award) ?? award,
			share: shareText(max_share),
			base: base === 'leading_cluster' ? m.quotas_rule_leading() : m.quotas_rule_meeting()
		}),
		source
	}));
}

/** The awards rows speak of, by code, in the reader's language. */
export function awardNames(rows: readonly QuotaCheckRow[]): Map<string, string> {
	return new Map(rows.map((row) => [row.award_code, awardOf(row)]));
}

function sentence(rows: readonly QuotaCheckRow[], count: number): string {
	const counted = (verdict: QuotaCheckRow['verdict']) =>
		rows.filter((row) => row.verdict === verdict).length;
	const [check, within, over] = [counted('needs_check'), counted('within'), counted('over')];
	const parts = [
		check && m.quotas_part_check({ count: check }),
		within && m.quotas_part_within({ count: within }),
		over && m.quotas_part_over({ count: over })
	].filter((part) => part !== 0);
	return m.quotas_sentence({ count, parts: list(parts) });
}

function keyOf(row: QuotaCheckRow): string {
	return [row.unit_id, row.year_from, row.year_to, row.award_code, row.extent].join(' ');
}

function line(rows: readonly QuotaCheckRow[]): QuotaLine {
	const row = rows[0]!;
	return {
		key: keyOf(row),
		unitId: row.unit_id,
		slug: row.slug,
		name: told(row.name_vi, row.name_en),
		period: formatPeriod(row.year_from, row.year_to),
		year: row.year_from === row.year_to ? row.year_from : null,
		award: awardOf(row),
		proposed: (row.proposed_is_bound ? '≥\u00a0' : '') + number(row.proposed),
		isPart: row.extent === 'part',
		asPrinted: row.as_printed,
		sourceId: row.source_id,
		readings: merged(rows.map(reading)),
		bases: rows.map(({ base, base_from, base_count }) => ({
			base,
			name: baseName(base),
			stated: base_from === 'stated' ? base_count : null
		}))
	};
}

/** Readings that say the same as one. */
function merged(readings: readonly QuotaReading[]): QuotaReading[] {
	const [first] = readings;
	return first &&
		readings.length > 1 &&
		readings.every(
			({ known, why, verdict }) =>
				known === first.known && why === first.why && verdict === first.verdict
		)
		? [{ ...first, baseName: m.quotas_base_both() }]
		: [...readings];
}

function baseName(base: QuotaBase): string {
	return base === 'leading_cluster' ? m.quotas_base_leading() : m.quotas_base_meeting();
}

function reading(row: QuotaCheckRow): QuotaReading {
	return {
		key: row.base,
		baseName: baseName(row.base),
		known: knownWords(row),
		baseSourceId: row.base_source_id,
		share: row.share === null ? null : formatPercent(row.share, 1, locale()),
		story: row.share === null ? null : quotaStory(row),
		verdict: row.verdict,
		verdictWord: verdictWord(row.verdict),
		why: whyWords(row)
	};
}

function knownWords({ base_from, base_count }: QuotaCheckRow): string {
	const count = number(base_count ?? 0);
	switch (base_from) {
		case 'stated':
			return m.quotas_from_stated({ count });
		case 'flags_granted':
			return m.quotas_from_flags_granted({ count });
		case 'first_places':
			return m.quotas_from_first_places({ count });
		case 'flags_proposed':
			return m.quotas_from_flags_proposed({ count });
		case null:
			return m.quotas_from_none();
	}
}

function verdictWord(verdict: QuotaCheckRow['verdict']): string {
	switch (verdict) {
		case 'within':
			return m.quotas_within();
		case 'over':
			return m.quotas_over();
		case 'needs_check':
			return m.quotas_needs_check();
	}
}

function whyWords(row: QuotaCheckRow): string {
	const share = shareText(row.max_share);
	const needed = number(row.base_needed ?? 0);
	if (row.verdict === 'needs_check')
		return row.extent === 'part'
			? m.quotas_why_part({ needed })
			: m.quotas_why_check({ proposed: number(row.proposed), share, needed });
	const given = { share, base: number(row.base_count ?? 0), allowed: number(row.allowed ?? 0) };
	return row.base_from === 'stated' ? m.quotas_why_settled(given) : m.quotas_why_enough(given);
}

function awardOf(row: QuotaCheckRow): string {
	return told(row.award_vi, row.award_en) ?? row.award_code;
}

/** `0.2` → `20 %`. */
function shareText(share: number): string {
	return formatPercent(100 * share, Number.isInteger(100 * share) ? 0 : 1, locale());
}

function number(value: number): string {
	return formatNumber(value, 0, locale());
}
