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
	SELECT (SELECT max(depth) FROM nodes) AS step, l.unit_id, n.node, n.depth, l.normalised AS value, FALSE AS undefined
	FROM leaves l
	JOIN nodes n USING (node)
	UNION ALL
	SELECT
		step - 1, unit_id, node, depth,
		CASE
			WHEN bool_and(waits) THEN any_value(value)
			WHEN bool_or(undefined) FILTER (counts) THEN NULL
			WHEN aggregation = 'arithmetic' THEN sum(weight * value) FILTER (counts) / sum(weight) FILTER (counts)
			WHEN aggregation = 'geometric' AND min(value) FILTER (counts) > 0 THEN
				exp(sum(weight * ln(CASE WHEN value > 0 THEN value END)) FILTER (counts) / sum(weight) FILTER (counts))
			WHEN aggregation = 'harmonic' AND bool_and(value <> 0) FILTER (counts) THEN
				sum(weight) FILTER (counts) / nullif(sum(weight / nullif(value, 0)) FILTER (counts), 0)
		END,
		coalesce(CASE
			WHEN bool_and(waits) THEN any_value(undefined)
			ELSE bool_or(undefined
				OR aggregation = 'geometric' AND value <= 0
				OR aggregation = 'harmonic' AND value = 0) FILTER (counts)
		END, FALSE)
	FROM (
		SELECT
			c.step, c.unit_id, t.node, t.depth, t.aggregation, c.value, c.undefined, n.weight,
			c.node = t.node AS waits,
			n.weight > 0 AND (c.value IS NOT NULL OR c.undefined) AS counts
		FROM climbing c
		JOIN nodes n ON n.node = c.node
		JOIN nodes t ON t.node = CASE WHEN c.depth = c.step THEN n.parent ELSE c.node END
		WHERE c.step > 0
	)
	GROUP BY step, unit_id, node, depth, aggregation
)
SELECT
	c.unit_id, c.node, n.parent, n.depth, n.is_indicator, n.weight, n.aggregation, n.active, n.nominal_share, l.figure, c.value, c.undefined
FROM climbing c
JOIN nodes n USING (node)
LEFT JOIN leaves l ON l.unit_id = c.unit_id AND l.node = c.node
WHERE c.step = c.depth;
