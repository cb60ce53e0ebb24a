-- The indicators of one cluster and year that have a figure: how many members have one, from which to which
-- it goes, and whether scheme rank_sum uses it.
-- reason: why it is not used. 'part': its total is an indicator too; 'few': less than two members or less than half have a figure.
-- $cluster_id VARCHAR (a cluster, or "63" or "34" for every province), $year INTEGER
SELECT
	$cluster_id::VARCHAR AS cluster_id, $year::INTEGER AS year, i.indicator, i.name_vi, i.name_en, i.direction, i.indicator_group,
	i.unit_vi, i.unit_en, i.decimals, min(o.value) AS lowest, max(o.value) AS highest,
	count(o.value)::INTEGER AS covered,
	count(DISTINCT m.unit_id)::INTEGER AS member_count,
	CASE
		WHEN i.part_of IS NOT NULL THEN 'part'
		WHEN count(o.value) < greatest(2, 0.5 * count(DISTINCT m.unit_id)) THEN 'few'
	END AS reason,
	reason IS NULL AS usable
FROM scheme_members($cluster_id, $year) m
CROSS JOIN (SELECT * FROM indicators WHERE comparable AND direction <> 'neutral') i
LEFT JOIN current_observations o ON o.unit_id = m.unit_id AND o.year = $year AND o.indicator = i.indicator
GROUP BY i.indicator, i.name_vi, i.name_en, i.direction, i.indicator_group, i.unit_vi, i.unit_en, i.decimals, i.part_of
HAVING count(o.value) > 0
ORDER BY covered DESC, i.indicator;
