-- What the rules of a scheme that part equal totals say of each member, as far as totals do not say it themselves: worker_share,
-- percent_of_plan (its mean over the targets that have one), exceeded (targets exceeded, counted one by one). No row: nothing is known.
-- $cluster_id VARCHAR (a cluster, or "63" or "34" for every province), $year INTEGER, $scheme VARCHAR
WITH known AS (
	SELECT unit_id, key, value FROM worker_keys WHERE year = $year
	UNION ALL
	SELECT unit_id, 'percent_of_plan', avg(percent_of_plan) FROM target_verdicts WHERE year = $year GROUP BY unit_id
	UNION ALL
	SELECT unit_id, 'exceeded', count(*)::DOUBLE FROM target_verdicts WHERE year = $year AND verdict = 'exceeded' GROUP BY unit_id
)
SELECT m.unit_id, k.key, k.value::DOUBLE AS value
FROM scheme_members($cluster_id, $year) m
JOIN known k USING (unit_id)
JOIN scheme_ties($scheme) t USING (key)
WHERE k.value IS NOT NULL
ORDER BY m.unit_id, t.position;
