import { PRIZE_RULES } from '$lib/core/prize-presets';
import type { PrizeRules } from '$lib/core/prize-rules';
import type { SchemeIssue } from '$lib/core/scheme-reader';
import { m } from '$lib/paraglide/messages';
import { rulesName } from './prize-view';

/** `prizes=` of rules that the address carries itself, in `rules=`. */
export const OWN_RULES = 'own';

/** What the address asks of prize rules. */
export interface PrizeWish {
	/** An id of the rules that ship, or `own`; null for the first that fit. */
	prizes: string | null;
	/** Rules the address carries; null when it carries none that can be read. */
	own: PrizeRules | null;
}

export interface PrizeChoice {
	rules: PrizeRules;
	value: string;
	options: readonly { value: string; label: string; group: string }[];
	/** What was asked and does not exist; null when nothing is wrong. */
	problem: string | null;
	/** The rules are for clusters inside a province, and provinces are ranked. */
	otherLevel: boolean;
}

/** Which rules apply to a cluster of provinces: the ones wished for, else those made for it. */
export function prizeChoice(wish: PrizeWish): PrizeChoice {
	const fallback = PRIZE_RULES.find(({ level }) => level === 'national') ?? PRIZE_RULES[0]!;
	const own = wish.own ?? null;
	const wished = wish.prizes === OWN_RULES ? own : PRIZE_RULES.find(({ id }) => id === wish.prizes);
	const rules = wished ?? fallback;
	return {
		rules,
		value: rules === own ? OWN_RULES : rules.id,
		options: [
			...(own ? [{ value: OWN_RULES, label: rulesName(own), group: m.prizes_group_own() }] : []),
			...PRIZE_RULES.map((each) => ({
				value: each.id,
				label: rulesName(each),
				group: each.level === 'national' ? m.prizes_group_national() : m.prizes_group_provincial()
			})).sort((a, b) => Number(b.value === fallback.id) - Number(a.value === fallback.id))
		],
		problem: problem(wish, wished ?? null, rulesName(rules)),
		otherLevel: rules.level === 'provincial'
	};
}

function problem(wish: PrizeWish, found: PrizeRules | null, shown: string): string | null {
	if (wish.prizes === null || found) return null;
	return wish.prizes === OWN_RULES
		? m.prizes_broken({ shown })
		: m.prizes_unknown({ asked: wish.prizes, shown });
}

/** What is wrong with a file of prize rules, one sentence an issue. */
export function prizeIssue({ pointer, code }: SchemeIssue): string {
	return m.prizes_issue({ pointer: pointer || m.prizes_whole_file(), what: issueWord(code) });
}

function issueWord(code: SchemeIssue['code']): string {
	switch (code) {
		case 'not_json':
			return m.prizes_issue_not_json();
		case 'wrong_type':
			return m.prizes_issue_wrong_type();
		case 'missing':
			return m.prizes_issue_missing();
		case 'unknown_property':
			return m.prizes_issue_unknown_property();
		case 'not_allowed':
			return m.prizes_issue_not_allowed();
		case 'out_of_range':
			return m.prizes_issue_out_of_range();
		case 'duplicate':
			return m.prizes_issue_duplicate();
		default:
			return m.prizes_issue_other();
	}
}
