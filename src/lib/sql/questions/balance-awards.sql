-- How many awards there are beside people and targets: a row a unit, year, measure and level of award (`part`), with what each value is
-- made of.
-- Only awards granted in whole years count (see whole_year_awards). measure, numerator over denominator, unit of value:
--   awards_per_1000_workers      awards of every kind of recipient, over the labour force of 15 and over (thousands): per_1000
--   individuals_per_1000_people  awards to individuals as far as records tell them apart, over the average population (thousands): per_1000
--   awards_growth                awards whose code is known in both years (this year's alone when none is), over those of the year before: percent
--   targets_met_growth           targets met or exceeded, over those of the year before; part NULL: percent
--   growth_gap                   awards_growth less targets_met_growth; numerator and denominator are the two: points
-- value is NULL when one side is missing or the denominator is 0; `missing` says which: numerator, denominator, both. is_bound: the
-- awards are a bound ("> 700", or some are not split by recipient) and so is the value. A ratio says how many, not whether they were deserved.
-- Honours such as Heroic Mother are awards of the state level: read levels apart, and totals never.
-- $unit_id VARCHAR or NULL for all, $year INTEGER or NULL for all
WITH levels AS (
	SELECT
		unit_id, year, level, sum(count) AS count, bool_or(is_bound) AS is_bound,
		sum(individuals) AS individuals, bool_or(individuals_is_bound) AS individuals_is_bound, max(source_id) AS source_id
	FROM whole_year_awards
	GROUP BY unit_id, year, level
),
people AS (
	SELECT unit_id, year, indicator, value, source_id
	FROM current_observations
	WHERE indicator IN ('labour_force_15plus', 'population_average')
),
ratios AS (
	SELECT
		'awards_per_1000_workers' AS measure, 'per_1000' AS unit, l.unit_id, l.year, l.level, l.is_bound,
		l.count AS numerator, l.source_id AS numerator_source_id, p.value AS denominator, p.source_id AS denominator_source_id,
		l.count / nullif(p.value, 0) AS value
	FROM levels l
	LEFT JOIN people p ON p.unit_id = l.unit_id AND p.year = l.year AND p.indicator = 'labour_force_15plus'
	UNION ALL BY NAME
	SELECT
		'individuals_per_1000_people' AS measure, 'per_1000' AS unit, l.unit_id, l.year, l.level,
		l.individuals IS NOT NULL AND (l.is_bound OR l.individuals_is_bound) AS is_bound,
		l.individuals AS numerator, l.source_id AS numerator_source_id, p.value AS denominator, p.source_id AS denominator_source_id,
		l.individuals / nullif(p.value, 0) AS value
	FROM levels l
	LEFT JOIN people p ON p.unit_id = l.unit_id AND p.year = l.year AND p.indicator = 'population_average'
),
awards_growth AS (
	SELECT
		'awards_growth' AS measure, 'percent' AS unit, l.unit_id, l.year, l.level,
		coalesce(bool_or(n.is_bound OR b.is_bound), FALSE) AS is_bound,
		coalesce(sum(n.count) FILTER (b.count IS NOT NULL), sum(n.count)) AS numerator, max(n.source_id) AS numerator_source_id,
		sum(b.count) AS denominator, max(b.source_id) AS denominator_source_id,
		100 * (sum(n.count) FILTER (b.count IS NOT NULL) / nullif(sum(b.count), 0) - 1) AS value
	FROM levels l
	JOIN whole_year_awards n ON n.unit_id = l.unit_id AND n.year = l.year AND n.level = l.level
	LEFT JOIN whole_year_awards b ON b.unit_id = n.unit_id AND b.year = n.year - 1 AND b.award_code = n.award_code
	GROUP BY l.unit_id, l.year, l.level
),
targets_growth AS (
	SELECT
		'targets_met_growth' AS measure, 'percent' AS unit, t.unit_id, t.year, NULL::VARCHAR AS level, FALSE AS is_bound,
		t.achieved AS numerator, t.source_id AS numerator_source_id, b.achieved AS denominator, b.source_id AS denominator_source_id,
		100 * (t.achieved / nullif(b.achieved, 0) - 1) AS value
	FROM achieved_targets t
	LEFT JOIN achieved_targets b ON b.unit_id = t.unit_id AND b.year = t.year - 1
),
gaps AS (
	SELECT
		'growth_gap' AS measure, 'points' AS unit, a.unit_id, a.year, a.level, a.is_bound,
		a.value AS numerator, a.numerator_source_id, t.value AS denominator, t.numerator_source_id AS denominator_source_id,
		a.value - t.value AS value
	FROM awards_growth a
	LEFT JOIN targets_growth t USING (unit_id, year)
),
measured AS (
	FROM ratios UNION ALL BY NAME FROM awards_growth UNION ALL BY NAME FROM targets_growth UNION ALL BY NAME FROM gaps
)
SELECT
	u.unit_id, u.slug, u.name_vi, u.name_en, m.year, m.measure, m.level AS part, m.unit,
	round(m.numerator, 2)::DOUBLE AS numerator, m.numerator_source_id,
	round(m.denominator, 2)::DOUBLE AS denominator, m.denominator_source_id,
	round(m.value, 2)::DOUBLE AS value, m.is_bound,
	CASE WHEN m.value IS NULL THEN CASE WHEN m.numerator IS NOT NULL THEN 'denominator' WHEN m.denominator IS NOT NULL THEN 'numerator' ELSE 'both' END END AS missing
FROM measured m
JOIN units u USING (unit_id)
WHERE ($unit_id::VARCHAR IS NULL OR m.unit_id = $unit_id::VARCHAR) AND ($year::INTEGER IS NULL OR m.year = $year::INTEGER)
ORDER BY m.year DESC, u.unit_id, m.measure,
	list_position(['state', 'government', 'ministry_province', 'district', 'commune', 'unit', 'mixed'], m.level) NULLS FIRST;
