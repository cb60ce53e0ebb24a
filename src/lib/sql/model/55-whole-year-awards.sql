-- What was granted in whole years: the awards of a unit and year by award, with its level. Decisions, ceremonies and parts of a year are
-- left out, because nobody knows how much of the year they are; so are terms of several years and proposals.
-- individuals are those among the count whom records tell apart; individuals_is_bound: some record does not, so there may be more, and
-- where none does nothing is known (NULL). is_bound: some record is a bound ("> 700") and so is the sum.
CREATE OR REPLACE TABLE whole_year_awards AS
SELECT
	a.unit_id,
	a.year_from AS year,
	t.level,
	a.award_code,
	sum(a.count)::INTEGER AS count,
	CASE
		WHEN bool_and(a.recipient_type = 'mixed') THEN NULL
		ELSE coalesce(sum(a.count) FILTER (a.recipient_type = 'individual'), 0)
	END::INTEGER AS individuals,
	bool_or(a.recipient_type = 'mixed') AS individuals_is_bound,
	coalesce(bool_or(a.qualifier <> '='), FALSE) AS is_bound,
	max(a.source_id) AS source_id
FROM awards a
JOIN award_types t USING (award_code)
WHERE a.stage = 'granted' AND a.extent = 'year' AND a.year_from = a.year_to
GROUP BY ALL;
