-- The unit and year whose own figures answer most of the four questions: what the front page opens with. One row, or none.
-- Answers: targets achieved (as in targets-achieved), awards of the whole year by category, the direct-worker share.
-- Among equals the newest year, then the higher rate of targets. `scored` says whether its cluster has appraised totals,
-- `target_rows` how many unit-years have a target count at all.
WITH counted AS (
	SELECT
		unit_id, year,
		CASE WHEN printed_total IS NOT NULL THEN printed_rate WHEN n_assessed >= 0.65 * n_total THEN rate_assessed END AS rate
	FROM target_counts
	WHERE printed_total IS NOT NULL OR n_total > 5
),
awarded AS (
	SELECT unit_id, year_to AS year, count(DISTINCT family) AS families
	FROM award_counts
	WHERE stage = 'granted' AND extent = 'year' AND year_from = year_to
	GROUP BY unit_id, year_to
),
shared AS (
	SELECT unit_id, year FROM worker_shares WHERE measure = 'direct_worker'
),
found AS (
	SELECT unit_id, year FROM counted UNION SELECT unit_id, year FROM awarded UNION SELECT unit_id, year FROM shared
)
SELECT
	u.unit_id, u.slug, u.name_vi, u.name_en, f.year,
	((c.rate IS NOT NULL)::INTEGER + (a.families IS NOT NULL)::INTEGER + (s.unit_id IS NOT NULL)::INTEGER)::INTEGER AS answered,
	k.cluster_id, k.name_vi AS cluster_vi, k.name_en AS cluster_en,
	EXISTS (SELECT 1 FROM cluster_totals t WHERE t.cluster_id = k.cluster_id AND t.year = f.year AND t.total IS NOT NULL) AS scored,
	(SELECT count(*) FROM counted)::INTEGER AS target_rows
FROM found f
JOIN units u ON u.unit_id = f.unit_id AND u.kind <> 'nation'
LEFT JOIN counted c ON c.unit_id = f.unit_id AND c.year = f.year
LEFT JOIN awarded a ON a.unit_id = f.unit_id AND a.year = f.year
LEFT JOIN shared s ON s.unit_id = f.unit_id AND s.year = f.year
LEFT JOIN cluster_members m ON m.unit_id = f.unit_id AND m.year = f.year
LEFT JOIN clusters k USING (cluster_id)
ORDER BY answered DESC, f.year DESC, c.rate DESC NULLS LAST, a.families DESC NULLS LAST, u.unit_id, k.cluster_id
LIMIT 1;
