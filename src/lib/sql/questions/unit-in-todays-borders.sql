-- A unit of today through the years: its own figures, before them those of the units it came from put together, and these units' own.
-- basis: own (published for today's borders), rolled_up (put together from all parts), unchanged (the same borders before the merger),
-- parts_only (cannot be put together, `reason` says why; the part rows stand in its place), part (one old unit, named by part_id).
-- Where a year has both an own and a rolled-up figure, the own one is the row and rolled_value stands beside it for comparison.
-- is_break: the first figure whose basis is another than that of the figure before, so that a line is not drawn across.
-- $unit_id VARCHAR: a unit of the set of 34
WITH own AS (
	SELECT * FROM current_observations WHERE unit_id = $unit_id
),
rolled AS (
	SELECT * FROM rolled_up_observations WHERE unit_id = $unit_id
),
figures AS (
	SELECT
		coalesce(o.year, r.year) AS year,
		coalesce(o.indicator, r.indicator) AS indicator,
		CASE
			WHEN o.value IS NOT NULL THEN 'own'
			WHEN r.value IS NULL THEN 'parts_only'
			WHEN r.parts_needed = 1 THEN 'unchanged'
			ELSE 'rolled_up'
		END AS basis,
		coalesce(o.value, r.value) AS value,
		CASE WHEN o.value IS NULL THEN r.qualifier ELSE o.qualifier END AS qualifier,
		CASE WHEN o.value IS NULL THEN 'derived' ELSE o.status END AS status,
		o.source_id,
		CASE WHEN o.value IS NULL THEN r.reason END AS reason,
		CASE WHEN o.value IS NOT NULL THEN r.value END AS rolled_value,
		r.parts_present, r.parts_needed, r.weight_indicator, r.weight
	FROM own o
	FULL JOIN rolled r ON r.year = o.year AND r.indicator = o.indicator
),
broken AS (
	SELECT
		*,
		lag(basis) OVER (PARTITION BY indicator, value IS NULL ORDER BY year) AS basis_before
	FROM figures
),
shown AS (
	SELECT
		NULL::VARCHAR AS part_id, year, indicator, basis, value, qualifier, status, source_id, reason, rolled_value,
		parts_present, parts_needed, weight_indicator, weight,
		value IS NOT NULL AND coalesce(basis_before <> basis AND 'rolled_up' IN (basis, basis_before), false) AS is_break
	FROM broken
	UNION ALL
	SELECT
		m.old_id, o.year, o.indicator, 'part', o.value, o.qualifier, o.status, o.source_id, NULL, NULL,
		NULL, NULL, r.weight_indicator, w.value, false
	FROM unit_map m
	JOIN current_observations o ON o.unit_id = m.old_id
	JOIN rolled r ON r.year = o.year AND r.indicator = o.indicator AND r.parts_needed > 1
	LEFT JOIN current_observations w ON w.unit_id = m.old_id AND w.year = o.year AND w.indicator = r.weight_indicator
	WHERE m.new_id = $unit_id
)
SELECT
	s.indicator, i.name_vi, i.name_en, i.unit_vi, i.unit_en, i.decimals, i.rollup, s.year, s.basis, s.value, s.qualifier, s.status, s.source_id,
	s.reason, s.rolled_value, round(s.value - s.rolled_value, i.decimals) AS rolled_difference, s.is_break,
	s.parts_present, s.parts_needed, s.weight_indicator, s.weight,
	s.part_id, u.admin_set AS part_admin_set, u.code AS part_code, u.slug AS part_slug, u.name_vi AS part_name_vi, u.name_en AS part_name_en
FROM shown s
JOIN indicators i USING (indicator)
LEFT JOIN units u ON u.unit_id = s.part_id
ORDER BY s.indicator, s.year, s.part_id NULLS FIRST;
