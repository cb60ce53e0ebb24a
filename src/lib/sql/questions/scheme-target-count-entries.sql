-- The targets a ranking by targets met is made of (scheme kind `target_count`): a row for every target a member has, 1 when it was met
-- or exceeded, 0 when not, NULL when not assessed. A member ranked by the count its body printed has rows too, which do not count.
-- entry: the indicator; a member's second target for one indicator is "indicator#2".
-- $cluster_id VARCHAR (a cluster, or "63" or "34" for every province), $year INTEGER
SELECT
	v.unit_id,
	v.indicator || CASE
		WHEN row_number() OVER (PARTITION BY v.unit_id, v.indicator ORDER BY v.target_id) = 1 THEN ''
		ELSE '#' || row_number() OVER (PARTITION BY v.unit_id, v.indicator ORDER BY v.target_id)
	END AS entry,
	CASE WHEN v.verdict IN ('met', 'exceeded') THEN 1 WHEN v.verdict <> 'not_assessed' THEN 0 END::INTEGER AS met
FROM target_verdicts v
JOIN scheme_members($cluster_id, $year) m USING (unit_id)
WHERE v.year = $year
ORDER BY v.unit_id, entry;
