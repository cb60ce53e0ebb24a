-- What is stated beside, or a year after, what it is made of, where the two part by more than rounding. One row per finding, for
-- `found-differences`, which says what rule, printed and computed are:
--   share_differs_from_parts    a share of the awarded against direct_count / base_count
--   change_differs_from_years   the change of that share against the shares of the two years; unit_vi, unit_en: of the change
--   previous_differs_from_year  what a target's row says of the year before against that year's own figure: observed, else reached by its target
--   count_differs_from_targets  targets met or exceeded, against the targets one by one when all are there and judged
CREATE OR REPLACE MACRO restated_figures() AS TABLE
WITH exact AS (
	SELECT * FROM worker_shares WHERE coalesce(qualifier, '=') = '='
),
counted AS (
	SELECT *, 100.0 * direct_count / base_count AS recomputed
	FROM exact
	WHERE base_count > 0 AND direct_count BETWEEN 0 AND base_count
),
changed AS (
	SELECT
		w.*,
		CASE w.change_unit WHEN 'pp' THEN w.share - b.share ELSE 100 * (w.share / b.share - 1) END AS recomputed,
		rounding_half(w.change) + CASE w.change_unit
			WHEN 'pp' THEN rounding_half(w.share) + rounding_half(b.share)
			ELSE 100 * (rounding_half(w.share) + rounding_half(b.share) * w.share / b.share) / b.share
		END AS slack
	FROM exact w
	JOIN exact b ON b.unit_id = w.unit_id AND b.measure = w.measure AND b.base = w.base AND b.year = w.year - 1
	WHERE w.change IS NOT NULL AND w.change_unit IN ('pp', 'percent') AND b.share > 0
),
own AS (
	SELECT unit_id, year, indicator, arg_min(value, priority) AS value
	FROM (
		SELECT 1 AS priority, unit_id, year, indicator, value FROM current_observations WHERE coalesce(qualifier, '=') = '='
		UNION ALL
		SELECT 2, unit_id, year, indicator, actual FROM targets WHERE actual IS NOT NULL AND actual_hi IS NULL
	)
	GROUP BY ALL
)
SELECT
	'share_differs_from_parts' AS rule, unit_id, year, NULL AS indicator, share AS printed, round(recomputed, 2) AS computed,
	'part_or_whole_or_share_misprinted' AS cause, as_printed, source_id, NULL AS unit_vi, NULL AS unit_en, NULL AS label_vi, NULL AS label_en
FROM counted
WHERE abs(recomputed - share) > rounding_half(share) + 1e-9
UNION ALL
SELECT
	'change_differs_from_years', unit_id, year, NULL, change, round(recomputed, 2), 'change_or_share_misprinted', coalesce(change_raw, as_printed),
	source_id, CASE change_unit WHEN 'pp' THEN 'điểm %' ELSE '%' END, CASE change_unit WHEN 'pp' THEN 'pp' ELSE '%' END, NULL, NULL
FROM changed
WHERE abs(recomputed - change) > slack + 1e-9
UNION ALL
SELECT
	'previous_differs_from_year', t.unit_id, t.year, t.indicator, t.previous, o.value, 'revised_or_other_date', t.as_printed, t.source_id, NULL, NULL,
	NULL, NULL
FROM targets t
JOIN indicators i USING (indicator)
JOIN own o ON o.unit_id = t.unit_id AND o.year = t.year - 1 AND o.indicator = t.indicator
WHERE t.plan_kind NOT IN ('change_floor', 'change_range', 'milestone', 'text') AND coalesce(t.plan_unit_vi, i.unit_vi) = i.unit_vi
	AND abs(t.previous - o.value) > greatest(rounding_half(t.previous), rounding_half(o.value)) + 1e-9
UNION ALL
SELECT
	'count_differs_from_targets', unit_id, year, NULL, printed_met, n_met + n_exceeded, 'targets_judged_otherwise', as_printed, source_id, NULL, NULL,
	'Chỉ tiêu đạt và vượt', 'Targets met or exceeded'
FROM target_counts
WHERE printed_stage = 'reported' AND n_total = printed_total AND n_assessed = n_total AND printed_met <> n_met + n_exceeded;
