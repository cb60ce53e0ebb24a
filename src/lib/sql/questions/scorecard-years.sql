-- The years a scorecard can be told of, newest first, in each set of borders: how many units have any figure, award or count of targets.
SELECT u.admin_set, told.year, count(DISTINCT told.unit_id)::INTEGER AS unit_count
FROM (
	SELECT unit_id, year FROM current_observations
	UNION SELECT unit_id, year FROM target_counts
	UNION SELECT unit_id, year FROM worker_shares
	UNION SELECT unit_id, year_to FROM award_counts
) told
JOIN units u USING (unit_id)
WHERE u.admin_set IN ('63', '34')
GROUP BY ALL
ORDER BY told.year DESC, u.admin_set;
