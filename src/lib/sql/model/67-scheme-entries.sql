-- What the sections of a scale of points are made of: one row per compared unit and target (sections in mode `targets`) or criterion (in
-- mode `criteria`), with its weight, which for a criterion is its maximum, and its points, NULL while they are not known.
-- target_id: NULL of a criterion. entry: the criterion or, of a target, the indicator; a unit's second target for one indicator is "indicator#2".
CREATE OR REPLACE MACRO scheme_entries(scheme, cluster, in_year) AS TABLE
SELECT
	unit_id, section, target_id, weight, points,
	indicator || CASE
		WHEN row_number() OVER (PARTITION BY unit_id, indicator ORDER BY target_id) = 1 THEN ''
		ELSE '#' || row_number() OVER (PARTITION BY unit_id, indicator ORDER BY target_id)
	END AS entry
FROM scheme_target_points(scheme, cluster, in_year)
UNION ALL
SELECT m.unit_id, c.section, NULL, c.max_score, s.appraised_score, c.criterion_id
FROM scheme_members(cluster, in_year) m
CROSS JOIN criteria c
JOIN (SELECT field[2] AS section FROM scheme_lines(scheme, 'c') WHERE field[4] = 'criteria') sections ON sections.section = c.section
LEFT JOIN scores s ON s.unit_id = m.unit_id AND s.cluster_id = cluster AND s.year = in_year AND s.criterion_id = c.criterion_id;
