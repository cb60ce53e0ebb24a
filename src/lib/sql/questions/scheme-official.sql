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
tie_keys AS (
	SELECT m.unit_id, list(coalesce(round(v.value, 9), '-infinity'::DOUBLE) ORDER BY t.position) AS keys
	FROM scheme_members($cluster_id, $year) m
	CROSS JOIN scheme_ties($scheme) t
	LEFT JOIN tie_values v ON v.unit_id = m.unit_id AND v.key = t.key
	GROUP BY m.unit_id
),
judged AS (
	SELECT
		m.unit_id, m.role, m.confidence,
		coalesce(x.covered, 0) AS covered,
		coalesce(x.needed, 0) AS needed,
		s.decimals, s.rank_method,
		CASE WHEN x.covered = x.needed AND x.needed > 0 THEN round(x.total, s.decimals) END AS score,
		CASE
			WHEN x.covered = x.needed AND x.needed > 0 THEN
				round(x.capped + least(s.bonus_max, x.bonus) - least(s.penalty_max, x.penalty), s.decimals)
		END AS recomputed,
		round(x.self_total, s.decimals) AS self_total,
		CASE
			WHEN coalesce(x.covered, 0) = 0 THEN 'no_data'
			WHEN x.covered < x.needed THEN 'incomplete'
		END AS unranked_reason,
		coalesce(t.keys, []) AS keys
	FROM scheme_members($cluster_id, $year) m
	CROSS JOIN scheme_settings($scheme) s
	LEFT JOIN totals x USING (unit_id)
	LEFT JOIN tie_keys t USING (unit_id)
),
keyed AS MATERIALIZED (
	SELECT *, CASE WHEN unranked_reason IS NULL THEN list_prepend(score, keys) END AS all_keys
	FROM judged
),
-- Compared pair by pair: members are few, and a window over so few rows costs more than it saves.
compared AS (
	SELECT
		p.unit_id,
		count(*) FILTER (o.all_keys > p.all_keys) AS above,
		count(DISTINCT o.all_keys) FILTER (o.all_keys > p.all_keys) AS levels_above,
		count(*) FILTER (o.all_keys = p.all_keys) AS sharing,
		count(*) FILTER (o.score = p.score) AS equal_scores
	FROM keyed p
	JOIN keyed o ON o.all_keys IS NOT NULL
	WHERE p.all_keys IS NOT NULL
	GROUP BY p.unit_id
)
SELECT
	$cluster_id::VARCHAR AS cluster_id, $year::INTEGER AS year, 'official' AS basis, 'up' AS direction,
	u.unit_id, u.slug, u.name_vi, u.name_en, u.kind,
	p.score, p.decimals,
	'điểm' AS unit_vi, 'points' AS unit_en,
	scheme_place(p.rank_method, c.above, c.levels_above, c.sharing) AS rank,
	coalesce(c.sharing > 1, FALSE) AS tied,
	coalesce(c.equal_scores > c.sharing, FALSE) AS tie_broken,
	p.unranked_reason,
	(SELECT count(*)::INTEGER FROM compared) AS ranked_count,
	(SELECT count(*)::INTEGER FROM keyed) AS member_count,
	p.covered, p.needed, p.role, p.confidence, NULL::VARCHAR AS status, NULL::VARCHAR AS source_id, p.self_total AS self_score,
	p.recomputed, p.recomputed <> p.score AS differs
FROM keyed p
JOIN units u USING (unit_id)
LEFT JOIN compared c ON c.unit_id = p.unit_id
ORDER BY rank NULLS LAST, u.unit_id;
