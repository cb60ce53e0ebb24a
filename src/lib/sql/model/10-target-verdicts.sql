-- How a target is judged. One row per target.
-- verdict_computed follows one mechanical rule; verdict_official is what the body published and wins in `verdict`
-- (2 of the 12 published national verdicts of 2019 follow no mechanical rule, so an override must exist).
--
-- Both sides are rounded to the plan's decimals first. EPSILON (2 % of the bound) is the shade "almost met", which is
-- never counted among "met or exceeded". TOLERANCE (5 %) is what "khoảng" (about) allows. Both are our defaults.
--   higher is better   point, floor, maintain, change_floor: > plan exceeded, = plan met
--                      range, change_range: above the upper bound exceeded, inside met
--   lower is better    point: below exceeded, equal met; range: below the lower bound exceeded, inside met
--   ceiling            at most the bound met (strictly below when the words say "dưới"); never exceeded
--   approx             within the tolerance met; beyond it on the good side exceeded
--   milestone          1 met, 0 missed; never exceeded
--   neutral direction  inside the bounds met, outside missed
-- An actual printed as a range is judged by the end that is worse for the unit. No plan bound or no actual: not assessed.
-- need is the bound that must be reached, beat the one beyond which the target is exceeded (NULL: it never is); both rounded.
-- plan_gap is how far that end lies beyond the plan, in the unit of the plan: 0 inside a range, NULL without a bound or an actual.
CREATE OR REPLACE TABLE target_verdicts AS
WITH rounded AS (
	SELECT
		t.*,
		coalesce(t.plan_decimals, i.decimals) AS decimals,
		CASE WHEN t.direction = 'down' THEN -1 ELSE 1 END AS sign,
		round(t.plan_lo, coalesce(t.plan_decimals, i.decimals)) AS lo,
		round(t.plan_hi, coalesce(t.plan_decimals, i.decimals)) AS hi,
		round(
			CASE WHEN t.direction = 'down' THEN coalesce(t.actual_hi, t.actual) ELSE t.actual END,
			coalesce(t.plan_decimals, i.decimals)
		) AS worse,
		round(
			CASE WHEN t.direction = 'down' THEN t.actual ELSE coalesce(t.actual_hi, t.actual) END,
			coalesce(t.plan_decimals, i.decimals)
		) AS better
	FROM targets t
	JOIN indicators i USING (indicator)
),
bounded AS (
	SELECT
		*,
		CASE
			WHEN plan_kind = 'ceiling' THEN coalesce(hi, lo)
			WHEN plan_kind = 'approx' THEN coalesce(lo, hi) * (1 - sign * 0.05)
			WHEN direction = 'down' THEN coalesce(hi, lo)
			ELSE coalesce(lo, hi)
		END AS need,
		CASE
			WHEN plan_kind IN ('ceiling', 'milestone') OR direction = 'neutral' THEN NULL
			WHEN plan_kind = 'approx' THEN coalesce(lo, hi) * (1 + sign * 0.05)
			WHEN direction = 'down' THEN coalesce(lo, hi)
			ELSE coalesce(hi, lo)
		END AS beat,
		CASE WHEN plan_kind = 'ceiling' THEN -1 ELSE sign END AS toward
	FROM rounded
),
judged AS (
	SELECT
		*,
		CASE
			WHEN worse IS NULL THEN 'not_assessed'
			WHEN plan_kind = 'milestone' THEN CASE WHEN worse >= 1 THEN 'met' ELSE 'missed' END
			WHEN need IS NULL OR plan_kind = 'text' THEN 'not_assessed'
			WHEN direction = 'neutral' AND plan_kind <> 'ceiling' THEN
				CASE
					WHEN worse >= coalesce(lo, worse) AND better <= coalesce(hi, better) THEN 'met'
					ELSE 'missed'
				END
			WHEN beat IS NOT NULL AND toward * (worse - beat) > 0 THEN 'exceeded'
			WHEN toward * (worse - need) > 0 OR (worse = need AND NOT plan_strict) THEN 'met'
			WHEN toward * (worse - need) >= -0.02 * abs(need) THEN 'almost'
			ELSE 'missed'
		END AS verdict_computed
	FROM bounded
)
SELECT
	* EXCLUDE (sign, lo, hi, worse, better, toward),
	coalesce(verdict_official, verdict_computed) AS verdict,
	verdict_official IS NOT NULL AND verdict_official <> verdict_computed AS verdict_differs,
	-- Percent of plan: only for levels and drops. A percentage of a percentage (7,51 % against 7,5 %) would mislead.
	CASE
		WHEN plan_lo > 0 AND actual IS NOT NULL
			AND (plan_kind = 'change_floor' OR (plan_kind IN ('point', 'floor', 'maintain') AND plan_unit_vi NOT LIKE '%!%%' ESCAPE '!'))
		THEN round(100 * CASE WHEN direction = 'down' THEN plan_lo / nullif(actual, 0) ELSE actual / plan_lo END, 2)
	END AS percent_of_plan,
	CASE
		WHEN plan_kind IN ('milestone', 'text') OR coalesce(lo, hi) IS NULL THEN NULL
		WHEN lo < hi AND worse BETWEEN lo AND hi THEN 0
		ELSE round(worse - CASE WHEN worse > coalesce(hi, lo) THEN coalesce(hi, lo) ELSE coalesce(lo, hi) END, decimals)
	END AS plan_gap
FROM judged;
