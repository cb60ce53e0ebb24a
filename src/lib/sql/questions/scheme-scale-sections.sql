-- Section scores of members on a scale of points: the score, the maximum, what lies above it, and how much of the section is known.
-- No page asks it: it is for the SQL page, to look into a total that `scheme-scale-1000` gives, and for the tests of the rule.
-- $cluster_id VARCHAR (a cluster, or "63" or "34" for every province), $year INTEGER, $scheme VARCHAR
SELECT unit_id, position, section, mode, max_score, score, overflow, covered::INTEGER AS covered, needed::INTEGER AS needed
FROM scheme_sections($scheme, $cluster_id, $year)
ORDER BY unit_id, position;
