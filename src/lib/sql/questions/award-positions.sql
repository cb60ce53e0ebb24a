-- Individuals awarded by one unit in one year, by position group (rows 06 to 10 of form 0603, Circular 02/2023/TT-BNV).
-- `share` is of the individuals whose group is known, one decimal; individuals without a group are a row with NULL for both.
-- No row when no award record of that year names a group.
-- $unit_id VARCHAR, $year INTEGER
WITH counted AS (
	SELECT position_group, sum(count)::INTEGER AS individuals
	FROM awards
	WHERE unit_id = $unit_id AND year_from = $year AND year_to = $year
		AND stage = 'granted' AND extent = 'year' AND recipient_type = 'individual'
	GROUP BY position_group
)
SELECT
	position_group, individuals,
	CASE
		WHEN position_group IS NOT NULL
		THEN round(100.0 * individuals / (SELECT sum(individuals) FROM counted WHERE position_group IS NOT NULL), 1)
	END AS share
FROM counted
WHERE (SELECT count(position_group) FROM counted) > 0
ORDER BY array_position(['leader_top', 'leader_dept', 'entrepreneur', 'leader_other', 'direct'], position_group) NULLS LAST;
