import { checkPrizes, type PrizeRules } from './prize-rules';

const files = import.meta.glob<unknown>('/data/rules/prizes-*.json', {
	import: 'default',
	eager: true
});

/**
 * The prize rules that ship (`data/rules`), in file-name order; what each rests on is in its `source`.
 * Throws `invalid prize rules: …` when one of them is: that is a fault of the program.
 */
export const PRIZE_RULES: readonly PrizeRules[] = Object.keys(files)
	.sort()
	.map((path) => {
		const { rules, issues } = checkPrizes(files[path]);
		if (!rules) throw new Error(`invalid prize rules: ${path} ${JSON.stringify(issues)}`);
		return rules;
	});

/** The shipped rules with that id; throws `unknown prize rules: x`. */
export function prizeRules(id: string): PrizeRules {
	const found = PRIZE_RULES.find((rules) => rules.id === id);
	if (!found) throw new Error(`unknown prize rules: ${id}`);
	return found;
}
