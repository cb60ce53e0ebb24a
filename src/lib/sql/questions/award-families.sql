-- Awards granted to one unit in one period, summed by family and level: how a panel of many records is read at a glance.
-- Only counts of a whole year or term are summed (those of one decision may already be inside them); proposals never are.
-- The province itself counts among the collectives. A bound inside makes the sum a bound.
-- $unit_id VARCHAR, $year_from INTEGER, $year_to INTEGER; $level VARCHAR or NULL for all; $recipient VARCHAR or NULL for all
SELECT
	a.family, a.family_order, f.name_vi AS family_vi, f.name_en AS family_en, a.level,
	sum(a.count)::INTEGER AS count,
	max(a.qualifier) AS qualifier,
	coalesce(sum(a.count) FILTER (a.recipient_type IN ('collective', 'unit')), 0)::INTEGER AS collectives,
	coalesce(sum(a.count) FILTER (a.recipient_type = 'individual'), 0)::INTEGER AS individuals,
	coalesce(sum(a.count) FILTER (a.recipient_type = 'household'), 0)::INTEGER AS households,
	coalesce(sum(a.count) FILTER (a.recipient_type = 'enterprise'), 0)::INTEGER AS enterprises,
	coalesce(sum(a.count) FILTER (a.recipient_type = 'mixed'), 0)::INTEGER AS not_split
FROM award_counts a
JOIN award_families f USING (family)
WHERE a.unit_id = $unit_id AND a.year_from = $year_from AND a.year_to = $year_to
	AND a.stage = 'granted' AND a.extent IN ('year', 'term')
	AND ($level::VARCHAR IS NULL OR a.level = $level::VARCHAR)
	AND ($recipient::VARCHAR IS NULL OR a.recipient_type = $recipient::VARCHAR)
GROUP BY a.family, a.family_order, f.name_vi, f.name_en, a.level
ORDER BY a.family_order, min(a.precedence);
