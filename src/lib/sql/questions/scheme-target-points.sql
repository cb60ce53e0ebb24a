-- Points of each target of the members on a scale of points, with the achievement ratio they come from. No points: left out, not 0.
-- No page asks it: it is for the SQL page, to look into a section of `scheme-scale-sections`, and for the tests of the rule.
-- $cluster_id VARCHAR (a cluster, or "63" or "34" for every province), $year INTEGER, $scheme VARCHAR
SELECT unit_id, target_id, indicator, section, weight, verdict, bound, reached, ratio, points
FROM scheme_target_points($scheme, $cluster_id, $year)
ORDER BY unit_id, section, target_id;
