-- Targets achieved, every unit that has a count, one row per unit and year. Rank within the year on the printed rate where
-- there is one, else on the rate of assessed targets; competition ranks, a unit without a rate is not ranked.
-- A unit with less than 65 % of its targets assessed is listed and not ranked.
-- $year INTEGER or NULL for all years; $cluster_id VARCHAR or NULL for all units
-- asked_year and asked_cluster repeat what was asked, so that rows say for themselves what they are of.
WITH chosen AS (
	SELECT
		c.*,
		CASE
			WHEN printed_total IS NOT NULL THEN printed_rate
			WHEN n_assessed >= 0.65 * n_total THEN rate_assessed
		END AS rate
	FROM target_counts c
	WHERE ($year::INTEGER IS NULL OR c.year = $year::INTEGER)
		AND (
			$cluster_id::VARCHAR IS NULL
			OR EXISTS (
				SELECT 1 FROM cluster_members m
				WHERE m.cluster_id = $cluster_id::VARCHAR AND m.unit_id = c.unit_id AND m.year = c.year
			)
		)
)
SELECT
	$year::INTEGER AS asked_year, $cluster_id::VARCHAR AS asked_cluster,
	u.unit_id, u.slug, u.name_vi, u.name_en, u.kind, c.year,
	coalesce(c.printed_met, c.n_met + c.n_exceeded) AS achieved,
	coalesce(c.printed_total, c.n_assessed) AS base,
	c.printed_total IS NOT NULL AS printed,
	c.printed_stage, c.printed_exceeded, c.n_total, c.n_assessed, c.n_exceeded, c.n_met, c.n_almost, c.n_missed, c.n_not_assessed,
	c.rate,
	CASE WHEN c.rate IS NOT NULL THEN rank() OVER (PARTITION BY c.year, c.rate IS NULL ORDER BY c.rate DESC)::INTEGER END AS rank,
	c.rate IS NOT NULL AND count(*) OVER (PARTITION BY c.year, c.rate) > 1 AS tied,
	c.as_printed, c.source_id, coalesce(s.publisher, s.title) AS source_name
FROM chosen c
JOIN units u USING (unit_id)
LEFT JOIN sources s ON s.source_id = c.source_id
ORDER BY c.year DESC, c.rate DESC NULLS LAST, u.unit_id;
