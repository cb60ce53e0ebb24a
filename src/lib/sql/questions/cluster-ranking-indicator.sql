-- Members of a cluster ranked on one indicator: competition ranks (1, 2, 2, 4) on values rounded to the declared decimals.
-- A member without a figure is listed last and has no rank; ties are said, not broken.
-- $cluster_id VARCHAR, $year INTEGER, $indicator VARCHAR
SELECT
	m.cluster_id, m.year, i.indicator AS basis, i.direction,
	u.unit_id, u.slug, u.name_vi, u.name_en, u.kind,
	o.value AS score,
	i.decimals,
	i.unit_vi, i.unit_en,
	CASE WHEN o.value IS NOT NULL THEN rank() OVER (PARTITION BY o.value IS NULL ORDER BY o.sign * o.value DESC)::INTEGER END AS rank,
	o.value IS NOT NULL AND count(*) OVER (PARTITION BY o.value) > 1 AS tied,
	count(o.value) OVER ()::INTEGER AS ranked_count,
	count(*) OVER ()::INTEGER AS member_count,
	CASE WHEN o.value IS NULL THEN 0 ELSE 1 END AS covered,
	1 AS needed,
	m.role, m.confidence, o.status, o.source_id, NULL::DOUBLE AS self_score
FROM cluster_members m
JOIN units u USING (unit_id)
JOIN indicators i ON i.indicator = $indicator
LEFT JOIN current_observations o ON o.unit_id = m.unit_id AND o.year = m.year AND o.indicator = i.indicator
WHERE m.cluster_id = $cluster_id AND m.year = $year
ORDER BY rank NULLS LAST, u.unit_id;
