import { m } from '$lib/paraglide/messages';
import { DIFFERENCE_RULES, type CheckRow, type DifferenceRule, type FoundRow } from './answer-rows';
import { findingStatusWord, findingWords, type FindingWords } from './finding-words';
import { told } from './words';

/** What the address asks of the reconciliation, as written there; null where it says nothing. */
export interface ReconciliationWish {
	unit: string | null;
	rule: string | null;
}

/** One rule with what it found. */
export interface FindingGroup {
	rule: DifferenceRule;
	title: string;
	/** What is compared with what, in one sentence. */
	about: string;
	findings: readonly FindingWords[];
	/** How many more the rule found than are listed. */
	more: number;
}

/** Everything found, or what is left of it after the reader's choice. */
export interface Reconciliation {
	sentence: string;
	/** "Cụm · loại · số chỗ": what is shown, in words. */
	shown: string;
	/** How many of each status are shown, in the order of the statuses; none is left out. */
	counts: readonly { status: FoundRow['status']; word: string; count: number }[];
	groups: readonly FindingGroup[];
	units: readonly { value: string; label: string }[];
	rules: readonly { value: string; label: string }[];
	unit: string | null;
	rule: DifferenceRule | null;
	problems: readonly string[];
}

/** Of one rule, while all rules are shown together: the rest is one choice away. */
const MOST_TOGETHER = 8;

const STATUSES = ['differs', 'ambiguous', 'check', 'bound', 'consistent'] as const;

/**
 * What was found, by rule, after the choice of unit (a slug) and rule. A wish nothing was found for is not met and said among the
 * problems, unless the unit is one of `slugs`: then nothing disagrees there, and that is the answer.
 */
export function reconciliation(
	rows: readonly FoundRow[],
	wish: ReconciliationWish,
	nameBySlug: ReadonlyMap<string, string>
): Reconciliation {
	const unit = wish.unit !== null && nameBySlug.has(wish.unit) ? wish.unit : null;
	const rule = DIFFERENCE_RULES.find((each) => each === wish.rule) ?? null;
	const kept = rows.filter(
		(row) => (unit === null || row.slug === unit) && (rule === null || row.rule === rule)
	);
	const name = unit === null ? null : (nameBySlug.get(unit) ?? unit);
	return {
		sentence: sentence(rows, kept, name, rule),
		shown: m.reconcile_shown({
			place: name ?? m.reconcile_all_units(),
			rule: rule ? differenceTitle(rule) : m.reconcile_all_rules(),
			count: kept.length
		}),
		counts: STATUSES.map((status) => ({
			status,
			word: findingStatusWord(status),
			count: kept.filter((row) => row.status === status).length
		})).filter(({ count }) => count > 0),
		groups: findingGroups(kept, unit === null && rule === null ? MOST_TOGETHER : Infinity),
		units: unitOptions(rows, unit, name),
		rules: DIFFERENCE_RULES.map((value) => ({
			value,
			title: differenceTitle(value),
			count: rows.filter((row) => row.rule === value).length
		}))
			.filter(({ count, value }) => count > 0 || value === rule)
			.map(({ value, title, count }) => ({
				value,
				label: m.reconcile_option({ name: title, count })
			})),
		unit,
		rule,
		problems: [
			wish.unit !== null && unit === null ? m.reconcile_unknown_unit({ value: wish.unit }) : null,
			wish.rule !== null && rule === null ? m.reconcile_unknown_rule({ value: wish.rule }) : null
		].filter((problem) => problem !== null)
	};
}

/** What was found, one group a rule with at most `most` rows, in the order a reader goes through the rules; [] when nothing was. */
export function findingGroups(rows: readonly FoundRow[], most = Infinity): FindingGroup[] {
	return DIFFERENCE_RULES.map((rule) => {
		const found = rows.filter((row) => row.rule === rule);
		return {
			rule,
			title: differenceTitle(rule),
			about: differenceAbout(rule),
			findings: found.slice(0, most).map(findingWords),
			more: Math.max(0, found.length - most)
		};
	}).filter(({ findings }) => findings.length > 0);
}

/** The noted comparisons that no finding is about: nothing is told twice. */
export function otherChecks(
	checks: readonly CheckRow[],
	findings: readonly FoundRow[]
): readonly CheckRow[] {
	const found = new Set(findings.map((row) => row.check_id));
	return checks.filter((check) => !found.has(check.check_id));
}

function unitOptions(
	rows: readonly FoundRow[],
	chosen: string | null,
	name: string | null
): { value: string; label: string }[] {
	const counts = new Map<string, { name: string; count: number }>();
	if (chosen !== null && name !== null) counts.set(chosen, { name, count: 0 });
	for (const row of rows) {
		if (row.slug === null) continue;
		const before = counts.get(row.slug);
		counts.set(row.slug, {
			name: told(row.name_vi, row.name_en) ?? row.slug,
			count: (before?.count ?? 0) + 1
		});
	}
	const collator = new Intl.Collator('vi');
	return [...counts]
		.sort(([, a], [, b]) => collator.compare(a.name, b.name))
		.map(([value, each]) => ({
			value,
			label: m.reconcile_option({ name: each.name, count: each.count })
		}));
}

function sentence(
	all: readonly FoundRow[],
	kept: readonly FoundRow[],
	name: string | null,
	rule: DifferenceRule | null
): string {
	if (all.length === 0) return m.reconcile_none();
	if (kept.length === 0)
		return name !== null && rule === null
			? m.reconcile_none_unit({ name })
			: m.reconcile_none_here();
	if (name !== null) return m.reconcile_sentence_unit({ count: kept.length, name });
	return m.reconcile_sentence({
		count: kept.length,
		units: new Set(kept.map((row) => row.unit_id)).size
	});
}

/** The name of a rule: what kind of difference it finds. */
export function differenceTitle(rule: DifferenceRule): string {
	return RULE_WORDS[rule][0]();
}

function differenceAbout(rule: DifferenceRule): string {
	return RULE_WORDS[rule][1]();
}

const RULE_WORDS: Readonly<
	Record<DifferenceRule, readonly [title: () => string, about: () => string]>
> = {
	share_differs_from_parts: [m.reconcile_share_title, m.reconcile_share_rule],
	parts_differ_from_total: [m.reconcile_parts_title, m.reconcile_parts_rule],
	count_differs_from_targets: [m.reconcile_count_title, m.reconcile_count_rule],
	percent_of_plan_differs: [m.reconcile_percent_title, m.reconcile_percent_rule],
	plan_implied: [m.reconcile_implied_title, m.reconcile_implied_rule],
	points_printed_as_percent: [m.reconcile_points_title, m.reconcile_points_rule],
	change_unit_ambiguous: [m.reconcile_change_title, m.reconcile_change_rule],
	change_differs_from_years: [m.reconcile_years_title, m.reconcile_years_rule],
	share_is_bound: [m.reconcile_bound_title, m.reconcile_bound_rule],
	value_differs_within_source: [m.reconcile_value_title, m.reconcile_value_rule],
	previous_differs_from_year: [m.reconcile_previous_title, m.reconcile_previous_rule],
	stock_differs_from_flow: [m.reconcile_stock_title, m.reconcile_stock_rule],
	density_differs_from_parts: [m.reconcile_density_title, m.reconcile_density_rule],
	places_uneven: [m.reconcile_places_title, m.reconcile_places_rule],
	year_differs: [m.reconcile_year_title, m.reconcile_year_rule],
	granted_exceeds_proposed: [m.reconcile_cohort_title, m.reconcile_cohort_rule],
	quota_base_unknown: [m.reconcile_quota_title, m.reconcile_quota_rule]
};
