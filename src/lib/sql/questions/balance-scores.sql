-- What units gave themselves beside what they were given: a row a unit, year, cluster and measure, over the criteria that have both scores
-- (bonus and penalty left out, because not every unit claims them). measure, numerator over denominator, unit of value:
--   self_score_gap      Σ(self - appraised) over the number of criteria: points a criterion
--   self_score_excess   Σ self over Σ appraised, less 1: percent
-- value is NULL when no criterion has both scores or the appraised sum is 0; `missing` says which is not there: numerator (self),
-- denominator (appraised), both. part is the cluster.
-- A gap above 0 says that the unit's own count was the higher one, not why.
-- $unit_id VARCHAR or NULL for all, $year INTEGER or NULL for all
WITH summed AS (
	SELECT
		s.unit_id, s.year, s.cluster_id, max(s.source_id) AS source_id,
		count(s.self_score) AS self_count,
		count(s.appraised_score) AS appraised_count,
		count(*) FILTER (s.self_score IS NOT NULL AND s.appraised_score IS NOT NULL) AS criteria,
		sum(s.self_score) FILTER (s.appraised_score IS NOT NULL) AS self_sum,
		sum(s.appraised_score) FILTER (s.self_score IS NOT NULL) AS appraised_sum
	FROM scores s
	JOIN criteria c USING (criterion_id)
	WHERE c.section NOT IN ('bonus', 'penalty')
	GROUP BY s.unit_id, s.year, s.cluster_id
),
measured AS (
	SELECT
		'self_score_gap' AS measure, 'points' AS unit, *,
		self_sum - appraised_sum AS numerator, nullif(criteria, 0) AS denominator,
		(self_sum - appraised_sum) / nullif(criteria, 0) AS value
	FROM summed
	UNION ALL
	SELECT
		'self_score_excess', 'percent', *,
		self_sum, appraised_sum,
		100 * (self_sum / nullif(appraised_sum, 0) - 1)
	FROM summed
)
SELECT
	u.unit_id, u.slug, u.name_vi, u.name_en, m.year, m.measure, m.cluster_id AS part, m.unit,
	round(m.numerator, 2)::DOUBLE AS numerator, m.source_id AS numerator_source_id,
	round(m.denominator, 2)::DOUBLE AS denominator, m.source_id AS denominator_source_id,
	round(m.value, 2)::DOUBLE AS value, FALSE AS is_bound,
	CASE
		WHEN m.value IS NULL THEN
			CASE WHEN m.self_count > 0 THEN 'denominator' WHEN m.appraised_count > 0 THEN 'numerator' ELSE 'both' END
	END AS missing
FROM measured m
JOIN units u USING (unit_id)
WHERE ($unit_id::VARCHAR IS NULL OR m.unit_id = $unit_id::VARCHAR) AND ($year::INTEGER IS NULL OR m.year = $year::INTEGER)
ORDER BY m.year DESC, u.unit_id, m.cluster_id, m.measure;
