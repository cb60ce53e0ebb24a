-- What a ranking on a scale of points is made of (scheme kind `scale_1000`): a row for every member and target or criterion of a section,
-- with its weight (a criterion's is its maximum) and points, NULL while they are not known; then the appraised bonus and penalty points of
-- each member that has any, under section `bonus` or `penalty` with neither entry nor weight.
-- Of a target whose points follow from its figure alone, what another figure would earn can be told from: figure (what was reached; of a
-- milestone 1 or 0), reach (the bound to reach), top (the bound to pass for more than the weight; NULL: none), strict, lower_better, milestone,
-- decimals, lowest and highest (what the figure is rounded to and cannot pass; NULL: no bound) and its unit. All NULL for other rows: a target
-- whose published verdict is not that of the rule, an actual printed as a range, about (khoảng) and words, a plan of 0 or below.
-- $cluster_id VARCHAR (a cluster, or "63" or "34" for every province), $year INTEGER, $scheme VARCHAR
WITH bounds AS (
	SELECT
		v.target_id, v.direction, v.actual, v.plan_kind,
		v.plan_kind = 'milestone' AS milestone,
		v.plan_kind = 'ceiling' OR v.direction = 'down' AS lower_better,
		CASE WHEN v.plan_kind = 'milestone' THEN 0 ELSE v.decimals END::INTEGER AS decimals,
		round(v.plan_lo, v.decimals) AS lo, round(v.plan_hi, v.decimals) AS hi,
		coalesce(v.plan_strict, false) AS strict,
		coalesce(i.minimum, CASE WHEN i.unit_en = '%' THEN 0 END)::DOUBLE AS lowest,
		coalesce(i.maximum, CASE WHEN i.unit_en = '%' THEN 100 END)::DOUBLE AS highest,
		coalesce(v.plan_unit_vi, i.unit_vi) AS unit_vi, coalesce(v.plan_unit_en, i.unit_en) AS unit_en
	FROM target_verdicts v
	JOIN indicators i USING (indicator)
	WHERE v.year = $year AND v.actual IS NOT NULL AND coalesce(v.actual_hi, v.actual) = v.actual AND NOT v.verdict_differs
		AND v.plan_kind NOT IN ('approx', 'text') AND (v.direction <> 'neutral' OR v.plan_kind IN ('ceiling', 'milestone'))
),
terms AS (
	SELECT
		target_id, milestone, lower_better AND NOT milestone AS lower_better, decimals, strict, unit_vi, unit_en,
		CASE WHEN milestone THEN CASE WHEN actual >= 1 THEN 1 ELSE 0 END ELSE round(actual, decimals) END::DOUBLE AS figure,
		CASE WHEN milestone THEN 1 WHEN lower_better THEN coalesce(hi, lo) ELSE coalesce(lo, hi) END::DOUBLE AS reach,
		CASE WHEN plan_kind IN ('ceiling', 'milestone') THEN NULL WHEN lower_better THEN coalesce(lo, hi) ELSE coalesce(hi, lo) END::DOUBLE AS top,
		CASE WHEN milestone THEN 0 ELSE lowest END::DOUBLE AS lowest,
		CASE WHEN milestone THEN 1 ELSE highest END::DOUBLE AS highest
	FROM bounds
)
SELECT
	e.unit_id, e.section, e.entry, e.weight, e.points,
	t.figure, t.reach, t.top, t.strict, t.lower_better, t.milestone, t.decimals, t.lowest, t.highest, t.unit_vi, t.unit_en
FROM scheme_entries($scheme, $cluster_id, $year) e
LEFT JOIN terms t ON t.target_id = e.target_id AND t.reach > 0 AND coalesce(t.top, 1) > 0
WHERE e.section IS NOT NULL
UNION ALL BY NAME
SELECT s.unit_id, c.section, sum(s.appraised_score) AS points
FROM scores s
JOIN criteria c USING (criterion_id)
WHERE s.cluster_id = $cluster_id AND s.year = $year AND c.section IN ('bonus', 'penalty') AND s.appraised_score IS NOT NULL
GROUP BY s.unit_id, c.section
ORDER BY unit_id, section, entry;
