-- The one count of targets achieved per unit and year that rankings and ratios use: what the body printed wins over what is counted from
-- the targets we hold, a reported count over an expected one. covered: targets assessed; needed: targets there are; exceeded may be
-- unknown (NULL) where only met or exceeded was printed. source_id is NULL for what is counted.
CREATE OR REPLACE TABLE achieved_targets AS
SELECT
	unit_id,
	year,
	CASE WHEN printed_total > 0 THEN 'printed' ELSE 'counted' END AS count_basis,
	CASE WHEN printed_total > 0 THEN printed_met ELSE n_met + n_exceeded END AS achieved,
	CASE WHEN printed_total > 0 THEN printed_total ELSE n_assessed END AS covered,
	CASE WHEN printed_total > 0 THEN printed_total ELSE n_total END AS needed,
	CASE WHEN printed_total > 0 THEN printed_exceeded ELSE n_exceeded END AS exceeded,
	source_id
FROM target_counts
QUALIFY row_number() OVER (PARTITION BY unit_id, year ORDER BY printed_stage = 'reported' DESC NULLS LAST, printed_total DESC NULLS LAST, source_id) = 1;
