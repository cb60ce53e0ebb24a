-- What can be ranked, and of what: each cluster and year with its size, then each set of provinces ("63", "34") in the years it has
-- figures for. material says what a row counts:
--   indicator   members with a figure of one comparable indicator that has a direction; no row when there is none
--   scores      members with a full appraised total; indicator is NULL
--   targets     members whose targets met were printed or can be counted; indicator is NULL
WITH sets AS (
	SELECT admin_set, count(*) AS units
	FROM units
	WHERE admin_set IN ('63', '34') AND kind IS DISTINCT FROM 'nation'
	GROUP BY admin_set
),
compared AS MATERIALIZED (
	SELECT m.cluster_id, c.name_vi AS cluster_vi, c.name_en AS cluster_en, m.year, m.unit_id
	FROM cluster_members m
	JOIN clusters c USING (cluster_id)
	UNION ALL
	SELECT s.admin_set, 'Cả nước (' || s.units || ' tỉnh, thành phố)', 'The whole country, ' || s.units || ' provinces and cities', y.year, u.unit_id
	FROM sets s
	JOIN units u ON u.admin_set = s.admin_set AND u.kind IS DISTINCT FROM 'nation'
	JOIN (
		SELECT DISTINCT p.admin_set, o.year
		FROM current_observations o
		JOIN units p USING (unit_id)
		WHERE o.comparable AND o.sign <> 0
	) y ON y.admin_set = s.admin_set
),
sized AS (
	SELECT cluster_id, cluster_vi, cluster_en, year, count(*)::INTEGER AS member_count
	FROM compared
	GROUP BY ALL
),
counted AS (
	SELECT p.cluster_id, p.year, 'indicator' AS material, o.indicator, count(*)::INTEGER AS covered
	FROM compared p
	JOIN current_observations o ON o.unit_id = p.unit_id AND o.year = p.year AND o.comparable AND o.sign <> 0
	GROUP BY ALL
	UNION ALL
	SELECT p.cluster_id, p.year, 'scores', NULL, count(t.total)::INTEGER
	FROM compared p
	JOIN cluster_totals t ON t.cluster_id = p.cluster_id AND t.year = p.year AND t.unit_id = p.unit_id
	GROUP BY ALL
	UNION ALL
	SELECT p.cluster_id, p.year, 'targets', NULL, count(DISTINCT t.unit_id)::INTEGER
	FROM compared p
	JOIN target_counts t ON t.unit_id = p.unit_id AND t.year = p.year AND (t.printed_total > 0 OR t.n_assessed > 0)
	GROUP BY ALL
)
SELECT
	s.cluster_id, s.cluster_vi, s.cluster_en, s.year, s.member_count,
	c.material, c.indicator, i.name_vi, i.name_en, i.indicator_group, c.covered
FROM counted c
JOIN sized s USING (cluster_id, year)
LEFT JOIN indicators i USING (indicator)
ORDER BY s.cluster_id, s.year, c.material, c.indicator;
