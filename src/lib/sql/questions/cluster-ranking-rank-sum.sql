-- Scheme rank_sum ("tổng thứ hạng"): a member's ranks on every usable indicator, averaged; the lower the better.
-- An indicator is usable when at least two members have a figure and at least half of the cluster does. Parts are left
-- out, because their total is an indicator too (indicators.part_of): one index, one voice.
-- A member with less than 65 % of the usable indicators is listed and not ranked. The mean stands for the sum because
-- members miss different indicators. Ties are on the mean rounded to two decimals.
-- $cluster_id VARCHAR, $year INTEGER
WITH members AS (
	SELECT * FROM cluster_members WHERE cluster_id = $cluster_id AND year = $year
),
figures AS (
	SELECT m.unit_id, o.indicator, o.sign * o.value AS merit
	FROM members m
	JOIN current_observations o ON o.unit_id = m.unit_id AND o.year = m.year
	WHERE o.comparable AND o.sign <> 0 AND o.part_of IS NULL
),
usable AS (
	SELECT indicator
	FROM figures
	GROUP BY indicator
	HAVING count(*) >= greatest(2, 0.5 * (SELECT count(*) FROM members))
),
ranked AS (
	SELECT f.unit_id, rank() OVER (PARTITION BY f.indicator ORDER BY f.merit DESC) AS place
	FROM figures f
	JOIN usable USING (indicator)
),
scored AS (
	SELECT
		m.unit_id, m.role, m.confidence,
		count(r.place)::INTEGER AS covered,
		(SELECT count(*) FROM usable)::INTEGER AS needed,
		CASE WHEN count(r.place) > 0 AND count(r.place) >= 0.65 * (SELECT count(*) FROM usable) THEN round(avg(r.place), 2) END AS score
	FROM members m
	LEFT JOIN ranked r USING (unit_id)
	GROUP BY m.unit_id, m.role, m.confidence
)
SELECT
	$cluster_id AS cluster_id, $year::INTEGER AS year, 'rank_sum' AS basis, 'down' AS direction,
	u.unit_id, u.slug, u.name_vi, u.name_en, u.kind,
	s.score,
	2 AS decimals,
	'hạng bình quân' AS unit_vi, 'mean rank' AS unit_en,
	CASE WHEN s.score IS NOT NULL THEN rank() OVER (PARTITION BY s.score IS NULL ORDER BY s.score)::INTEGER END AS rank,
	s.score IS NOT NULL AND count(*) OVER (PARTITION BY s.score) > 1 AS tied,
	count(s.score) OVER ()::INTEGER AS ranked_count,
	count(*) OVER ()::INTEGER AS member_count,
	s.covered, s.needed, s.role, s.confidence, NULL::VARCHAR AS status, NULL::VARCHAR AS source_id, NULL::DOUBLE AS self_score
FROM scored s
JOIN units u USING (unit_id)
ORDER BY rank NULLS LAST, u.unit_id;
