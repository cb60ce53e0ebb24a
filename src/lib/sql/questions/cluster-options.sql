-- What can be ranked: each cluster and year with its size, and each comparable indicator with how many members have a figure.
-- indicator is NULL in the row that stands for scores ('score' scheme); covered then counts members with a full total.
SELECT m.cluster_id, c.name_vi AS cluster_vi, c.name_en AS cluster_en, m.year, count(DISTINCT m.unit_id)::INTEGER AS member_count,
	i.indicator, i.name_vi, i.name_en, i.indicator_group, count(o.value)::INTEGER AS covered
FROM cluster_members m
JOIN clusters c USING (cluster_id)
CROSS JOIN (SELECT * FROM indicators WHERE comparable AND direction <> 'neutral') i
LEFT JOIN current_observations o ON o.unit_id = m.unit_id AND o.year = m.year AND o.indicator = i.indicator
GROUP BY ALL
HAVING count(o.value) > 0
UNION ALL
SELECT m.cluster_id, c.name_vi, c.name_en, m.year, count(DISTINCT m.unit_id)::INTEGER, NULL, NULL, NULL, NULL, count(t.total)::INTEGER
FROM cluster_members m
JOIN clusters c USING (cluster_id)
LEFT JOIN cluster_totals t ON t.cluster_id = m.cluster_id AND t.year = m.year AND t.unit_id = m.unit_id
GROUP BY ALL
HAVING count(t.unit_id) > 0
ORDER BY ALL;
