-- The indicators of one cluster and year that have a figure: how many members have one, and whether scheme rank_sum uses it.
-- reason: why it is not used. 'part': its total is an indicator too; 'few': less than two members or less than half have a figure.
-- $cluster_id VARCHAR, $year INTEGER
SELECT
	m.cluster_id, m.year, i.indicator, i.name_vi, i.name_en, i.direction, i.indicator_group,
	count(o.value)::INTEGER AS covered,
	count(DISTINCT m.unit_id)::INTEGER AS member_count,
	CASE
		WHEN i.part_of IS NOT NULL THEN 'part'
		WHEN count(o.value) < greatest(2, 0.5 * count(DISTINCT m.unit_id)) THEN 'few'
	END AS reason,
	reason IS NULL AS usable
FROM cluster_members m
CROSS JOIN (SELECT * FROM indicators WHERE comparable AND direction <> 'neutral') i
LEFT JOIN current_observations o ON o.unit_id = m.unit_id AND o.year = m.year AND o.indicator = i.indicator
WHERE m.cluster_id = $cluster_id AND m.year = $year
GROUP BY m.cluster_id, m.year, i.indicator, i.name_vi, i.name_en, i.direction, i.indicator_group, i.part_of
HAVING count(o.value) > 0
ORDER BY covered DESC, i.indicator;
