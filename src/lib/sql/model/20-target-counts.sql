-- Targets achieved per unit and year. `printed_*` is what the body reported (it wins the headline), `n_*` is counted from
-- the targets we hold one by one; the two are shown side by side and never added.
-- rate_* are per cent with one decimal; rate_assessed leaves out targets not assessed, rate_total does not.
CREATE OR REPLACE TABLE target_counts AS
WITH counted AS (
	SELECT
		unit_id,
		year,
		count(*) AS n_total,
		count(*) FILTER (verdict = 'exceeded') AS n_exceeded,
		count(*) FILTER (verdict = 'met') AS n_met,
		count(*) FILTER (verdict = 'almost') AS n_almost,
		count(*) FILTER (verdict = 'missed') AS n_missed,
		count(*) FILTER (verdict = 'not_assessed') AS n_not_assessed,
		count(*) FILTER (verdict <> 'not_assessed') AS n_assessed,
		count(*) FILTER (verdict_differs) AS n_differs
	FROM target_verdicts
	GROUP BY unit_id, year
)
SELECT
	coalesce(c.unit_id, s.unit_id) AS unit_id,
	coalesce(c.year, s.year) AS year,
	s.met_or_exceeded AS printed_met,
	s.total AS printed_total,
	s.exceeded AS printed_exceeded,
	s.stage AS printed_stage,
	s.as_printed,
	s.source_id,
	round(100.0 * s.met_or_exceeded / nullif(s.total, 0), 1) AS printed_rate,
	c.* EXCLUDE (unit_id, year),
	round(100.0 * (c.n_met + c.n_exceeded) / nullif(c.n_assessed, 0), 1) AS rate_assessed,
	round(100.0 * (c.n_met + c.n_exceeded) / nullif(c.n_total, 0), 1) AS rate_total
FROM counted c
FULL JOIN target_summaries s ON s.unit_id = c.unit_id AND s.year = c.year;
