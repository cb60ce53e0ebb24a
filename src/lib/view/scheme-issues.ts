import type { Scheme } from '$lib/core/scheme';
import type { SchemeIssue } from '$lib/core/scheme-reader';
import { formatShort } from '$lib/core/format';
import { m } from '$lib/paraglide/messages';
import { schemeName } from './scheme-words';
import { locale } from './words';

/** What is wrong with a scheme, in words. */
export interface IssueWords {
	/** Where: the way from the whole to the part, in words. Empty for the whole. */
	where: string;
	what: string;
	/** The JSON pointer, for whoever edits the file. */
	pointer: string;
}

/** An issue of `checkScheme` in the reader's language: where it is, and what is wanted there. */
export function issueWords({ pointer, code, expected }: SchemeIssue): IssueWords {
	return { where: whereWords(pointer), what: whatWords(code, expected), pointer };
}

function whereWords(pointer: string): string {
	const steps = pointer
		.split('/')
		.slice(1)
		.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
	return steps
		.map((step) => (/^\d+$/.test(step) ? m.scheme_nth({ n: Number(step) + 1 }) : partWord(step)))
		.join(' › ');
}

function partWord(property: string): string {
	return PART_WORDS[property]?.() ?? `“${property}”`;
}

const PART_WORDS: Readonly<Record<string, () => string>> = {
	id: m.scheme_part_id,
	version: m.scheme_version,
	name_vi: m.scheme_part_name_vi,
	name_en: m.scheme_part_name_en,
	source: m.scheme_source,
	kind: m.scheme_kind,
	rank: m.scheme_part_rank,
	method: m.scheme_part_method,
	decimals: m.scheme_decimals,
	min_share: m.scheme_min_share,
	tie_break: m.scheme_ties,
	decided: m.scheme_decisions,
	cluster_id: m.cluster,
	year: m.year,
	above: m.scheme_above,
	below: m.scheme_below,
	reason: m.scheme_reason,
	normalisation: m.scheme_normalisation,
	aggregation: m.scheme_mean,
	indicators: m.scheme_part_indicators,
	indicator: m.indicator,
	groups: m.scheme_part_groups,
	parent: m.scheme_group,
	weight: m.scheme_weight,
	direction: m.clusters_direction,
	target: m.scheme_target,
	goalposts: m.scheme_goalposts,
	sections: m.scheme_sections,
	max: m.scheme_max,
	mode: m.scheme_mode,
	indicator_groups: m.scheme_indicator_groups,
	bonus: m.scheme_section_bonus,
	penalty: m.scheme_section_penalty,
	veto: m.scheme_veto,
	k: m.scheme_k,
	cap: m.scheme_cap,
	floor: m.scheme_floor,
	lower_ratio: m.scheme_lower_ratio,
	weights: m.scheme_weights
};

function whatWords(code: SchemeIssue['code'], expected: string): string {
	switch (code) {
		case 'not_json':
			return m.scheme_issue_not_json();
		case 'wrong_type':
			return m.scheme_issue_wrong_type({ expected: expectedWords(expected) });
		case 'missing':
			return m.scheme_issue_missing();
		case 'unknown_property':
			return m.scheme_issue_unknown_property({ expected });
		case 'not_allowed':
			return m.scheme_issue_not_allowed({ expected: expectedWords(expected) });
		case 'out_of_range':
			return m.scheme_issue_out_of_range({ expected: expectedWords(expected) });
		case 'duplicate':
			return m.scheme_issue_duplicate();
		case 'unknown_reference':
			return m.scheme_issue_unknown_reference({ expected });
		case 'circular':
			return m.scheme_issue_circular();
		case 'no_weight':
			return m.scheme_issue_no_weight();
		case 'inconsistent':
			return m.scheme_issue_inconsistent({ expected: expectedWords(expected) });
	}
}

/** The technical words of `expected` in the reader's language; a list of codes stays as it is. */
function expectedWords(expected: string): string {
	const plain = PLAIN_WORDS[expected];
	if (plain) return plain();
	const range = /^(\S+) to (\S+)( elements)?$/.exec(expected);
	if (range) {
		const [low, high] = [numberWords(range[1]!), numberWords(range[2]!)];
		return range[3]
			? m.scheme_expected_elements({ low, high })
			: m.scheme_expected_range({ low, high });
	}
	const text = /^text of 1 to (\d+) characters/.exec(expected);
	if (text) return m.scheme_expected_text({ max: Number(text[1]) });
	const sum = /^the sum of the sections, (\S+)$/.exec(expected);
	if (sum) return m.scheme_expected_sum({ sum: numberWords(sum[1]!) });
	return expected;
}

const PLAIN_WORDS: Readonly<Record<string, () => string>> = {
	object: m.scheme_expected_object,
	list: m.scheme_expected_list,
	number: m.scheme_expected_number,
	'true or false': m.scheme_expected_boolean,
	'[low, high]': m.scheme_expected_interval,
	'low below high': m.scheme_expected_low_high,
	'whole number': m.scheme_expected_whole,
	'above 0': m.scheme_expected_above_zero,
	'a name without ","': m.scheme_expected_no_comma,
	'not bonus, not penalty': m.scheme_expected_not_extra
};

function numberWords(text: string): string {
	const value = Number(text);
	return Number.isNaN(value) ? text : formatShort(value, 6, locale());
}

/** Why the scheme an address carries is not shown, and what is shown in its place (null: one indicator). */
export function addressProblem(issues: readonly SchemeIssue[], shown: Scheme | null): string {
	const words = { shown: shown ? schemeName(shown) : m.clusters_by_indicator() };
	const first = issues[0];
	return !first || first.code === 'not_json'
		? m.scheme_address_broken(words)
		: m.scheme_address_wrong({ ...words, count: issues.length, ...issueWords(first) });
}
