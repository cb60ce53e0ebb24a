import { childrenOf, groundOfUnits, nodeOf, unitOf, weightsOf, type Ground } from './ground';
import { LeafValues } from './leaf-values';
import { Scorer } from './score';

/** The weight at which two units change places. */
export interface Swap {
	/** As the scheme writes it. */
	weight: number;
	/** Of the weights of its siblings and itself, 0 to 1. */
	share: number;
	/** Of the whole total, by the weights alone, 0 to 1 (`nominal_share` of the SQL). */
	nominal_share: number;
}

/** Shares tried before a crossing is narrowed down; two crossings between neighbours would be missed. */
const STEPS = 512;
const LEAST_SHARE = 1e-9;
const MOST_SHARE = 0.999;
/** Halvings: past 53 a double has no more digits. */
const HALVINGS = 60;

/**
 * The weight of one indicator, group or section (`node`) at which units a and b have equal totals, the other weights kept: on either side
 * of it one stands above the other. The one nearest to the weight it has now; that weight itself when the totals are equal already.
 * Null when there is none between 0 and `max` (without `max`: below 99.9 % of its siblings' weights), when it has no siblings that weigh,
 * or when one of the units has no total. Totals are compared before rounding.
 */
export function swapWeight(
	ground: Ground,
	node: string,
	a: string,
	b: string,
	max?: number
): Swap | null {
	const at = nodeOf(ground, node);
	const pair = [unitOf(ground, a), unitOf(ground, b)];
	const weights = weightsOf(ground);
	const now = weights[at]!;
	const siblings = siblingWeight(ground, at);
	if (siblings === 0) return null;
	// A weight changes no value of a leaf: the totals of the two are those they have among all.
	const two = groundOfUnits(ground, pair);
	const scorer = new Scorer(two);
	const values = new LeafValues(two);
	values.take(new LeafValues(ground), pair);
	const shareOf = (weight: number) => weight / (weight + siblings);
	const lead = (share: number) => {
		weights[at] = (share * siblings) / (1 - share);
		scorer.score(weights, values);
		return scorer.scores[0]! - scorer.scores[1]!;
	};
	const from = Math.max(LEAST_SHARE, shareOf(now));
	const most = max === undefined ? MOST_SHARE : shareOf(max);
	const found = [LEAST_SHARE, most]
		.map((to) => crossing(lead, from, to))
		.filter((share) => share !== null)
		.sort((p, q) => Math.abs(p - from) - Math.abs(q - from))[0];
	if (found === undefined) return null;
	const share = found === from ? shareOf(now) : found;
	weights[at] = found === from ? now : (share * siblings) / (1 - share);
	return { weight: weights[at], share, nominal_share: nominalShare(ground, at, weights) };
}

/** Where `lead` changes sign first on the way from `from` to `to`; null: nowhere. */
function crossing(lead: (share: number) => number, from: number, to: number): number | null {
	let [near, nearLead] = [from, lead(from)];
	if (Math.abs(nearLead) < 1e-12) return from;
	for (let step = 1; step <= STEPS; step++) {
		const far = from + ((to - from) * step) / STEPS;
		const farLead = lead(far);
		if (nearLead * farLead <= 0) return narrowed(lead, near, far, Math.sign(nearLead));
		[near, nearLead] = [far, farLead];
	}
	return null;
}

function narrowed(lead: (share: number) => number, from: number, to: number, sign: number): number {
	let [near, far] = [from, to];
	for (let i = 0; i < HALVINGS; i++) {
		const middle = (near + far) / 2;
		if (lead(middle) * sign > 0) near = middle;
		else far = middle;
	}
	return far;
}

function siblingWeight(ground: Ground, node: number): number {
	const weights = weightsOf(ground);
	const siblings = childrenOf(ground).find((children) => children.includes(node)) ?? [];
	return siblings.reduce((sum, each) => (each === node ? sum : sum + weights[each]!), 0);
}

/** What a node is of the whole total by the weights alone, 0 to 1; 1 for the root. */
export function nominalShare(ground: Ground, node: number, weights: Float64Array): number {
	const { leaves, branches } = ground;
	const children = childrenOf(ground);
	let share = 1;
	for (let at = node; ;) {
		const parent = (leaves[at] ?? branches[at - leaves.length]!).parent;
		if (parent < 0) return share;
		const all = children[parent]!.reduce((sum, each) => sum + weights[each]!, 0);
		share *= weights[at]! / all;
		at = leaves.length + parent;
	}
}
