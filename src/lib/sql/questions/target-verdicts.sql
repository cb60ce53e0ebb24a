-- Verdict per target of one unit, all years, newest first.
-- $unit_id VARCHAR
SELECT
	v.target_id,
	v.year,
	v.indicator,
	coalesce(v.name_vi, i.name_vi) AS name_vi,
	coalesce(v.name_en, i.name_en) AS name_en,
	coalesce(v.plan_unit_vi, i.unit_vi) AS unit_vi,
	coalesce(v.plan_unit_en, i.unit_en) AS unit_en,
	v.direction,
	v.plan_raw,
	v.plan_kind,
	v.plan_lo,
	v.plan_hi,
	v.plan_strict,
	v.plan_implied,
	v.decimals,
	v.actual_raw,
	v.actual,
	v.actual_hi,
	v.actual_status,
	v.previous,
	v.verdict,
	v.verdict_computed,
	v.verdict_official,
	v.verdict_differs,
	v.percent_of_plan,
	v.percent_printed,
	v.plan_gap,
	v.note_vi,
	v.note_en,
	v.as_printed,
	v.source_id
FROM target_verdicts v
JOIN indicators i USING (indicator)
WHERE v.unit_id = $unit_id
ORDER BY v.year DESC, v.target_id;
