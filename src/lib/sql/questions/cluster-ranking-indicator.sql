-- Members of a cluster ranked on one indicator: competition ranks (1, 2, 2, 4) on values rounded to the declared decimals.
-- A member without a figure is listed last and has no rank; ties are said, not broken.
-- $cluster_id VARCHAR (a cluster, or "63" or "34" for every province), $year INTEGER, $indicator VARCHAR
WITH placed AS (
	-- merit: the figure with its sign turned where lower is better. One order for every window: sorting again costs more than all else.
	SELECT m.unit_id, m.role, m.confidence, i.indicator, i.direction, i.decimals, i.unit_vi, i.unit_en, o.value, o.sign * o.value AS merit, o.status, o.source_id AS figure_source_id
	FROM scheme_members($cluster_id, $year) m
	JOIN indicators i ON i.indicator = $indicator
	LEFT JOIN current_observations o ON o.unit_id = m.unit_id AND o.year = $year AND o.indicator = i.indicator
)
SELECT
	$cluster_id::VARCHAR AS cluster_id, $year::INTEGER AS year, p.indicator AS basis, p.direction,
	u.unit_id, u.slug, u.name_vi, u.name_en, u.kind,
	p.value AS score,
	p.decimals,
	p.unit_vi, p.unit_en,
	CASE WHEN p.value IS NOT NULL THEN rank() OVER by_merit::INTEGER END AS rank,
	p.value IS NOT NULL AND count(*) OVER (by_merit RANGE BETWEEN CURRENT ROW AND CURRENT ROW) > 1 AS tied,
	count(p.value) OVER (by_merit ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)::INTEGER AS ranked_count,
	count(*) OVER (by_merit ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)::INTEGER AS member_count,
	CASE WHEN p.value IS NULL THEN 0 ELSE 1 END AS covered,
	1 AS needed,
	p.role, p.confidence, p.status, p.figure_source_id AS source_id, NULL::DOUBLE AS self_score
FROM placed p
JOIN units u USING (unit_id)
WINDOW by_merit AS (ORDER BY p.merit DESC NULLS LAST)
ORDER BY rank NULLS LAST, u.unit_id;
