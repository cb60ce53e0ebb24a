import { changesOf, type Changes } from './change';
import { contributionsOf, type Contributions } from './contribution';
import { unitOf, type Ground, type Unranked } from './ground';
import { leaveOneOut } from './leave-out';
import { nominalRanking } from './ranking';

/** Why a unit stands where it does. */
export interface Reasons {
	unit_id: string;
	rank: number | null;
	unranked_reason: Unranked | null;
	/** Null: the unit has no total that is made of parts. */
	contributions: Contributions | null;
	/** The unit's place without each leaf that weighs; null: not ranked without it. */
	without: readonly { leaf: string; rank: number | null }[];
	changes: Changes;
}

/** All there is to say of one unit; takes some ten milliseconds where figures have many decimals. */
export function reasonsOf(ground: Ground, unit_id: string): Reasons {
	const unit = unitOf(ground, unit_id);
	const { rank, unranked_reason } = nominalRanking(ground)[unit]!;
	return {
		...{ unit_id, rank, unranked_reason },
		contributions: contributionsOf(ground, unit_id),
		without: leaveOneOut(ground).map(({ leaf, ranks }) => ({ leaf, rank: ranks[unit]! })),
		changes: changesOf(ground, unit_id)
	};
}
