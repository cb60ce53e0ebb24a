-- Members ranked on a scale of points (scheme kind `scale_1000`): section scores + bonus - penalty, highest first.
-- bonus is the appraised bonus criteria plus what lies above a section's maximum, at most bonus_max; penalty at most penalty_max.
-- covered and needed count targets with points and criteria appraised. Equal totals are parted by the scheme's tie breaks alone:
-- section:x, exceeded (targets exceeded), worker_share.
-- Not ranked: no_data (a section nothing is known of; no total either), below_minimum (fewer entries than min_share), vetoed (an
-- appraised score above 0 on a criterion of the veto list, "không xét").
-- $cluster_id VARCHAR (a cluster, or "63" or "34" for every province), $year INTEGER, $scheme VARCHAR
WITH sections AS MATERIALIZED (
	SELECT * FROM scheme_sections($scheme, $cluster_id, $year)
),
section_sums AS (
	SELECT
		unit_id,
		CASE WHEN bool_and(score IS NOT NULL) THEN sum(score) END AS sections,
		sum(overflow) AS overflow,
		sum(covered)::INTEGER AS covered,
		sum(needed)::INTEGER AS needed
	FROM sections
	GROUP BY unit_id
),
extras AS (
	SELECT
		s.unit_id,
		sum(s.appraised_score) FILTER (c.section = 'bonus') AS bonus,
		sum(s.appraised_score) FILTER (c.section = 'penalty') AS penalty,
		bool_or(s.appraised_score > 0 AND s.criterion_id IN (SELECT field[1] FROM scheme_lines($scheme, 'v'))) AS vetoed
	FROM scores s
	JOIN criteria c USING (criterion_id)
	WHERE s.cluster_id = $cluster_id AND s.year = $year
	GROUP BY s.unit_id
),
tie_values AS (
	SELECT unit_id, 'section:' || section AS key, score AS value FROM sections
	UNION ALL
	SELECT unit_id, 'exceeded', count(*)::DOUBLE FROM target_verdicts WHERE year = $year AND verdict = 'exceeded' GROUP BY unit_id
	UNION ALL
	SELECT unit_id, key, value FROM worker_keys WHERE year = $year
),
summed AS (
	SELECT
		m.unit_id, m.role, m.confidence,
		coalesce(x.covered, 0) AS covered,
		coalesce(x.needed, 0) AS needed,
		coalesce(e.vetoed, FALSE) AS vetoed,
		x.sections,
		least(s.bonus_max, coalesce(e.bonus, 0) + coalesce(x.overflow, 0)) AS bonus,
		least(s.penalty_max, coalesce(e.penalty, 0)) AS penalty,
		s.min_share
	FROM scheme_members($cluster_id, $year) m
	CROSS JOIN scheme_settings($scheme) s
	LEFT JOIN section_sums x USING (unit_id)
	LEFT JOIN extras e USING (unit_id)
),
judged AS (
	SELECT
		unit_id, role, confidence, covered, needed,
		sections + bonus - penalty AS score,
		NULL::DOUBLE AS self_score,
		round(bonus, 2) AS bonus,
		round(penalty, 2) AS penalty,
		CASE
			WHEN vetoed THEN 'vetoed'
			WHEN sections IS NULL THEN 'no_data'
			WHEN covered / needed < min_share THEN 'below_minimum'
		END AS unranked_reason
	FROM summed
)
SELECT 'scale_1000' AS basis, 'điểm' AS unit_vi, 'points' AS unit_en, r.*
FROM scheme_ranking('judged', 'tie_values', $scheme, $cluster_id, $year, 'up') r
ORDER BY rank NULLS LAST, unit_id;
