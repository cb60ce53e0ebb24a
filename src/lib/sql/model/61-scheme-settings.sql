-- What a scheme says once: one row. min_share is the least share of figures (0 to 1) a unit needs to be ranked, decimals what totals
-- are rounded to before they are ranked, rank_method competition, dense or average. The others are the points of scale_1000.
CREATE OR REPLACE MACRO scheme_settings(scheme) AS TABLE
SELECT
	CAST(field[1] AS DOUBLE) AS min_share,
	CAST(field[2] AS INTEGER) AS decimals,
	field[3] AS rank_method,
	CAST(field[4] AS DOUBLE) AS k,
	CAST(field[5] AS DOUBLE) AS cap,
	CAST(field[6] AS DOUBLE) AS floor,
	field[7] AS lower_ratio,
	CAST(field[8] AS DOUBLE) AS bonus_max,
	CAST(field[9] AS DOUBLE) AS penalty_max
FROM scheme_lines(scheme, 's');
