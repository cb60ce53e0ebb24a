-- Step 2, aggregate: one row per compared unit and node of an index (indicators, groups, the root "total"), level by level upwards.
-- `value` is on the common scale, `figure` the indicator's own figure (NULL for groups).
-- Weights are renormalised over the children that have a value, as COINr does; children of weight 0 do not count.
--   arithmetic  Σwx / Σw        geometric  exp(Σw·ln x / Σw)        harmonic  Σw / Σ(w/x)
-- A geometric mean of a value that is not above zero, or a harmonic mean of zero, does not exist (COINr refuses it): the node is
-- `undefined` and so is everything above it; leaving the child out instead would reward the unit for its worst indicator.
CREATE OR REPLACE MACRO scheme_scores(scheme, cluster, in_year) AS TABLE
WITH RECURSIVE nodes AS MATERIALIZED (
	SELECT * FROM scheme_nodes(scheme)
),
leaves AS MATERIALIZED (
	SELECT unit_id, indicator AS node, value AS figure, normalised FROM scheme_values(scheme, cluster, in_year)
),
climbing AS (
	-- One step is one level: what stands at the level joins its parent, what stands higher waits.
	SELECT
		(SELECT max(depth) FROM nodes) AS step,
		l.unit_id, n.node, n.depth, n.parent, n.mean, n.weight, l.normalised AS value, FALSE AS undefined
	FROM leaves l
	JOIN nodes n USING (node)
	UNION ALL
	SELECT a.step, a.unit_id, n.node, n.depth, n.parent, n.mean, n.weight, a.value, a.undefined
	FROM (
		SELECT
			step - 1 AS step, unit_id,
			CASE WHEN depth = step THEN parent ELSE node END AS node,
			CASE
				WHEN depth < step THEN any_value(value)
				WHEN bool_or(undefined) FILTER (counts) THEN NULL
				WHEN mean = 'arithmetic' THEN sum(weight * value) FILTER (counts) / sum(weight) FILTER (counts)
				WHEN mean = 'geometric' AND min(value) FILTER (counts) > 0 THEN
					exp(sum(weight * ln(CASE WHEN value > 0 THEN value END)) FILTER (counts) / sum(weight) FILTER (counts))
				WHEN mean = 'harmonic' AND bool_and(value <> 0) FILTER (counts) THEN
					sum(weight) FILTER (counts) / nullif(sum(weight / nullif(value, 0)) FILTER (counts), 0)
			END AS value,
			coalesce(CASE
				WHEN depth < step THEN bool_or(undefined)
				ELSE bool_or(undefined OR mean = 'geometric' AND value <= 0 OR mean = 'harmonic' AND value = 0) FILTER (counts)
			END, FALSE) AS undefined
		FROM (SELECT *, weight > 0 AND (value IS NOT NULL OR undefined) AS counts FROM climbing WHERE step > 0)
		GROUP BY step, unit_id, CASE WHEN depth = step THEN parent ELSE node END, depth, mean
	) a
	JOIN nodes n USING (node)
)
SELECT
	c.unit_id, c.node, n.parent, n.depth, n.is_indicator, n.weight, n.aggregation, n.active, n.nominal_share, l.figure, c.value, c.undefined
FROM climbing c
JOIN nodes n USING (node)
LEFT JOIN leaves l ON l.unit_id = c.unit_id AND l.node = c.node
WHERE c.step = c.depth;
