-- Every target of a year, unit by unit, with its plan, what was achieved and how it is judged: what is compared across units. The country
-- is left out. common: how many of the units asked about have a target of the same indicator.
-- $year INTEGER; $cluster_id VARCHAR or NULL for all units
WITH chosen AS (
	SELECT v.*
	FROM target_verdicts v
	JOIN units u USING (unit_id)
	WHERE v.year = $year
		AND u.kind <> 'nation'
		AND (
			$cluster_id::VARCHAR IS NULL
			OR EXISTS (
				SELECT 1 FROM cluster_members m
				WHERE m.cluster_id = $cluster_id::VARCHAR AND m.unit_id = v.unit_id AND m.year = v.year
			)
		)
)
SELECT
	$year::INTEGER AS asked_year, $cluster_id::VARCHAR AS asked_cluster,
	u.unit_id, u.slug, u.name_vi AS place_vi, u.name_en AS place_en,
	c.target_id, c.indicator, coalesce(c.name_vi, i.name_vi) AS name_vi, coalesce(c.name_en, i.name_en) AS name_en,
	coalesce(c.plan_unit_vi, i.unit_vi) AS unit_vi, coalesce(c.plan_unit_en, i.unit_en) AS unit_en, c.decimals,
	c.plan_kind, c.plan_lo, c.plan_hi, c.actual, c.actual_status, c.verdict, c.percent_of_plan,
	count(DISTINCT c.unit_id) OVER (PARTITION BY c.indicator)::INTEGER AS common,
	c.source_id
FROM chosen c
JOIN units u USING (unit_id)
JOIN indicators i USING (indicator)
ORDER BY common DESC, c.indicator, u.unit_id, c.target_id;
