-- The provinces of the newest year in which nine of ten of them have a figure of one indicator, best first: what a map of the country
-- can honestly show. No row when there is no such year. Competition ranks on rounded figures; standing: 1 for the first place, 0 for the last.
-- $indicator VARCHAR
WITH sets AS (
	SELECT admin_set, count(*) AS units
	FROM units
	WHERE kind <> 'nation' AND admin_set IN ('63', '34')
	GROUP BY admin_set
),
newest AS (
	SELECT s.admin_set, o.year
	FROM current_observations o
	JOIN units u USING (unit_id)
	JOIN sets s ON s.admin_set = u.admin_set AND u.kind <> 'nation'
	WHERE o.indicator = $indicator AND o.sign <> 0
	GROUP BY s.admin_set, o.year, s.units
	HAVING count(*) >= 0.9 * s.units
	ORDER BY o.year DESC, s.admin_set
	LIMIT 1
),
figures AS (
	SELECT u.unit_id, u.slug, u.name_vi, u.name_en, u.admin_set, n.year, o.value, o.status, o.decimals, o.source_id, o.sign * o.value AS merit
	FROM newest n
	JOIN units u ON u.admin_set = n.admin_set AND u.kind <> 'nation'
	LEFT JOIN current_observations o ON o.unit_id = u.unit_id AND o.year = n.year AND o.indicator = $indicator
),
placed AS (
	SELECT
		*,
		CASE WHEN merit IS NOT NULL THEN rank() OVER (ORDER BY merit DESC NULLS LAST) END AS rank,
		merit IS NOT NULL AND count(*) OVER (PARTITION BY merit) > 1 AS tied,
		count(merit) OVER () AS ranked_count
	FROM figures
)
SELECT
	p.unit_id, p.slug, p.name_vi, p.name_en, p.admin_set, p.year,
	i.indicator, i.name_vi AS indicator_vi, i.name_en AS indicator_en, i.unit_vi, i.unit_en, i.decimals,
	p.value, p.status, p.rank::INTEGER AS rank, p.tied, p.ranked_count::INTEGER AS ranked_count,
	CASE WHEN max(p.rank) OVER () > 1 THEN 1 - (p.rank - 1) / (max(p.rank) OVER () - 1) END AS standing,
	p.source_id, coalesce(s.publisher, s.title) AS source_name
FROM placed p
JOIN indicators i ON i.indicator = $indicator
LEFT JOIN sources s ON s.source_id = p.source_id
ORDER BY p.rank NULLS LAST, p.unit_id;
