-- Members of a cluster ranked by their appraised total (sections + bonus - penalty, one decimal), highest first.
-- A member whose appraisal is not complete is listed and not ranked.
-- $cluster_id VARCHAR, $year INTEGER
SELECT
	m.cluster_id, m.year, 'score' AS basis, 'up' AS direction,
	u.unit_id, u.slug, u.name_vi, u.name_en, u.kind,
	t.total AS score,
	1 AS decimals,
	'điểm' AS unit_vi, 'points' AS unit_en,
	CASE WHEN t.total IS NOT NULL THEN rank() OVER (PARTITION BY t.total IS NULL ORDER BY t.total DESC)::INTEGER END AS rank,
	t.total IS NOT NULL AND count(*) OVER (PARTITION BY t.total) > 1 AS tied,
	count(t.total) OVER ()::INTEGER AS ranked_count,
	count(*) OVER ()::INTEGER AS member_count,
	CASE WHEN t.total IS NULL THEN 0 ELSE 1 END AS covered,
	1 AS needed,
	m.role, m.confidence, NULL::VARCHAR AS status, NULL::VARCHAR AS source_id, t.self_total AS self_score
FROM cluster_members m
JOIN units u USING (unit_id)
LEFT JOIN cluster_totals t ON t.cluster_id = m.cluster_id AND t.year = m.year AND t.unit_id = m.unit_id
WHERE m.cluster_id = $cluster_id AND m.year = $year
ORDER BY rank NULLS LAST, u.unit_id;
