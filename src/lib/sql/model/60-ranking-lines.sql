-- A ranking reaches the engine as one bound text: a line a member, unit_id|rank|rank_by_rules, ranks empty when it is not ranked;
-- src/lib/core/ranking-text.ts writes it. So what follows from a place is one rule for every way to rank.
-- rank_by_rules is the place without decisions of a person, the rank itself where a ranking knows none. place_from and place_to are the
-- places a member and those who share its rank take up among the ranked, whatever the rank is called: two who share the second place
-- take up 2 and 3.
CREATE OR REPLACE MACRO ranking_lines(ranking) AS TABLE
WITH members AS (
	SELECT field[1] AS unit_id, CAST(field[2] AS DOUBLE) AS rank, CAST(coalesce(field[3], field[2]) AS DOUBLE) AS rank_by_rules
	FROM bound_lines(ranking)
),
sharing AS (
	SELECT
		*,
		rank() OVER (ORDER BY rank NULLS LAST) AS first_place,
		count(*) OVER (PARTITION BY rank) AS shared_by,
		count(*) OVER () AS member_count
	FROM members
)
SELECT
	unit_id, rank, rank_by_rules,
	CASE WHEN rank IS NOT NULL THEN first_place END::INTEGER AS place_from,
	CASE WHEN rank IS NOT NULL THEN first_place + shared_by - 1 END::INTEGER AS place_to,
	CASE WHEN rank IS NOT NULL THEN shared_by END::INTEGER AS shared_by,
	member_count::INTEGER AS member_count
FROM sharing;
