-- The tree of an index: groups and indicators with their depth below the root (0). active: neither the node nor a group above it has
-- weight 0. nominal_share: the node's part of the total by the weights alone, before any figure is missing.
-- A group no path leads to from the root is not in the tree.
CREATE OR REPLACE MACRO scheme_nodes(scheme) AS TABLE
WITH RECURSIVE edges AS (
	SELECT *, weight / nullif(sum(weight) OVER (PARTITION BY parent), 0) AS part
	FROM (
		SELECT node, parent, weight, aggregation, FALSE AS is_indicator FROM scheme_groups(scheme)
		UNION ALL
		SELECT indicator, parent, weight, NULL, TRUE FROM scheme_indicators(scheme)
	)
),
tree AS (
	SELECT node, parent, weight, aggregation, is_indicator, 0 AS depth, TRUE AS active, 1::DOUBLE AS nominal_share
	FROM edges
	WHERE parent IS NULL AND NOT is_indicator
	UNION ALL
	SELECT
		e.node, e.parent, e.weight, e.aggregation, e.is_indicator, t.depth + 1, t.active AND e.weight > 0,
		t.nominal_share * e.part
	FROM tree t
	JOIN edges e ON e.parent = t.node AND NOT t.is_indicator
)
SELECT * FROM tree;
