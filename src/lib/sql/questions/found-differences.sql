-- What does not agree, found in the rows and words themselves (printed_checks are read only for totals whose parts are printed nowhere else).
-- rule, and what printed, computed, low and high are:
--   share_differs_from_parts       words hold one n/d and one per cent, or a row its share and both counts; computed is 100 × n / d
--   change_differs_from_years      the change of a share against the shares of the two years; in points or, where unit_vi is %, relative
--   previous_differs_from_year     a target's figure of the year before against that year's own
--   count_differs_from_targets     targets met or exceeded as stated against the same targets one by one
--   value_differs_within_source    one source, unit, year and indicator with two values; computed is the preferred one
--   density_differs_from_parts     people per km² against population / area
--   stock_differs_from_flow        a stock against the stock of the year before plus what was added
--   percent_of_plan_differs        per cent of plan printed against actual / plan
--   plan_implied                   the plan is not printed: computed from it agrees; low and high bound the plans that would
--   points_printed_as_percent      a fall in points printed with %; computed is the relative fall those words would mean
--   change_unit_ambiguous          a change of a share without its unit; low and high are the shares before, read as points and as relative
--   share_is_bound                 "trên 62 %": computed is unknown
--   places_uneven                  printed: collectives in a place; computed: in the place above
--   year_differs                   printed year against the year of the report
--   granted_exceeds_proposed       printed: granted; computed: proposed, of one award, unit, year and kind of recipient
--   quota_base_unknown             printed: flags proposed; computed: per cent of the collectives known to lead; low: the base a quota of 20 % needs
--   parts_differ_from_total        printed total against the sum of its parts
-- status: differs, ambiguous (several readings), bound, check (needs a figure nobody printed), consistent. difference is printed - computed,
-- where both measure the same thing.
-- cause is a likely one, coded; no row says that anybody did wrong.
-- unit_vi, unit_en, decimals: of the indicator, or of a change; recipient_type: of granted_exceeds_proposed; place, qualifier: of places_uneven and share_is_bound. check_id, note_vi, note_en: the row of
-- printed_checks that is about the same printed figure, where one is; figures alike in one source and year count as the same.
-- The quota of Government flags is Decree 91/2017 art. 11(1), kept later: 20 % of the collectives that meet the provincial flag's standard.
-- $unit_id VARCHAR or NULL for all
WITH words AS (
	SELECT DISTINCT ON (unit_id, year, source_id, as_printed) *
	FROM (
		SELECT 1 AS priority, unit_id, year, indicator, source_id, as_printed FROM observations WHERE as_printed LIKE '%/%!%%' ESCAPE '!'
		UNION ALL
		SELECT 2, unit_id, year, indicator, source_id, as_printed FROM targets WHERE as_printed LIKE '%/%!%%' ESCAPE '!'
		UNION ALL
		SELECT 3, unit_id, year, NULL, source_id, as_printed FROM target_summaries WHERE as_printed LIKE '%/%!%%' ESCAPE '!'
		UNION ALL
		SELECT 4, unit_id, year, NULL, source_id, as_printed FROM facts WHERE as_printed LIKE '%/%!%%' ESCAPE '!'
	)
	ORDER BY priority
),
-- One ratio and one per cent only, because with two nobody knows which belong together. A date has two slashes.
ratios AS (
	SELECT
		*,
		try_cast(replace(regexp_extract(as_printed, '(\d[\d.]*) ?/ ?(\d[\d.]*)', 1), '.', '') AS DOUBLE) AS part,
		try_cast(replace(regexp_extract(as_printed, '(\d[\d.]*) ?/ ?(\d[\d.]*)', 2), '.', '') AS DOUBLE) AS whole,
		replace(regexp_extract(as_printed, '(\d+(?:[.,]\d+)?) ?%', 1), ',', '.') AS percent
	FROM words
	WHERE len(regexp_extract_all(as_printed, '/')) = 1 AND len(regexp_extract_all(as_printed, '%')) = 1
),
shares AS (
	SELECT
		'share_differs_from_parts' AS rule, 'differs' AS status, unit_id, year, indicator, try_cast(percent AS DOUBLE) AS printed,
		round(100 * part / whole, 2) AS computed, 'part_or_whole_or_share_misprinted' AS cause, as_printed, source_id
	FROM ratios
	WHERE part <= whole AND whole > 0 AND abs(100 * part / whole - try_cast(percent AS DOUBLE))
		> 0.5 * power(10, -len(split_part(percent, '.', 2))) + 1e-9
),
pairs AS (
	SELECT
		'value_differs_within_source' AS rule, 'differs' AS status, p.unit_id, p.year, p.indicator, o.value AS printed, p.value AS computed,
		CASE WHEN p.status = 'derived' THEN 'printed_differs_from_parts' ELSE 'revised_or_other_date' END AS cause,
		coalesce(o.as_printed, p.as_printed) AS as_printed, p.source_id
	FROM observations p
	JOIN observations o USING (unit_id, year, indicator, source_id)
	WHERE p.preferred AND NOT o.preferred AND o.value <> p.value
		AND NOT EXISTS (FROM shares s WHERE s.unit_id = o.unit_id AND s.year = o.year AND s.source_id = o.source_id AND s.printed = o.value)
),
densities AS (
	SELECT
		'density_differs_from_parts' AS rule, 'differs' AS status, d.unit_id, d.year, d.indicator, d.value AS printed,
		round(1000 * p.value / a.value, 2) AS computed, 'part_or_density_of_another_count' AS cause, d.as_printed, d.source_id
	FROM current_observations d
	JOIN current_observations p ON p.unit_id = d.unit_id AND p.year = d.year AND p.indicator = 'population_average'
	JOIN current_observations a ON a.unit_id = d.unit_id AND a.year = d.year AND a.indicator = 'area'
	WHERE d.indicator = 'population_density' AND a.value > 0
		-- half of the last place of population (0,1) and of a density printed whole
		AND abs(1000 * p.value / a.value - d.value) > 0.5 + 50 / a.value
),
stocks AS (
	SELECT
		'stock_differs_from_flow' AS rule, 'differs' AS status, s.unit_id, s.year, s.indicator, s.value AS printed,
		b.value + f.value AS computed, 'withdrawn_or_merged_or_misprinted' AS cause, s.as_printed, s.source_id
	FROM current_observations s
	JOIN current_observations b ON b.unit_id = s.unit_id AND b.year = s.year - 1 AND b.indicator = s.indicator
	JOIN current_observations f ON f.unit_id = s.unit_id AND f.year = s.year AND f.indicator = 'ntm_communes_new'
	WHERE s.indicator = 'ntm_communes_total' AND s.value <> b.value + f.value
),
percents AS (
	SELECT
		*,
		100 * actual / plan_lo AS share,
		rounding_half(percent_printed) AS half,
		rounding_half(actual) AS half_actual
	FROM targets
	WHERE percent_printed > 0 AND actual > 0 AND plan_lo > 0 AND direction <> 'down'
),
of_plan AS (
	SELECT
		CASE WHEN plan_implied THEN 'plan_implied' ELSE 'percent_of_plan_differs' END AS rule,
		CASE WHEN abs(share - percent_printed) <= half + 1e-9 THEN 'consistent' ELSE 'differs' END AS status,
		unit_id, year, indicator, percent_printed AS printed, round(share, 3) AS computed,
		CASE WHEN plan_implied THEN round(100 * (actual - half_actual) / (percent_printed + half), 2) END AS low,
		CASE WHEN plan_implied THEN round(100 * (actual + half_actual) / (percent_printed - half), 2) END AS high,
		CASE WHEN plan_implied THEN 'plan_not_printed' ELSE 'plan_or_actual_or_percent_misprinted' END AS cause,
		as_printed, source_id
	FROM percents
	WHERE plan_implied OR abs(share - percent_printed) > half + 1e-9
),
points AS (
	SELECT
		'points_printed_as_percent' AS rule, CASE WHEN bool_or(o.unit_id IS NOT NULL) THEN 'differs' ELSE 'check' END AS status,
		t.unit_id, t.year, t.indicator, t.actual AS printed, round(100 * t.actual / nullif(t.previous, 0), 2) AS computed,
		'points_called_percent' AS cause, coalesce(t.as_printed, t.actual_raw) AS as_printed, t.source_id
	FROM targets t
	LEFT JOIN observations o ON o.unit_id = t.unit_id AND o.year = t.year AND o.source_id = t.source_id
		AND abs(t.previous - o.value - t.actual) < 0.005
	WHERE t.plan_unit_vi = 'điểm %' AND t.actual_raw LIKE '%!%%' ESCAPE '!' AND t.actual_raw NOT LIKE '%điểm%'
	GROUP BY ALL
),
changes AS (
	SELECT
		'change_unit_ambiguous' AS rule, 'ambiguous' AS status, unit_id, year, change_printed AS printed,
		round(share - change_printed, 2) AS low, round(share / nullif(1 + change_printed / 100, 0), 2) AS high,
		'points_relative_or_count' AS cause, change_raw AS as_printed, source_id
	FROM (
		SELECT *, try_cast(replace(regexp_extract(change_raw, '(\d+(?:[.,]\d+)?) ?%', 1), ',', '.') AS DOUBLE)
			* CASE WHEN change_raw LIKE '%giảm%' THEN -1 ELSE 1 END AS change_printed
		FROM worker_shares
		WHERE change_raw IS NOT NULL AND change_unit IS NULL
	)
),
bounds AS (
	SELECT 'share_is_bound' AS rule, 'bound' AS status, unit_id, year, share AS printed, qualifier, 'bound_printed' AS cause, as_printed, source_id
	FROM worker_shares
	WHERE qualifier <> '='
),
places AS (
	SELECT
		'places_uneven' AS rule, 'check' AS status, p.unit_id, p.year, p.award_code, p.place, p.collectives AS printed, a.collectives AS computed,
		CASE WHEN p.collectives < a.collectives THEN 'place_in_large_clusters_only' ELSE 'shared_places' END AS cause, p.as_printed, p.source_id
	FROM prize_places p
	JOIN prize_places a ON a.unit_id = p.unit_id AND a.year = p.year AND a.place = p.place - 1 AND a.collectives <> p.collectives
),
years AS (
	SELECT
		'year_differs' AS rule, 'differs' AS status, p.unit_id, p.year, p.award_code, p.year_printed AS printed, p.year AS computed,
		CASE WHEN bool_or(o.year_printed = o.year) THEN 'year_misprinted' ELSE 'other_year_meant' END AS cause, p.as_printed, p.source_id
	FROM prize_places p
	LEFT JOIN prize_places o ON o.unit_id = p.unit_id AND o.year = p.year AND o.place <> p.place
	WHERE p.year_printed <> p.year
	GROUP BY ALL
),
yearly AS (
	SELECT
		unit_id, year_from AS year, award_code, recipient_type, stage, sum(count)::DOUBLE AS count, max(as_printed) AS as_printed,
		max(source_id) AS source_id
	FROM awards
	WHERE extent = 'year'
	GROUP BY ALL
),
-- Fewer granted than proposed is how proposals go; more granted than proposed cannot be of the same proposal.
cohorts AS (
	SELECT
		'granted_exceeds_proposed' AS rule, 'check' AS status, g.unit_id, g.year, g.award_code, g.recipient_type, g.count AS printed, p.count AS computed,
		'different_cohorts' AS cause, g.as_printed, g.source_id
	FROM yearly g
	JOIN yearly p USING (unit_id, year, award_code, recipient_type)
	WHERE g.stage = 'granted' AND p.stage = 'proposed' AND g.count > p.count
),
leaders AS (
	SELECT unit_id, year, arg_min(collectives, priority)::DOUBLE AS collectives
	FROM (
		SELECT 1 AS priority, unit_id, year, collectives FROM prize_places WHERE place = 1
		UNION ALL
		SELECT CASE stage WHEN 'granted' THEN 2 ELSE 3 END, unit_id, year, count
		FROM yearly
		WHERE award_code = 'co_bo_tinh' AND recipient_type = 'collective'
	)
	GROUP BY unit_id, year
),
quotas AS (
	SELECT
		'quota_base_unknown' AS rule, 'check' AS status, p.unit_id, p.year, p.award_code, round(100 * p.count / l.collectives, 1) AS computed,
		p.count AS printed, ceil(p.count / 0.2 - 1e-9) AS low, 'base_not_printed' AS cause, p.as_printed, p.source_id
	FROM yearly p
	JOIN leaders l USING (unit_id, year)
	WHERE p.stage = 'proposed' AND p.award_code = 'co_chinh_phu' AND p.recipient_type = 'collective'
		AND l.collectives > 0 AND p.count > 0.2 * l.collectives
),
parts AS (
	SELECT
		unit_id, year_from AS year, award_code, stage, source_id,
		sum(count) FILTER (extent = 'year') AS total, count(*) FILTER (extent = 'year') AS totals,
		sum(count) FILTER (extent = 'part') AS part_sum, count(*) FILTER (extent = 'part') AS part_count,
		max(as_printed) FILTER (extent = 'year') AS as_printed
	FROM awards
	WHERE extent IN ('year', 'part')
	GROUP BY ALL
),
totals AS (
	SELECT
		'parts_differ_from_total' AS rule, 'differs' AS status, unit_id, year, award_code, total AS printed, part_sum AS computed,
		'part_or_total_misprinted_or_counted_twice' AS cause, as_printed, source_id
	FROM parts
	WHERE totals = 1 AND (part_sum > total OR (part_count > 1 AND part_sum <> total))
	UNION ALL BY NAME
	SELECT
		'parts_differ_from_total' AS rule, 'differs' AS status, unit_id, year, label_vi, label_en, printed, part AS computed,
		'part_or_total_misprinted_or_counted_twice' AS cause, as_printed, source_id
	FROM printed_checks
	WHERE kind = 'parts_total' AND round(printed, coalesce(printed_decimals, 0)) <> round(part, coalesce(printed_decimals, 0))
),
found AS (
	FROM shares UNION ALL BY NAME FROM pairs UNION ALL BY NAME FROM densities UNION ALL BY NAME FROM stocks
	UNION ALL BY NAME FROM of_plan UNION ALL BY NAME FROM points UNION ALL BY NAME FROM changes UNION ALL BY NAME FROM bounds
	UNION ALL BY NAME FROM places UNION ALL BY NAME FROM years UNION ALL BY NAME FROM cohorts
	UNION ALL BY NAME FROM quotas UNION ALL BY NAME FROM totals
	UNION ALL BY NAME SELECT 'differs' AS status, * FROM restated_figures()
),
-- Which kind of printed check is about what a rule finds.
alike(rule, kind) AS (
	VALUES
		('share_differs_from_parts', 'ratio'), ('percent_of_plan_differs', 'percent_of_plan'), ('plan_implied', 'percent_of_plan'),
		('stock_differs_from_flow', 'change'), ('points_printed_as_percent', 'change'), ('change_unit_ambiguous', 'change'),
		('year_differs', 'year'), ('quota_base_unknown', 'base'), ('parts_differ_from_total', 'parts_total')
),
noted AS (
	SELECT DISTINCT ON (f.rule, f.unit_id, f.year, f.source_id, f.printed)
		f.rule, f.unit_id, f.year, f.source_id, f.printed, c.check_id, c.note_vi, c.note_en
	FROM found f
	JOIN alike USING (rule)
	JOIN printed_checks c ON c.unit_id = f.unit_id AND c.year = f.year AND c.source_id = f.source_id AND c.kind = alike.kind
		AND abs(coalesce(c.printed, c.part)) = abs(f.printed)
	ORDER BY c.check_id
)
SELECT
	f.rule, f.status, f.unit_id, u.admin_set, u.slug, u.name_vi, u.name_en, f.year,
	coalesce(f.label_vi, i.name_vi, a.name_vi) AS subject_vi, coalesce(f.label_en, i.name_en, a.name_en) AS subject_en,
	f.printed::DOUBLE AS printed, f.computed::DOUBLE AS computed,
	CASE WHEN f.rule NOT IN ('quota_base_unknown', 'points_printed_as_percent') THEN round(f.printed - f.computed, 2)::DOUBLE END AS difference,
	f.low, f.high, coalesce(f.unit_vi, i.unit_vi) AS unit_vi, coalesce(f.unit_en, i.unit_en) AS unit_en, i.decimals, f.recipient_type, f.place::INTEGER AS place, f.qualifier, f.cause, n.check_id, n.note_vi, n.note_en,
	f.as_printed, f.source_id, s.title AS source_title, s.publisher AS source_publisher, s.address AS source_address
FROM found f
LEFT JOIN noted n ON n.rule = f.rule AND n.unit_id = f.unit_id AND n.year = f.year AND n.source_id = f.source_id AND n.printed = f.printed
LEFT JOIN sources s ON s.source_id = f.source_id
LEFT JOIN units u ON u.unit_id = f.unit_id
LEFT JOIN indicators i USING (indicator)
LEFT JOIN award_types a USING (award_code)
WHERE $unit_id::VARCHAR IS NULL OR f.unit_id = $unit_id::VARCHAR
ORDER BY f.rule, f.unit_id, f.year, f.printed;
