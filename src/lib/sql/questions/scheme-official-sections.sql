-- What the totals a cluster entered are made of: a row for every member and section, bonus and penalty among them, with what the unit
-- scored itself, what was appraised and the section's maximum. mean_score: of the members whose appraisal is complete, where a section
-- without scores counts 0, so that the means add up to the mean total. A penalty is written as a minus.
-- $cluster_id VARCHAR, $year INTEGER
WITH entered AS (
	SELECT
		m.unit_id, c.section,
		sum(c.max_score) AS max_score,
		CASE WHEN c.section = 'penalty' THEN -1 ELSE 1 END * sum(s.self_score) AS self_score,
		CASE WHEN c.section = 'penalty' THEN -1 ELSE 1 END * sum(s.appraised_score) AS score,
		count(s.appraised_score)::INTEGER AS covered,
		count(*)::INTEGER AS needed
	FROM scheme_members($cluster_id, $year) m
	JOIN scores s ON s.unit_id = m.unit_id AND s.cluster_id = $cluster_id AND s.year = $year
	JOIN criteria c USING (criterion_id)
	GROUP BY m.unit_id, c.section
),
means AS (
	SELECT e.section, coalesce(sum(e.score), 0) / (SELECT count(*) FROM cluster_totals WHERE cluster_id = $cluster_id AND year = $year AND total IS NOT NULL) AS mean_score
	FROM entered e
	JOIN cluster_totals t ON t.unit_id = e.unit_id AND t.cluster_id = $cluster_id AND t.year = $year
	WHERE t.total IS NOT NULL
	GROUP BY e.section
)
SELECT e.unit_id, e.section, e.max_score, e.self_score, e.score, e.covered, e.needed, n.mean_score
FROM entered e
LEFT JOIN means n USING (section)
ORDER BY e.unit_id, array_position(['ktxh', 'xdd', 'tdkt', 'bonus', 'penalty'], e.section);
