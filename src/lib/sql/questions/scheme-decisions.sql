-- What a scheme's decisions about ties do in one cluster and year, in the scheme's order. state:
--   obeyed       the two are equal by everything stated, and the decision parts them
--   left_open    they are equal, and decisions do not say where others of the same tie stand, or go in a circle: nobody is parted
--   not_tied     totals or rules part them: the decision is kept and has no effect
--   not_ranked   one of them is not ranked or no member
-- $ranking is the ranking by the same scheme: a line unit_id|rank|rank_by_rules a member.
-- $cluster_id VARCHAR, $year INTEGER, $scheme VARCHAR, $ranking VARCHAR
WITH decided AS (
	SELECT row_number() OVER ()::INTEGER AS position, field[1] AS cluster_id, CAST(field[2] AS INTEGER) AS year, field[3] AS above, field[4] AS below
	FROM scheme_lines($scheme, 'd')
)
SELECT
	d.position, d.cluster_id, d.year,
	d.above, a.name_vi AS above_vi, a.name_en AS above_en,
	d.below, b.name_vi AS below_vi, b.name_en AS below_en,
	CASE
		WHEN f.rank IS NULL OR l.rank IS NULL THEN 'not_ranked'
		WHEN f.rank_by_rules <> l.rank_by_rules THEN 'not_tied'
		WHEN f.rank < l.rank THEN 'obeyed'
		ELSE 'left_open'
	END AS state
FROM decided d
LEFT JOIN units a ON a.unit_id = d.above
LEFT JOIN units b ON b.unit_id = d.below
LEFT JOIN ranking_lines($ranking) f ON f.unit_id = d.above
LEFT JOIN ranking_lines($ranking) l ON l.unit_id = d.below
WHERE d.cluster_id = $cluster_id AND d.year = $year
ORDER BY d.position;
