-- The units a place by one indicator is among: region mates of the same set of borders, or members of a cluster in that year.
-- Competition ranks on rounded values, as unit-observations gives them; a unit without a figure has no row.
-- asked: the unit in question. sign: 1 when higher is better, -1 when lower is.
-- $unit_id VARCHAR, $year INTEGER, $indicator VARCHAR, $cluster_id VARCHAR or NULL for the region
WITH among AS (
	SELECT unit_id FROM units
	WHERE $cluster_id::VARCHAR IS NULL AND region_id = (SELECT region_id FROM units WHERE unit_id = $unit_id)
	UNION ALL
	SELECT unit_id FROM cluster_members WHERE cluster_id = $cluster_id::VARCHAR AND year = $year
)
SELECT
	u.unit_id, u.slug, u.name_vi, u.name_en, o.value, o.decimals, o.qualifier, o.status, o.source_id,
	coalesce(c.name_vi, r.name_vi) AS scope_vi, coalesce(c.name_en, r.name_en) AS scope_en,
	rank() OVER (ORDER BY o.sign * o.value DESC)::INTEGER AS rank,
	count(*) OVER (PARTITION BY o.value) > 1 AS tied,
	o.sign,
	u.unit_id = $unit_id AS asked
FROM among
JOIN units u USING (unit_id)
JOIN current_observations o ON o.unit_id = u.unit_id AND o.year = $year AND o.indicator = $indicator AND o.comparable AND o.sign <> 0
LEFT JOIN clusters c ON c.cluster_id = $cluster_id::VARCHAR
LEFT JOIN regions r ON $cluster_id::VARCHAR IS NULL AND r.region_id = u.region_id
ORDER BY rank, u.unit_id;
