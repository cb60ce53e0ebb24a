-- Everything an index is made of, for every member: each indicator and group with the figure, the value on the common scale (a group's
-- value is the mean of its children), and the weight it really carried.
-- part is the node's share of its parent's weight once missing siblings are left out; nominal_share its share of the total by the
-- weights alone. undefined: a mean that does not exist, here or below.
-- $cluster_id VARCHAR (a cluster, or "63" or "34" for every province), $year INTEGER, $scheme VARCHAR
SELECT
	s.unit_id, s.node, s.parent, s.depth, s.is_indicator, s.weight, s.aggregation, s.nominal_share,
	s.figure,
	s.value,
	CASE
		WHEN s.weight > 0 AND (s.value IS NOT NULL OR s.undefined) THEN
			s.weight / sum(s.weight) FILTER (s.value IS NOT NULL OR s.undefined) OVER (PARTITION BY s.unit_id, s.parent)
	END AS part,
	s.undefined
FROM scheme_scores($scheme, $cluster_id, $year) s
ORDER BY s.unit_id, s.depth, s.node;
