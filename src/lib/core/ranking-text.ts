/** What a ranking says of a member, whatever it ranks by; more columns do no harm. */
export interface RankedMember {
	unit_id: string;
	/** Null: listed, not ranked. */
	rank: number | null;
	/** The place without decisions of a person, in rankings that know of them. */
	rank_by_rules?: number | null;
}

/**
 * A ranking as the one text the SQL takes as `$ranking` (`src/lib/sql/model/60-ranking-lines.sql`): a line a member, in any order; "" for
 * no members. Expects unit_ids without "|" and line breaks, as the tables have them.
 */
export function rankingText(members: readonly RankedMember[]): string {
	return members
		.map(({ unit_id, rank, rank_by_rules }) => [unit_id, rank ?? '', rank_by_rules ?? ''].join('|'))
		.join('\n');
}
