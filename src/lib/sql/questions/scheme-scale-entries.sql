-- What a ranking on a scale of points is made of (scheme kind `scale_1000`): a row for every member and target or criterion of a section,
-- with its weight (a criterion's is its maximum) and points, NULL while they are not known; then the appraised bonus and penalty points of
-- each member that has any, under section `bonus` or `penalty` with neither entry nor weight.
-- $cluster_id VARCHAR (a cluster, or "63" or "34" for every province), $year INTEGER, $scheme VARCHAR
SELECT unit_id, section, entry, weight, points
FROM scheme_entries($scheme, $cluster_id, $year)
WHERE section IS NOT NULL
UNION ALL
SELECT s.unit_id, c.section, NULL, NULL, sum(s.appraised_score)
FROM scores s
JOIN criteria c USING (criterion_id)
WHERE s.cluster_id = $cluster_id AND s.year = $year AND c.section IN ('bonus', 'penalty') AND s.appraised_score IS NOT NULL
GROUP BY s.unit_id, c.section
ORDER BY unit_id, section, entry;
