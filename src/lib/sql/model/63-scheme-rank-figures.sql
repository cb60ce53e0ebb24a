-- The figures a sum of ranks is made of: one row per compared unit and indicator that has one, with what it weighs and its merit (the
-- figure with its sign turned where lower is better).
-- A scheme that names no indicator takes all that are usable, each with weight 1:
-- comparable, with a direction, no part of a total that is an indicator too, held by at least two members and half of the cluster.
CREATE OR REPLACE MACRO scheme_rank_figures(scheme, cluster, in_year) AS TABLE
WITH members AS MATERIALIZED (
	SELECT unit_id FROM scheme_members(cluster, in_year)
),
named AS (
	SELECT indicator, weight, sign FROM scheme_indicators(scheme) WHERE weight > 0
)
SELECT m.unit_id, o.indicator, n.weight, n.sign, o.value, n.sign * o.value AS merit
FROM members m
JOIN current_observations o ON o.unit_id = m.unit_id AND o.year = in_year
JOIN named n ON n.indicator = o.indicator
UNION ALL
SELECT m.unit_id, o.indicator, 1, o.sign, o.value, o.sign * o.value
FROM members m
JOIN current_observations o ON o.unit_id = m.unit_id AND o.year = in_year
WHERE NOT EXISTS (FROM named) AND o.comparable AND o.sign <> 0 AND o.part_of IS NULL
QUALIFY count(*) OVER (PARTITION BY o.indicator) >= greatest(2, 0.5 * (SELECT count(*) FROM members));
