-- Members ranked by the totals the cluster entered (scheme kind `official`): Σ appraised scores + bonus - penalty, highest first.
-- recomputed is the same sum with each criterion held to its maximum, bonus and penalty to the scheme's; `differs` says the two part,
-- and the entered total stays the score. self_score is the unit's own total. Equal totals are parted by the scheme's tie breaks alone:
-- section:x (as entered), worker_share. Not ranked: no_data, incomplete (a criterion of a section has no appraised score; no total).
-- $cluster_id VARCHAR, $year INTEGER, $scheme VARCHAR
WITH entered AS (
	SELECT
		s.unit_id, s.self_score, s.appraised_score, c.section, c.max_score,
		c.section IN ('bonus', 'penalty') AS extra
	FROM scores s
	JOIN criteria c USING (criterion_id)
	WHERE s.cluster_id = $cluster_id AND s.year = $year
),
totals AS (
	SELECT
		unit_id,
		count(appraised_score) FILTER (NOT extra)::INTEGER AS covered,
		count(*) FILTER (NOT extra)::INTEGER AS needed,
		sum(CASE WHEN section = 'penalty' THEN -1 ELSE 1 END * coalesce(appraised_score, 0)) AS total,
		sum(CASE WHEN section = 'penalty' THEN -1 ELSE 1 END * coalesce(self_score, 0)) AS self_total,
		sum(least(max_score, appraised_score)) FILTER (NOT extra AND appraised_score IS NOT NULL) AS capped,
		coalesce(sum(appraised_score) FILTER (section = 'bonus'), 0) AS bonus,
		coalesce(sum(appraised_score) FILTER (section = 'penalty'), 0) AS penalty
	FROM entered
	GROUP BY unit_id
),
tie_values AS (
	SELECT unit_id, 'section:' || section AS key, sum(appraised_score) AS value FROM entered GROUP BY unit_id, section
	UNION ALL
	SELECT unit_id, key, value FROM worker_keys WHERE year = $year
),
judged AS (
	SELECT
		m.unit_id, m.role, m.confidence,
		coalesce(x.covered, 0) AS covered,
		coalesce(x.needed, 0) AS needed,
		CASE WHEN x.covered = x.needed AND x.needed > 0 THEN x.total END AS score,
		CASE
			WHEN x.covered = x.needed AND x.needed > 0 THEN
				round(x.capped + least(s.bonus_max, x.bonus) - least(s.penalty_max, x.penalty), s.decimals)
		END AS recomputed,
		round(x.self_total, s.decimals) AS self_score,
		CASE
			WHEN coalesce(x.covered, 0) = 0 THEN 'no_data'
			WHEN x.covered < x.needed THEN 'incomplete'
		END AS unranked_reason
	FROM scheme_members($cluster_id, $year) m
	CROSS JOIN scheme_settings($scheme) s
	LEFT JOIN totals x USING (unit_id)
)
SELECT 'official' AS basis, 'điểm' AS unit_vi, 'points' AS unit_en, r.*, r.recomputed <> r.score AS differs
FROM scheme_ranking('judged', 'tie_values', $scheme, $cluster_id, $year, 'up') r
ORDER BY rank NULLS LAST, unit_id;
