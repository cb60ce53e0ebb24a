-- The indicators the members of a cluster have targets for in a year, with how many members have one: what a scale of points may weigh.
-- $cluster_id VARCHAR (a cluster, or "63" or "34" for every province), $year INTEGER
SELECT i.indicator, i.name_vi, i.name_en, i.indicator_group, count(DISTINCT t.unit_id)::INTEGER AS covered
FROM targets t
JOIN scheme_members($cluster_id, $year) m USING (unit_id)
JOIN indicators i USING (indicator)
WHERE t.year = $year
GROUP BY ALL
ORDER BY covered DESC, i.indicator;
