-- What has been published and what has not, one row per topic: units, years, rows.
-- A name counts once in both sets of borders, and never more names than the larger set has (Huế is named anew among the 34).
-- Target counts are those printed, or counted from more than five targets held one by one; the country is left out.
-- Award counts are of a whole year or term; `awards_partial` are of one decision, ceremony or session.
WITH held AS (
	SELECT 'indicators' AS topic, unit_id, year AS year_from, year AS year_to FROM observations
	UNION ALL SELECT 'targets', unit_id, year, year FROM target_counts WHERE printed_total IS NOT NULL OR n_total > 5
	UNION ALL SELECT 'target_list', unit_id, year, year FROM target_counts WHERE n_total > 5
	UNION ALL SELECT 'awards', unit_id, year_from, year_to FROM awards WHERE stage = 'granted' AND extent IN ('year', 'term')
	UNION ALL SELECT 'awards_partial', unit_id, year_from, year_to FROM awards WHERE stage = 'granted' AND extent NOT IN ('year', 'term')
	UNION ALL SELECT 'proposals', unit_id, year_from, year_to FROM awards WHERE stage = 'proposed'
	UNION ALL SELECT 'workers', unit_id, year, year FROM worker_shares WHERE measure LIKE 'direct_worker%'
	UNION ALL SELECT 'scores', unit_id, year, year FROM scores
),
topics AS (
	SELECT unnest(['indicators', 'targets', 'target_list', 'awards', 'awards_partial', 'proposals', 'workers', 'scores']) AS topic
)
SELECT
	t.topic,
	least(count(DISTINCT u.slug), r.n)::INTEGER AS unit_count,
	r.n::INTEGER AS unit_total,
	min(h.year_from) FILTER (u.slug IS NOT NULL)::INTEGER AS year_from,
	max(h.year_to) FILTER (u.slug IS NOT NULL)::INTEGER AS year_to,
	count(u.slug)::INTEGER AS row_count
FROM topics t
CROSS JOIN (SELECT coalesce(max(n), 0) AS n FROM (SELECT count(*) AS n FROM units WHERE kind <> 'nation' GROUP BY admin_set)) r
LEFT JOIN held h USING (topic)
LEFT JOIN units u ON u.unit_id = h.unit_id AND u.kind <> 'nation'
GROUP BY t.topic, r.n
ORDER BY array_position(['indicators', 'targets', 'target_list', 'awards', 'awards_partial', 'proposals', 'workers', 'scores'], t.topic);
