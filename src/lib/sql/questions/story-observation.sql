-- Every figure held for one unit, year and indicator: the one that screens use first, then other printings, then the results of targets.
-- origin: preferred, other (kept beside it, from the same or another source), target (a plan's actual).
-- value is rounded to the indicator's decimals like every value on screen; a target's actual is as stated. differs: another value than
-- the preferred one, NULL where there is none or where one of the two is a bound.
-- $unit_id VARCHAR, $year INTEGER, $indicator VARCHAR
WITH held AS (
	SELECT
		CASE WHEN o.preferred THEN 'preferred' ELSE 'other' END AS origin, o.indicator, round(o.value, i.decimals) AS value, NULL::DOUBLE AS value_hi,
		i.decimals, o.qualifier, o.status, o.note, o.as_printed, o.source_id
	FROM observations o
	JOIN indicators i USING (indicator)
	WHERE o.unit_id = $unit_id AND o.year = $year AND o.indicator = $indicator
	UNION ALL
	SELECT
		'target', t.indicator, t.actual, t.actual_hi, greatest(coalesce(t.plan_decimals, i.decimals), i.decimals), NULL, coalesce(t.actual_status, 'press'),
		t.actual_raw, t.as_printed, t.source_id
	FROM targets t
	JOIN indicators i USING (indicator)
	WHERE t.unit_id = $unit_id AND t.year = $year AND t.indicator = $indicator AND t.actual IS NOT NULL
		AND coalesce(t.plan_unit_vi, i.unit_vi) = i.unit_vi
)
SELECT
	h.origin, h.value, h.value_hi, h.decimals, i.unit_vi, i.unit_en, h.qualifier, h.status, h.note, h.as_printed, h.source_id,
	coalesce(s.publisher, s.title) AS source_name,
	CASE
		WHEN h.origin = 'preferred' OR coalesce(h.qualifier, '=') <> '=' OR coalesce(p.qualifier, '=') <> '=' THEN NULL
		ELSE NOT (p.value BETWEEN h.value AND coalesce(h.value_hi, h.value))
	END AS differs
FROM held h
JOIN indicators i USING (indicator)
LEFT JOIN held p ON p.origin = 'preferred'
LEFT JOIN sources s ON s.source_id = h.source_id
ORDER BY h.origin = 'preferred' DESC, h.origin = 'other' DESC, h.status, h.source_id;
