-- The one figure per unit, year and indicator that screens use, rounded to the indicator's declared decimals.
-- sign: 1 when higher is better, -1 when lower is better, 0 when neither. part_of: the indicator that counts this one already.
CREATE OR REPLACE TABLE current_observations AS
SELECT
	o.unit_id,
	o.year,
	o.indicator,
	round(o.value, i.decimals) AS value,
	o.qualifier,
	o.status,
	o.source_id,
	o.note,
	o.as_printed,
	i.decimals,
	CASE i.direction WHEN 'up' THEN 1 WHEN 'down' THEN -1 ELSE 0 END AS sign,
	i.comparable,
	i.part_of
FROM observations o
JOIN indicators i USING (indicator)
WHERE o.preferred;
