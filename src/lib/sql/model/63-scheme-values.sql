-- Step 1, normalise: one row per compared unit and indicator of an index, with the figure and its value on a common scale.
-- Formulas are those of COINr's n_* functions (R package COINr 1.1). `merit` is the figure with its sign turned where lower is better.
--   minmax              (x - min) / (max - min), put on [out_low, out_high]
--   zscore              (x - mean) / sd of the sample, put on mean out_low and sd out_high
--   goalposts           way from the lower goalpost to the upper (the other way when lower is better) × scale; cut at both when capped
--   target_distance     way from the worst figure to the target; cut at 1 when capped
--   max_distance        way from the worst figure to the best
--   reference_distance  way from the worst figure to that of the reference unit; cut at 1 when capped
--   max_fraction        x / max
--   scaled              (x - low) / (high - low) × 100, of the merit
--   rank                1 for the worst, tied units share the lowest; borda is rank - 1, percentile_rank borda / (n - 1)
--   none                the merit itself
-- A missing figure has no value. An indicator that tells no unit from another (all equal, one figure only) has none for anyone, and its
-- weight goes to its siblings. So it is with a target the worst unit has reached already: COINr warns and gives scores that fall as
-- figures improve, we give none.
CREATE OR REPLACE MACRO scheme_values(scheme, cluster, in_year) AS TABLE
WITH figures AS MATERIALIZED (
	SELECT m.unit_id, i.*, o.value, i.sign * o.value AS merit
	FROM scheme_members(cluster, in_year) m
	CROSS JOIN scheme_indicators(scheme) i
	LEFT JOIN current_observations o ON o.unit_id = m.unit_id AND o.year = in_year AND o.indicator = i.indicator
),
spread AS (
	SELECT
		indicator,
		min(merit) AS worst,
		nullif(max(merit) - min(merit), 0) AS width,
		avg(merit) AS mean,
		stddev_samp(merit) AS sd,
		count(merit) AS n,
		max(merit) FILTER (unit_id = reference) AS reference_merit
	FROM figures
	GROUP BY indicator
),
placed AS (
	SELECT *, CASE WHEN merit IS NOT NULL THEN rank() OVER (PARTITION BY indicator ORDER BY merit NULLS LAST) END AS place
	FROM figures
),
normalised AS (
	SELECT
		*,
		CASE method
			WHEN 'minmax' THEN (merit - worst) / width * (out_high - out_low) + out_low
			WHEN 'zscore' THEN (merit - mean) / (CASE WHEN width > 0 THEN sd END) * out_high + out_low
			WHEN 'goalposts' THEN
				CASE WHEN sign > 0 THEN value - low ELSE high - value END / nullif(high - low, 0)
			WHEN 'target_distance' THEN (merit - worst) / nullif(greatest(0, sign * high - worst), 0)
			WHEN 'max_distance' THEN (merit - worst) / width
			WHEN 'reference_distance' THEN (merit - worst) / nullif(reference_merit - worst, 0)
			WHEN 'max_fraction' THEN merit / nullif(worst + coalesce(width, 0), 0)
			WHEN 'scaled' THEN (merit - low) / nullif(high - low, 0) * 100
			WHEN 'rank' THEN place
			WHEN 'borda' THEN place - 1
			WHEN 'percentile_rank' THEN (place - 1) / nullif(n - 1, 0)
			WHEN 'none' THEN merit
		END AS way
	FROM placed
	JOIN spread USING (indicator)
)
SELECT
	unit_id, indicator, weight, sign, method, value,
	CASE
		WHEN way IS NULL THEN NULL
		WHEN method = 'goalposts' THEN CASE WHEN capped THEN least(1, greatest(0, way)) ELSE way END * out_high
		WHEN capped AND method IN ('target_distance', 'reference_distance') THEN least(1, way)
		ELSE way
	END::DOUBLE AS normalised
FROM normalised;
