-- Figures of the 63 units in the borders of the 34: one row per unit of today, year and indicator that any of its parts has.
-- `indicators.rollup` says how: sum adds; population and labour are means weighted by population_average and labour_force_15plus of
-- the same year and part; households would be weighted by households, which no table of ours holds, so it stays without a weight.
-- value is NULL with a reason rather than a guess:
--   cannot_be_added   the indicator has no rule (rates of growth, indices, ranks): show the parts side by side
--   part_missing      fewer parts have a figure than the unit has parts
--   weight_missing    a part has no weight in that year
--   bounds_differ     one part is a bound upwards, another one downwards
--   part_twice        a part has two preferred figures
-- A unit the merger left alone (parts_needed 1) keeps its figure whatever the rule. Parts go by unit_id, never by code: 91 is Kiên Giang
-- in the set of 63 and An Giang in the set of 34.
CREATE OR REPLACE TABLE rolled_up_observations AS
WITH needed AS (
	SELECT new_id, count(*)::INTEGER AS parts_needed FROM unit_map GROUP BY new_id
),
parts AS (
	SELECT
		m.new_id AS unit_id, m.old_id, n.parts_needed, o.year, o.indicator, o.value, o.decimals, i.rollup,
		CASE WHEN o.qualifier <> '=' THEN o.qualifier END AS qualifier,
		CASE i.rollup WHEN 'population' THEN 'population_average' WHEN 'labour' THEN 'labour_force_15plus' END AS weight_indicator
	FROM unit_map m
	JOIN needed n USING (new_id)
	JOIN current_observations o ON o.unit_id = m.old_id
	JOIN indicators i USING (indicator)
),
weighted AS (
	SELECT p.*, w.value AS weight
	FROM parts p
	LEFT JOIN current_observations w ON w.unit_id = p.old_id AND w.year = p.year AND w.indicator = p.weight_indicator AND w.value > 0
),
added AS (
	SELECT
		unit_id, year, indicator, rollup, decimals, parts_needed, weight_indicator,
		count(DISTINCT old_id)::INTEGER AS parts_present,
		count(weight)::INTEGER AS weights_present,
		count(*) AS row_count,
		count(DISTINCT qualifier) AS bound_count,
		min(qualifier) AS qualifier,
		sum(value) AS total,
		sum(value * weight) / nullif(sum(weight), 0) AS mean,
		sum(weight) AS weight
	FROM weighted
	GROUP BY ALL
),
settled AS (
	SELECT
		*,
		CASE
			WHEN row_count > parts_present THEN 'part_twice'
			WHEN parts_needed = 1 THEN NULL
			WHEN rollup = 'none' THEN 'cannot_be_added'
			WHEN parts_present < parts_needed THEN 'part_missing'
			WHEN rollup <> 'sum' AND weights_present < parts_needed THEN 'weight_missing'
			WHEN bound_count > 1 THEN 'bounds_differ'
		END AS reason
	FROM added
)
SELECT
	unit_id, year, indicator, rollup, decimals,
	CASE WHEN reason IS NULL THEN round(CASE WHEN rollup = 'sum' OR parts_needed = 1 THEN total ELSE mean END, decimals) END AS value,
	CASE WHEN reason IS NULL THEN qualifier END AS qualifier,
	reason, parts_present, parts_needed, weight_indicator, weights_present,
	CASE WHEN reason IS NULL AND parts_needed > 1 THEN weight END AS weight
FROM settled;
