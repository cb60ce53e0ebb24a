-- A unit of before the merger through the years: its own figures, and from the year of the merger on those of the unit it became part of.
-- is_own false: the figure is of the whole new unit (figure_id), larger than this one; no share of it is estimated.
-- basis: own; unchanged (the new unit has the same borders, so the figure is its own); merged (not its own).
-- is_break: the first merged figure of an indicator. Back-casts of the new unit to years before the merger are left out.
-- $unit_id VARCHAR: a unit of the set of 63
WITH successor AS (
	SELECT
		m.new_id,
		(SELECT count(*) FROM unit_map p WHERE p.new_id = m.new_id)::INTEGER AS parts_needed,
		try_cast(left(coalesce(n.valid_from, o.valid_to), 4) AS INTEGER) AS from_year
	FROM unit_map m
	LEFT JOIN units o ON o.unit_id = m.old_id
	LEFT JOIN units n ON n.unit_id = m.new_id
	WHERE m.old_id = $unit_id
),
figures AS (
	SELECT o.unit_id AS figure_id, o.year, o.indicator, o.value, o.qualifier, o.status, o.source_id, 'own' AS basis, NULL::INTEGER AS parts_needed
	FROM current_observations o
	WHERE o.unit_id = $unit_id
	UNION ALL
	SELECT
		s.new_id, o.year, o.indicator, o.value, o.qualifier, o.status, o.source_id,
		CASE WHEN s.parts_needed = 1 THEN 'unchanged' ELSE 'merged' END, s.parts_needed
	FROM successor s
	JOIN current_observations o ON o.unit_id = s.new_id AND o.year >= s.from_year
	WHERE NOT EXISTS (
		SELECT 1 FROM current_observations p WHERE p.unit_id = $unit_id AND p.year = o.year AND p.indicator = o.indicator
	)
)
SELECT
	f.indicator, i.name_vi, i.name_en, i.unit_vi, i.unit_en, i.decimals, i.rollup, f.year, f.basis, f.basis <> 'merged' AS is_own,
	f.value, f.qualifier, f.status, f.source_id,
	f.basis = 'merged' AND coalesce(lag(f.basis) OVER (PARTITION BY f.indicator ORDER BY f.year) <> 'merged', true) AS is_break,
	f.parts_needed, f.figure_id, u.admin_set AS figure_admin_set, u.code AS figure_code, u.slug AS figure_slug,
	u.name_vi AS figure_name_vi, u.name_en AS figure_name_en
FROM figures f
JOIN indicators i USING (indicator)
LEFT JOIN units u ON u.unit_id = f.figure_id
ORDER BY f.indicator, f.year;
