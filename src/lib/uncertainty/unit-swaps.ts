import { nodeId, nodeOf, weightsOf, type Ground } from './ground';
import { nominalShare, swapWeight, type Swap } from './swap';

/** What one weight does to a unit and another. */
export interface UnitSwap {
	/** The leaf, group or section whose weight changes. */
	node: string;
	/** Of the whole total, as the scheme has it now, 0 to 1. */
	nominal_share: number;
	/** The other unit. */
	other: string;
	/** Null: they never change places by this weight alone. */
	swap: Swap | null;
}

/** The nodes whose weights can part units: those that weigh, but for the root. */
export function swapNodes(ground: Ground): string[] {
	const { leaves, branches } = ground;
	return [...leaves, ...branches.slice(0, -1)].flatMap(({ weight }, node) =>
		weight > 0 ? [nodeId(ground, node)] : []
	);
}

/** At which weight of one node a unit changes places with each of the others. Some two milliseconds for an index of 40 indicators. */
export function swapsAt(
	ground: Ground,
	node: string,
	unit_id: string,
	others: readonly string[]
): UnitSwap[] {
	const nominal_share = nominalShare(ground, nodeOf(ground, node), weightsOf(ground));
	return others.map((other) => ({
		...{ node, nominal_share, other },
		swap: swapWeight(ground, node, unit_id, other)
	}));
}
