-- The indicators of a scheme, each with how it is normalised. sign: 1 when higher is better, -1 when lower is.
-- low and high are in the indicator's own unit (goalposts, the interval of `scaled`, the target as high), out_low and out_high in
-- points (the range of minmax, mean and sd of zscore, 0 and the scale of goalposts). reference is a unit_id,
-- ancestors the groups above, parent first.
CREATE OR REPLACE MACRO scheme_indicators(scheme) AS TABLE
SELECT
	field[1] AS indicator,
	CAST(field[2] AS DOUBLE) AS weight,
	CASE field[3] WHEN 'up' THEN 1 WHEN 'down' THEN -1 END AS sign,
	field[4] AS method,
	CAST(field[5] AS DOUBLE) AS low,
	CAST(field[6] AS DOUBLE) AS high,
	CAST(field[7] AS DOUBLE) AS out_low,
	CAST(field[8] AS DOUBLE) AS out_high,
	coalesce(field[9] = 'yes', FALSE) AS capped,
	field[10] AS reference,
	field[11:] AS ancestors
FROM scheme_lines(scheme, 'i');
