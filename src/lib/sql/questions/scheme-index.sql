-- Members ranked by a composite index (scheme kind `index`): figures normalised, aggregated level by level, highest total first.
-- Totals are rounded to the scheme's decimals before ranking; equal totals are parted by the scheme's tie breaks alone
-- (`node:x` the value of a group or indicator, `worker_share`) and share a place when those are equal too.
-- covered and needed count the figures of indicators that weigh. Not ranked, with the reason: no_data, below_minimum (fewer figures
-- than min_share), undefined_mean (a geometric mean of a value not above 0, a harmonic mean of 0). A total below the minimum is still shown.
-- $cluster_id VARCHAR (a cluster, or "63" or "34" for every province), $year INTEGER, $scheme VARCHAR
WITH settings AS (
	SELECT * FROM scheme_settings($scheme)
),
nodes AS MATERIALIZED (
	SELECT * FROM scheme_scores($scheme, $cluster_id, $year)
),
coverage AS (
	SELECT unit_id, count(figure)::INTEGER AS covered, count(*)::INTEGER AS needed
	FROM nodes
	WHERE is_indicator AND active
	GROUP BY unit_id
),
tie_values AS (
	SELECT unit_id, 'node:' || node AS key, value FROM nodes
	UNION ALL
	SELECT unit_id, key, value FROM worker_keys WHERE year = $year
),
judged AS (
	SELECT
		m.unit_id, m.role, m.confidence,
		coalesce(c.covered, 0) AS covered,
		coalesce(c.needed, 0) AS needed,
		n.value AS score,
		CASE
			WHEN coalesce(c.covered, 0) = 0 THEN 'no_data'
			WHEN c.covered / c.needed < s.min_share THEN 'below_minimum'
			WHEN n.undefined THEN 'undefined_mean'
			WHEN n.value IS NULL THEN 'no_data'
		END AS unranked_reason,
		NULL::DOUBLE AS self_score
	FROM scheme_members($cluster_id, $year) m
	CROSS JOIN settings s
	LEFT JOIN coverage c USING (unit_id)
	LEFT JOIN nodes n ON n.unit_id = m.unit_id AND n.parent IS NULL
)
SELECT 'index' AS basis, 'điểm' AS unit_vi, 'points' AS unit_en, r.*
FROM scheme_ranking('judged', 'tie_values', $scheme, $cluster_id, $year, 'up') r
ORDER BY rank NULLS LAST, unit_id;
