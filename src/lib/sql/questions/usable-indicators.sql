-- The indicators scheme rank_sum uses for one cluster and year, with how many members have a figure.
-- $cluster_id VARCHAR, $year INTEGER
SELECT i.indicator, i.name_vi, i.name_en, i.direction, count(o.value)::INTEGER AS covered,
	count(o.value) >= greatest(2, 0.5 * count(DISTINCT m.unit_id)) AS usable
FROM cluster_members m
CROSS JOIN (SELECT * FROM indicators WHERE comparable AND direction <> 'neutral') i
LEFT JOIN current_observations o ON o.unit_id = m.unit_id AND o.year = m.year AND o.indicator = i.indicator
WHERE m.cluster_id = $cluster_id AND m.year = $year
GROUP BY ALL
HAVING count(o.value) > 0
ORDER BY covered DESC, i.indicator;
