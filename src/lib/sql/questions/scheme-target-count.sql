-- Members ranked by the share of assessed targets met or exceeded, in per cent (scheme kind `target_count`).
-- What the body printed (met of total) wins over what is counted from the targets we hold; `count_basis` says which. Equal shares are
-- parted by the scheme's tie breaks alone: exceeded (targets exceeded), percent_of_plan (its mean over targets that have one), worker_share.
-- Not ranked: no_data, below_minimum (fewer targets assessed than min_share of them).
-- $cluster_id VARCHAR (a cluster, or "63" or "34" for every province), $year INTEGER, $scheme VARCHAR
WITH counts AS (
	SELECT
		unit_id,
		CASE WHEN printed_total > 0 THEN 'printed' ELSE 'counted' END AS count_basis,
		CASE WHEN printed_total > 0 THEN printed_met ELSE n_met + n_exceeded END AS achieved,
		CASE WHEN printed_total > 0 THEN printed_total ELSE n_assessed END AS covered,
		CASE WHEN printed_total > 0 THEN printed_total ELSE n_total END AS needed,
		CASE WHEN printed_total > 0 THEN printed_exceeded ELSE n_exceeded END AS exceeded
	FROM target_counts
	WHERE year = $year
	QUALIFY row_number() OVER (PARTITION BY unit_id ORDER BY printed_stage = 'reported' DESC NULLS LAST, printed_total DESC NULLS LAST, source_id) = 1
),
tie_values AS (
	SELECT unit_id, 'exceeded' AS key, exceeded::DOUBLE AS value FROM counts
	UNION ALL
	SELECT unit_id, 'percent_of_plan', avg(percent_of_plan) FROM target_verdicts WHERE year = $year GROUP BY unit_id
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
		coalesce(c.covered, 0)::INTEGER AS covered,
		coalesce(c.needed, 0)::INTEGER AS needed,
		c.achieved::INTEGER AS achieved,
		c.exceeded::INTEGER AS exceeded,
		c.count_basis,
		s.decimals, s.rank_method,
		round(100.0 * c.achieved / nullif(c.covered, 0), s.decimals) AS score,
		CASE
			WHEN coalesce(c.covered, 0) = 0 THEN 'no_data'
			WHEN c.covered / c.needed < s.min_share THEN 'below_minimum'
		END AS unranked_reason,
		coalesce(t.keys, []) AS keys
	FROM scheme_members($cluster_id, $year) m
	CROSS JOIN scheme_settings($scheme) s
	LEFT JOIN counts c USING (unit_id)
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
	$cluster_id::VARCHAR AS cluster_id, $year::INTEGER AS year, 'target_count' AS basis, 'up' AS direction,
	u.unit_id, u.slug, u.name_vi, u.name_en, u.kind,
	p.score, p.decimals,
	'%' AS unit_vi, '%' AS unit_en,
	scheme_place(p.rank_method, c.above, c.levels_above, c.sharing) AS rank,
	coalesce(c.sharing > 1, FALSE) AS tied,
	coalesce(c.equal_scores > c.sharing, FALSE) AS tie_broken,
	p.unranked_reason,
	(SELECT count(*)::INTEGER FROM compared) AS ranked_count,
	(SELECT count(*)::INTEGER FROM keyed) AS member_count,
	p.covered, p.needed, p.role, p.confidence, NULL::VARCHAR AS status, NULL::VARCHAR AS source_id, NULL::DOUBLE AS self_score,
	p.achieved, p.exceeded, p.count_basis
FROM keyed p
JOIN units u USING (unit_id)
LEFT JOIN compared c ON c.unit_id = p.unit_id
ORDER BY rank NULLS LAST, u.unit_id;
