-- Targets achieved per year of one unit, newest first: the printed count and the counted one.
-- $unit_id VARCHAR
SELECT
	year, printed_met, printed_total, printed_exceeded, printed_stage, printed_rate, as_printed, source_id,
	n_total, n_exceeded, n_met, n_almost, n_missed, n_not_assessed, n_assessed, n_differs, rate_assessed, rate_total
FROM target_counts
WHERE unit_id = $unit_id
ORDER BY year DESC;
