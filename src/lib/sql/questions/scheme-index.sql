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
		coalesce(c.covered, 0) AS covered,
		coalesce(c.needed, 0) AS needed,
		s.decimals, s.rank_method,
		round(n.value, s.decimals) AS score,
		CASE
			WHEN coalesce(c.covered, 0) = 0 THEN 'no_data'
			WHEN c.covered / c.needed < s.min_share THEN 'below_minimum'
			WHEN n.undefined THEN 'undefined_mean'
			WHEN n.value IS NULL THEN 'no_data'
		END AS unranked_reason,
		coalesce(t.keys, []) AS keys
	FROM scheme_members($cluster_id, $year) m
	CROSS JOIN settings s
	LEFT JOIN coverage c USING (unit_id)
	LEFT JOIN nodes n ON n.unit_id = m.unit_id AND n.parent IS NULL
	LEFT JOIN tie_keys t ON t.unit_id = m.unit_id
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
	$cluster_id::VARCHAR AS cluster_id, $year::INTEGER AS year, 'index' AS basis, 'up' AS direction,
	u.unit_id, u.slug, u.name_vi, u.name_en, u.kind,
	p.score, p.decimals,
	'điểm' AS unit_vi, 'points' AS unit_en,
	scheme_place(p.rank_method, c.above, c.levels_above, c.sharing) AS rank,
	coalesce(c.sharing > 1, FALSE) AS tied,
	coalesce(c.equal_scores > c.sharing, FALSE) AS tie_broken,
	p.unranked_reason,
	(SELECT count(*)::INTEGER FROM compared) AS ranked_count,
	(SELECT count(*)::INTEGER FROM keyed) AS member_count,
	p.covered, p.needed, p.role, p.confidence, NULL::VARCHAR AS status, NULL::VARCHAR AS source_id, NULL::DOUBLE AS self_score
FROM keyed p
JOIN units u USING (unit_id)
LEFT JOIN compared c ON c.unit_id = p.unit_id
ORDER BY rank NULLS LAST, u.unit_id;
