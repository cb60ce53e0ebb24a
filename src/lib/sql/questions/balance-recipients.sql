-- Who is awarded: a row a unit, year, measure and part, with what each share is made of. measure, numerator over denominator, all percent:
--   position_mix             awarded individuals of a position group (part: leader_top, leader_dept, entrepreneur, leader_other, direct;
--                            rows 06 to 10 of form 0603) over those whose group is known, in awards granted in whole years
--   direct_worker …          shares of worker_shares as printed (part NULL): value is the printed share even where the counts are not known
--   collectives_placed       collectives in first, second and third place over the members of the province's clusters and blocks, a number
--                            no table holds: the value is NULL
--   cluster_members_awarded  members of the unit's cluster (part) known to have got the Government flag themselves, over its members: at
--                            least so many, and only where one is known
-- value is NULL when a side is missing; `missing` says which: numerator, denominator. is_bound: the value is a bound (qualifier, at least).
-- $unit_id VARCHAR or NULL for all, $year INTEGER or NULL for all
WITH positions AS (
	SELECT unit_id, year_from AS year, position_group, sum(count) AS count, coalesce(bool_or(qualifier <> '='), FALSE) AS is_bound, max(source_id) AS source_id
	FROM awards
	WHERE stage = 'granted' AND extent = 'year' AND year_from = year_to AND recipient_type = 'individual' AND position_group IS NOT NULL
	GROUP BY ALL
),
mix AS (
	SELECT
		'position_mix' AS measure, unit_id, year, position_group AS part,
		count AS numerator, sum(count) OVER groups AS denominator, source_id,
		100 * count / nullif(sum(count) OVER groups, 0) AS value,
		bool_or(is_bound) OVER groups AS is_bound
	FROM positions
	WINDOW groups AS (PARTITION BY unit_id, year)
),
printed AS (
	SELECT
		measure, unit_id, year, NULL::VARCHAR AS part,
		direct_count AS numerator, base_count AS denominator, source_id, share AS value, coalesce(qualifier <> '=', FALSE) AS is_bound
	FROM worker_shares
),
placed AS (
	SELECT
		'collectives_placed' AS measure, unit_id, year, NULL::VARCHAR AS part,
		sum(collectives) AS numerator, NULL::BIGINT AS denominator, max(source_id) AS source_id, NULL::DOUBLE AS value, FALSE AS is_bound
	FROM prize_places
	WHERE place <= 3
	GROUP BY unit_id, year
),
flagged AS (
	SELECT DISTINCT m.cluster_id, m.year, m.unit_id, a.source_id
	FROM cluster_members m
	JOIN awards a ON a.unit_id = m.unit_id AND a.year_from = m.year AND a.year_to = m.year
	WHERE a.award_code = 'co_chinh_phu' AND a.recipient_type = 'unit' AND a.stage = 'granted'
),
clusters_flagged AS (
	SELECT cluster_id, year, count(DISTINCT unit_id) AS numerator, max(source_id) AS source_id FROM flagged GROUP BY cluster_id, year
),
in_clusters AS (
	SELECT
		'cluster_members_awarded' AS measure, m.unit_id, m.year, m.cluster_id AS part,
		f.numerator, count(*) OVER of_cluster AS denominator, f.source_id,
		100 * f.numerator / count(*) OVER of_cluster AS value, TRUE AS is_bound
	FROM cluster_members m
	JOIN clusters_flagged f USING (cluster_id, year)
	WINDOW of_cluster AS (PARTITION BY m.cluster_id, m.year)
),
measured AS (
	FROM mix UNION ALL BY NAME FROM printed UNION ALL BY NAME FROM placed UNION ALL BY NAME FROM in_clusters
)
SELECT
	u.unit_id, u.slug, u.name_vi, u.name_en, m.year, m.measure, m.part, 'percent' AS unit,
	m.numerator::DOUBLE AS numerator, m.source_id AS numerator_source_id,
	m.denominator::DOUBLE AS denominator, CASE WHEN m.denominator IS NOT NULL THEN m.source_id END AS denominator_source_id,
	round(m.value, 2)::DOUBLE AS value, m.is_bound,
	CASE WHEN m.value IS NULL THEN CASE WHEN m.numerator IS NULL THEN 'numerator' ELSE 'denominator' END END AS missing
FROM measured m
JOIN units u USING (unit_id)
WHERE ($unit_id::VARCHAR IS NULL OR m.unit_id = $unit_id::VARCHAR) AND ($year::INTEGER IS NULL OR m.year = $year::INTEGER)
ORDER BY m.year DESC, u.unit_id, m.measure,
	list_position(['leader_top', 'leader_dept', 'entrepreneur', 'leader_other', 'direct'], m.part) NULLS FIRST;
