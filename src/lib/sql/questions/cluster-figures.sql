-- Every figure the members of a cluster are compared on in a year: indicator by indicator, each with its place among those that have one.
-- Competition ranks (1, 2, 2, 4) on rounded figures. standing: 1 for the first place, 0 for the last, NULL where all are tied.
-- An indicator that fewer than two members have a figure of, or that is only a part of another (PAPI's dimensions), is left out.
-- $cluster_id VARCHAR (a cluster, or "63" or "34" for every province), $year INTEGER
WITH figures AS (
	SELECT m.unit_id, o.indicator, o.value, o.status, o.sign * o.value AS merit, o.source_id
	FROM scheme_members($cluster_id, $year) m
	JOIN current_observations o ON o.unit_id = m.unit_id AND o.year = $year
	WHERE o.comparable AND o.sign <> 0 AND o.part_of IS NULL
),
placed AS (
	SELECT
		*,
		rank() OVER (PARTITION BY indicator ORDER BY merit DESC) AS rank,
		count(*) OVER (PARTITION BY indicator, merit) > 1 AS tied,
		count(*) OVER (PARTITION BY indicator) AS ranked_count
	FROM figures
),
scaled AS (
	SELECT *, max(rank) OVER (PARTITION BY indicator) AS last_rank
	FROM placed
	WHERE ranked_count >= 2
)
SELECT
	$cluster_id::VARCHAR AS cluster_id, $year::INTEGER AS year,
	s.indicator, i.name_vi AS indicator_vi, i.name_en AS indicator_en, i.unit_vi, i.unit_en, i.decimals, i.indicator_group,
	u.unit_id, u.slug, u.name_vi, u.name_en, s.value, s.status,
	s.rank::INTEGER AS rank, s.tied, s.ranked_count::INTEGER AS ranked_count,
	CASE WHEN s.last_rank > 1 THEN 1 - (s.rank - 1) / (s.last_rank - 1) END AS standing,
	s.source_id
FROM scaled s
JOIN indicators i USING (indicator)
JOIN units u USING (unit_id)
ORDER BY s.ranked_count DESC, s.indicator, u.unit_id;
