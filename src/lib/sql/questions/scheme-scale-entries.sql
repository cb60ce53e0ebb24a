-- What a ranking on a scale of points is made of (scheme kind `scale_1000`): a row for every member and target or criterion of a section,
-- with its weight (a criterion's is its maximum) and points, NULL while they are not known; then the appraised bonus and penalty points of
-- each member that has any, under section `bonus` or `penalty` with neither entry nor weight.
-- Of a target whose points follow from its figure alone, what another figure would earn can be told from: figure (what was reached; of a
-- milestone 1 or 0), reach (the bound to reach), top (the bound to pass for more than the weight; NULL: none), base (what a ratio is taken
-- to where it is neither: of khoảng), strict, lower_better, milestone, decimals, lowest and highest (what the figure is rounded to and cannot pass; NULL: no bound) and its unit. All NULL for other rows: a target
-- whose published verdict is not that of the rule, an actual printed as a range, words, a plan of 0 or below.
-- $cluster_id VARCHAR (a cluster, or "63" or "34" for every province), $year INTEGER, $scheme VARCHAR
WITH judged AS (
	SELECT
		v.*,
		v.plan_kind = 'milestone' AS milestone,
		coalesce(i.minimum, CASE WHEN i.unit_en = '%' THEN 0 END) AS lowest,
		coalesce(i.maximum, CASE WHEN i.unit_en = '%' THEN 100 END) AS highest,
		i.unit_vi, i.unit_en
	FROM target_verdicts v
	JOIN indicators i USING (indicator)
	WHERE v.year = $year AND v.actual IS NOT NULL AND coalesce(v.actual_hi, v.actual) = v.actual AND NOT v.verdict_differs
		AND v.plan_kind <> 'text' AND (v.direction <> 'neutral' OR v.plan_kind IN ('ceiling', 'milestone'))
),
terms AS (
	SELECT
		target_id, milestone,
		NOT milestone AND (plan_kind = 'ceiling' OR direction = 'down') AS lower_better,
		CASE WHEN milestone THEN 0 ELSE decimals END::INTEGER AS decimals,
		coalesce(plan_strict, false) AS strict,
		coalesce(plan_unit_vi, unit_vi) AS unit_vi, coalesce(plan_unit_en, unit_en) AS unit_en,
		CASE WHEN milestone THEN CASE WHEN actual >= 1 THEN 1 ELSE 0 END ELSE round(actual, decimals) END::DOUBLE AS figure,
		CASE WHEN milestone THEN 1 ELSE need END::DOUBLE AS reach,
		beat::DOUBLE AS top,
		CASE WHEN plan_kind = 'approx' THEN round(coalesce(plan_lo, plan_hi), decimals) END::DOUBLE AS base,
		CASE WHEN milestone THEN 0 ELSE lowest END::DOUBLE AS lowest,
		CASE WHEN milestone THEN 1 ELSE highest END::DOUBLE AS highest
	FROM judged
)
SELECT
	e.unit_id, e.section, e.entry, e.weight, e.points,
	t.figure, t.reach, t.top, t.base, t.strict, t.lower_better, t.milestone, t.decimals, t.lowest, t.highest, t.unit_vi, t.unit_en
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
