-- Where targets can be compared: each year, and each cluster of that year, with how many units have a printed count
-- and how many a list of targets. cluster_id is NULL in the row of all units. The country counts only where its count was printed:
-- a national list is no unit to compare with.
SELECT
	c.year, m.cluster_id, k.name_vi, k.name_en,
	count(*) FILTER (c.printed_total IS NOT NULL)::INTEGER AS printed_units,
	count(*) FILTER (c.n_total IS NOT NULL)::INTEGER AS listed_units
FROM (SELECT * FROM target_counts WHERE unit_id <> 'VN' OR printed_total IS NOT NULL) c
JOIN (
	SELECT unit_id, year, cluster_id FROM cluster_members
	UNION ALL SELECT DISTINCT unit_id, year, NULL FROM target_counts
) m ON m.unit_id = c.unit_id AND m.year = c.year
LEFT JOIN clusters k ON k.cluster_id = m.cluster_id
GROUP BY ALL
ORDER BY c.year DESC, m.cluster_id NULLS FIRST;
