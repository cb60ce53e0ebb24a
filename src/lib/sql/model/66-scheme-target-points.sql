-- Points per target of a scale of points (scale_1000). w is the target's weight, r its achievement ratio:
--   met            w
--   exceeded       w · (1 + min(cap, k·(r - 1))), never below w
--   almost, missed w · r when r reaches the floor, else 0; never above w
-- r: actual / plan where higher is better; plan / actual where lower is (or 2 - actual / plan when lower_ratio is two_minus);
-- against the nearest bound of a range; 1 or 0 for a milestone. A lower-is-better target with nothing left (0 or below) earns the cap.
-- A target not assessed, or missed by an amount nobody can tell (words only, a plan of 0 or below), has no points: it is left out of
-- the section and counted as missing, never as 0.
CREATE OR REPLACE MACRO scheme_target_points(scheme, cluster, in_year) AS TABLE
WITH sections AS (
	SELECT CAST(field[1] AS INTEGER) AS position, field[2] AS section, string_split(field[5], ',') AS indicator_groups
	FROM scheme_lines(scheme, 'c')
	WHERE field[4] = 'targets'
),
weights AS (
	SELECT field[1] AS indicator, CAST(field[2] AS DOUBLE) AS weight FROM scheme_lines(scheme, 't')
),
judged AS (
	SELECT
		v.*,
		(SELECT arg_min(c.section, c.position) FROM sections c WHERE c.indicator_groups IS NULL OR list_contains(c.indicator_groups, i.indicator_group)) AS section,
		coalesce(w.weight, 1) AS weight,
		coalesce(v.plan_decimals, i.decimals) AS places,
		v.plan_kind IS NOT DISTINCT FROM 'ceiling' OR v.direction = 'down'
			OR (v.direction = 'neutral' AND v.actual > coalesce(v.plan_hi, v.plan_lo)) AS lower_better
	FROM target_verdicts v
	JOIN scheme_members(cluster, in_year) m USING (unit_id)
	JOIN indicators i USING (indicator)
	LEFT JOIN weights w USING (indicator)
	WHERE v.year = in_year
),
rated AS (
	SELECT
		*,
		round(CASE WHEN lower_better THEN coalesce(actual_hi, actual) ELSE actual END, places) AS reached,
		-- Of a range: the bound to beat when exceeded, else the bound to reach.
		round(CASE WHEN (verdict = 'exceeded') = lower_better THEN coalesce(plan_lo, plan_hi) ELSE coalesce(plan_hi, plan_lo) END, places) AS bound,
		(SELECT lower_ratio FROM scheme_settings(scheme)) AS lower_ratio
	FROM judged
),
measured AS (
	SELECT
		*,
		CASE
			WHEN plan_kind = 'milestone' THEN CASE WHEN verdict IN ('met', 'exceeded') THEN 1 WHEN verdict <> 'not_assessed' THEN 0 END
			WHEN plan_kind = 'text' OR bound <= 0 THEN NULL
			WHEN NOT lower_better THEN reached / bound
			WHEN lower_ratio = 'two_minus' THEN 2 - reached / bound
			WHEN reached > 0 THEN bound / reached
		END::DOUBLE AS ratio
	FROM rated
)
SELECT
	m.unit_id, m.target_id, m.indicator, m.section, m.weight, m.verdict, m.bound, m.reached, m.ratio,
	CASE
		WHEN m.verdict = 'met' THEN m.weight
		WHEN m.verdict = 'exceeded' AND m.lower_better AND m.ratio IS NULL AND m.reached <= 0 AND m.bound > 0 THEN
			m.weight * (1 + CASE WHEN s.k > 0 THEN s.cap ELSE 0 END)
		WHEN m.verdict = 'exceeded' THEN m.weight * (1 + greatest(0, least(s.cap, s.k * (coalesce(m.ratio, 1) - 1))))
		WHEN m.verdict IN ('almost', 'missed') AND m.ratio >= s.floor THEN m.weight * least(1, m.ratio)
		WHEN m.verdict IN ('almost', 'missed') AND m.ratio IS NOT NULL THEN 0
	END::DOUBLE AS points
FROM measured m
CROSS JOIN scheme_settings(scheme) s;
