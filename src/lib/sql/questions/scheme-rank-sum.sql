-- Members ranked by the mean of their places on the scheme's indicators (scheme kind `rank_sum`), the lowest first.
-- A place is 1 for the best among the members that have the figure, tied members share the best place. The weighted mean stands for the
-- sum because members miss different indicators. A scheme that names no indicator takes all that are usable.
-- Equal means are parted by the scheme's tie breaks alone: worker_share. Not ranked: no_data, below_minimum.
-- $cluster_id VARCHAR (a cluster, or "63" or "34" for every province), $year INTEGER, $scheme VARCHAR
WITH members AS MATERIALIZED (
	SELECT * FROM scheme_members($cluster_id, $year)
),
figures AS MATERIALIZED (
	SELECT * FROM scheme_rank_figures($scheme, $cluster_id, $year)
),
named AS (
	SELECT indicator FROM scheme_indicators($scheme) WHERE weight > 0
),
used AS (
	SELECT CASE WHEN EXISTS (FROM named) THEN (SELECT count(*) FROM named) ELSE (SELECT count(DISTINCT indicator) FROM figures) END AS needed
),
ranked AS (
	SELECT *, rank() OVER (PARTITION BY indicator ORDER BY merit DESC) AS place
	FROM figures
),
means AS (
	SELECT unit_id, count(*)::INTEGER AS covered, sum(weight * place) / sum(weight) AS mean_place
	FROM ranked
	GROUP BY unit_id
),
tie_values AS (
	SELECT unit_id, key, value FROM worker_keys WHERE year = $year
),
judged AS (
	SELECT
		m.unit_id, m.role, m.confidence,
		coalesce(x.covered, 0) AS covered,
		u.needed::INTEGER AS needed,
		x.mean_place AS score,
		CASE
			WHEN coalesce(x.covered, 0) = 0 THEN 'no_data'
			WHEN x.covered / u.needed < s.min_share THEN 'below_minimum'
		END AS unranked_reason,
		NULL::DOUBLE AS self_score
	FROM members m
	CROSS JOIN scheme_settings($scheme) s
	CROSS JOIN used u
	LEFT JOIN means x USING (unit_id)
)
SELECT 'rank_sum' AS basis, 'hạng bình quân' AS unit_vi, 'mean rank' AS unit_en, r.*
FROM scheme_ranking('judged', 'tie_values', $scheme, $cluster_id, $year, 'down') r
ORDER BY rank NULLS LAST, unit_id;
