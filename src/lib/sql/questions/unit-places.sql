-- Where a unit stands in its emulation clusters by each indicator that can be compared, the best and the worst place its figure allows, and
-- the middle figure of the members; one row per cluster, year and indicator the unit has a figure of.
-- Statistics where any member has one; else the actuals of targets with the indicator's own unit: the two are never ranked together.
-- A figure stands for every value that rounds to it, a bound (">") for everything beyond it, "about" for 5 % either way; a member without
-- a figure may stand anywhere. low and high are then what no such doubt can pass: 1 + members surely above, and 1 + members perhaps above.
-- Competition ranks on rounded figures; NULL, like low and high, where neither direction is better or fewer than two members have a figure.
-- $unit_id VARCHAR
WITH members AS (
	SELECT m.cluster_id, m.year, m.unit_id
	FROM cluster_members m
	WHERE EXISTS (FROM cluster_members x WHERE x.unit_id = $unit_id AND x.cluster_id = m.cluster_id AND x.year = m.year)
),
statistics AS (
	SELECT m.cluster_id, m.year, m.unit_id, o.indicator, o.value, o.decimals, o.sign, o.qualifier
	FROM members m
	JOIN current_observations o ON o.unit_id = m.unit_id AND o.year = m.year
	WHERE o.comparable OR o.sign = 0
),
actuals AS (
	SELECT m.cluster_id, m.year, m.unit_id, t.indicator, t.actual AS value, i.decimals,
		CASE i.direction WHEN 'up' THEN 1 WHEN 'down' THEN -1 ELSE 0 END AS sign, NULL AS qualifier
	FROM members m
	JOIN target_verdicts t ON t.unit_id = m.unit_id AND t.year = m.year
	JOIN indicators i USING (indicator)
	WHERE t.actual IS NOT NULL AND t.actual_hi IS NULL AND coalesce(t.plan_unit_vi, i.unit_vi) = i.unit_vi
		AND (i.comparable OR i.direction = 'neutral')
		AND NOT EXISTS (FROM statistics s WHERE s.cluster_id = m.cluster_id AND s.year = m.year AND s.indicator = t.indicator)
	QUALIFY row_number() OVER (PARTITION BY m.cluster_id, m.year, m.unit_id, t.indicator ORDER BY t.target_id) = 1
),
figures AS (
	-- in steps of the last decimal, so that comparing is exact
	SELECT *, round(value * pow(10, decimals)) AS step
	FROM (FROM statistics UNION ALL FROM actuals)
),
ranges AS (
	SELECT
		*,
		CASE
			WHEN qualifier IN ('<', '<=') THEN '-infinity'::DOUBLE
			WHEN qualifier IN ('>', '>=') THEN step
			WHEN qualifier = '~' THEN step - 0.05 * abs(step)
			ELSE step - 0.5
		END AS lowest,
		CASE
			WHEN qualifier IN ('>', '>=') THEN 'infinity'::DOUBLE
			WHEN qualifier IN ('<', '<=') THEN step
			WHEN qualifier = '~' THEN step + 0.05 * abs(step)
			ELSE step + 0.5
		END AS highest
	FROM figures
),
oriented AS (
	SELECT
		* EXCLUDE (lowest, highest),
		CASE WHEN sign < 0 THEN -highest ELSE lowest END AS worst,
		CASE WHEN sign < 0 THEN -lowest ELSE highest END AS best
	FROM ranges
),
sizes AS (
	SELECT cluster_id, year, count(*)::INTEGER AS member_count FROM members GROUP BY ALL
),
compared AS (
	SELECT
		me.cluster_id, me.year, me.indicator, me.sign, me.decimals,
		count(*)::INTEGER AS ranked_count,
		1 + count(*) FILTER (o.sign * o.step > me.sign * me.step) AS place,
		1 + count(*) FILTER (o.worst >= me.best) AS low,
		1 + count(*) FILTER (o.unit_id <> me.unit_id AND o.best > me.worst) AS high,
		median(o.value) AS middle
	FROM oriented me
	JOIN oriented o ON o.cluster_id = me.cluster_id AND o.year = me.year AND o.indicator = me.indicator
	WHERE me.unit_id = $unit_id
	GROUP BY ALL
)
SELECT
	c.year, c.cluster_id, c.indicator,
	CASE WHEN c.sign <> 0 AND c.ranked_count > 1 THEN c.place::INTEGER END AS rank,
	CASE WHEN c.sign <> 0 AND c.ranked_count > 1 THEN c.low::INTEGER END AS low,
	CASE WHEN c.sign <> 0 AND c.ranked_count > 1 THEN (c.high + s.member_count - c.ranked_count)::INTEGER END AS high,
	c.ranked_count, s.member_count,
	CASE WHEN c.ranked_count > 1 THEN round(c.middle, c.decimals) END AS middle
FROM compared c
JOIN sizes s ON s.cluster_id = c.cluster_id AND s.year = c.year
ORDER BY c.year DESC, c.cluster_id, c.indicator;
