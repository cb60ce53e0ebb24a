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
tie_keys AS (
	SELECT m.unit_id, list(coalesce(round(v.value, 9), '-infinity'::DOUBLE) ORDER BY t.position) AS keys
	FROM scheme_members($cluster_id, $year) m
	CROSS JOIN scheme_ties($scheme) t
	LEFT JOIN tie_values v ON v.unit_id = m.unit_id AND v.key = t.key
	GROUP BY m.unit_id
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
		s.decimals, s.rank_method, s.min_share,
		coalesce(t.keys, []) AS keys
	FROM scheme_members($cluster_id, $year) m
	CROSS JOIN scheme_settings($scheme) s
	LEFT JOIN section_sums x USING (unit_id)
	LEFT JOIN extras e USING (unit_id)
	LEFT JOIN tie_keys t USING (unit_id)
),
judged AS (
	SELECT
		*,
		round(sections + bonus - penalty, decimals) AS score,
		CASE
			WHEN vetoed THEN 'vetoed'
			WHEN sections IS NULL THEN 'no_data'
			WHEN covered / needed < min_share THEN 'below_minimum'
		END AS unranked_reason
	FROM summed
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
	$cluster_id::VARCHAR AS cluster_id, $year::INTEGER AS year, 'scale_1000' AS basis, 'up' AS direction,
	u.unit_id, u.slug, u.name_vi, u.name_en, u.kind,
	p.score, p.decimals,
	'điểm' AS unit_vi, 'points' AS unit_en,
	scheme_place(p.rank_method, c.above, c.levels_above, c.sharing) AS rank,
	coalesce(c.sharing > 1, FALSE) AS tied,
	coalesce(c.equal_scores > c.sharing, FALSE) AS tie_broken,
	p.unranked_reason,
	(SELECT count(*)::INTEGER FROM compared) AS ranked_count,
	(SELECT count(*)::INTEGER FROM keyed) AS member_count,
	p.covered, p.needed, p.role, p.confidence, NULL::VARCHAR AS status, NULL::VARCHAR AS source_id, NULL::DOUBLE AS self_score,
	round(p.bonus, 2) AS bonus, round(p.penalty, 2) AS penalty
FROM keyed p
JOIN units u USING (unit_id)
LEFT JOIN compared c ON c.unit_id = p.unit_id
ORDER BY rank NULLS LAST, u.unit_id;
