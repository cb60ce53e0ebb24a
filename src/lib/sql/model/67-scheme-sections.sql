-- Score of each section of a scale of points: max · Σpoints / Σw over what is known, at most max; `overflow` is what lies above max and
-- counts only as bonus. Points of a section in mode `targets` come from its targets, in mode `criteria` from appraised scores, with
-- w the criterion's maximum. A section nothing is known of has no score.
CREATE OR REPLACE MACRO scheme_sections(scheme, cluster, in_year) AS TABLE
WITH sections AS (
	SELECT CAST(field[1] AS INTEGER) AS position, field[2] AS section, CAST(field[3] AS DOUBLE) AS max_score, field[4] AS mode
	FROM scheme_lines(scheme, 'c')
),
entries AS (
	SELECT unit_id, section, weight, points FROM scheme_entries(scheme, cluster, in_year)
),
summed AS (
	SELECT
		m.unit_id, c.position, c.section, c.mode, c.max_score,
		count(e.points) AS covered,
		count(e.weight) AS needed,
		sum(e.points) / nullif(sum(e.weight) FILTER (e.points IS NOT NULL), 0) * c.max_score AS raw_score
	FROM scheme_members(cluster, in_year) m
	CROSS JOIN sections c
	LEFT JOIN entries e ON e.unit_id = m.unit_id AND e.section = c.section
	GROUP BY m.unit_id, c.position, c.section, c.mode, c.max_score
)
SELECT
	*,
	CASE WHEN raw_score IS NOT NULL THEN least(max_score, raw_score) END AS score,
	greatest(0, raw_score - max_score) AS overflow
FROM summed;
