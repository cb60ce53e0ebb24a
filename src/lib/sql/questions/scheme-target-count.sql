-- Members ranked by the share of assessed targets met or exceeded, in per cent (scheme kind `target_count`).
-- What the body printed (met of total) wins over what is counted from the targets we hold; `count_basis` says which. Equal shares are
-- parted by the scheme's tie breaks alone: exceeded (targets exceeded), percent_of_plan (its mean over targets that have one), worker_share.
-- Not ranked: no_data, below_minimum (fewer targets assessed than min_share of them).
-- $cluster_id VARCHAR (a cluster, or "63" or "34" for every province), $year INTEGER, $scheme VARCHAR
WITH counts AS (
	SELECT * EXCLUDE (year, source_id) FROM achieved_targets WHERE year = $year
),
tie_values AS (
	SELECT unit_id, 'exceeded' AS key, exceeded::DOUBLE AS value FROM counts
	UNION ALL
	SELECT unit_id, 'percent_of_plan', avg(percent_of_plan) FROM target_verdicts WHERE year = $year GROUP BY unit_id
	UNION ALL
	SELECT unit_id, key, value FROM worker_keys WHERE year = $year
),
judged AS (
	SELECT
		m.unit_id, m.role, m.confidence,
		coalesce(c.covered, 0)::INTEGER AS covered,
		coalesce(c.needed, 0)::INTEGER AS needed,
		c.achieved::INTEGER AS achieved,
		c.exceeded::INTEGER AS exceeded,
		c.count_basis,
		100.0 * c.achieved / nullif(c.covered, 0) AS score,
		NULL::DOUBLE AS self_score,
		CASE
			WHEN coalesce(c.covered, 0) = 0 THEN 'no_data'
			WHEN c.covered / c.needed < s.min_share THEN 'below_minimum'
		END AS unranked_reason
	FROM scheme_members($cluster_id, $year) m
	CROSS JOIN scheme_settings($scheme) s
	LEFT JOIN counts c USING (unit_id)
)
SELECT 'target_count' AS basis, '%' AS unit_vi, '%' AS unit_en, r.*
FROM scheme_ranking('judged', 'tie_values', $scheme, $cluster_id, $year, 'up') r
ORDER BY rank NULLS LAST, unit_id;
