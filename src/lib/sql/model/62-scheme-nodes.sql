-- The tree of an index: groups and indicators with their depth below the root (0) and how their parent averages (`mean`).
-- active: neither the node nor a group above it has weight 0. nominal_share: the node's part of the total by the weights alone, before
-- any figure is missing.
CREATE OR REPLACE MACRO scheme_nodes(scheme) AS TABLE
WITH listed AS (
	SELECT node, weight, aggregation, ancestors, FALSE AS is_indicator FROM scheme_groups(scheme)
	UNION ALL
	SELECT indicator, weight, NULL, ancestors, TRUE FROM scheme_indicators(scheme)
),
edges AS MATERIALIZED (
	SELECT *, ancestors[1] AS parent, weight / nullif(sum(weight) OVER (PARTITION BY ancestors[1]), 0) AS part
	FROM listed
)
SELECT
	e.node, e.parent, len(e.ancestors)::INTEGER AS depth, e.weight, e.aggregation, e.is_indicator,
	any_value(above.aggregation) FILTER (above.node = e.parent) AS mean,
	bool_and(above.weight > 0) AS active,
	product(above.part) AS nominal_share
FROM edges e
JOIN edges above ON above.node = e.node OR list_contains(e.ancestors, above.node)
GROUP BY e.node, e.parent, e.ancestors, e.weight, e.aggregation, e.is_indicator;
