import { m } from '$lib/paraglide/messages';
import type { DecisionRow, RankedRow } from './scheme-rows';

/** Ranked members the rules leave equal, each with the others of its tie: between whom a person may decide. */
export function tiedPeers(rows: readonly RankedRow[]): ReadonlyMap<string, readonly string[]> {
	const ties = new Map<number, string[]>();
	for (const { unit_id, rank_by_rules } of rows) {
		if (rank_by_rules === null || rank_by_rules === undefined) continue;
		ties.set(rank_by_rules, [...(ties.get(rank_by_rules) ?? []), unit_id]);
	}
	return new Map(
		[...ties.values()]
			.filter((units) => units.length > 1)
			.flatMap((units) =>
				units.map((unit): [string, string[]] => [unit, units.filter((each) => each !== unit)])
			)
	);
}

/** What a decision does, in words. */
export function decisionStateWord(state: DecisionRow['state']): string {
	switch (state) {
		case 'obeyed':
			return m.scheme_decision_obeyed();
		case 'left_open':
			return m.scheme_decision_left_open();
		case 'not_tied':
			return m.scheme_decision_not_tied();
		case 'not_ranked':
			return m.scheme_decision_not_ranked();
	}
}
