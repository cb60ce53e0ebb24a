-- Every preferred figure of one unit with the year before, and its place in its region and in its emulation cluster.
-- Ranks only for comparable indicators, on rounded values, among units of the same admin set with a figure in that year.
-- A change is given only when the previous year's figure exists.
-- $unit_id VARCHAR
WITH me AS (
	SELECT u.unit_id, u.region_id, u.admin_set FROM units u WHERE u.unit_id = $unit_id
),
mine AS (
	SELECT o.*, i.name_vi, i.name_en, i.unit_vi, i.unit_en, i.indicator_group, i.direction, i.note_vi, i.note_en
	FROM current_observations o
	JOIN indicators i USING (indicator)
	WHERE o.unit_id = $unit_id
),
regional AS (
	SELECT o.unit_id, o.year, o.indicator,
		rank() OVER (PARTITION BY o.year, o.indicator ORDER BY o.sign * o.value DESC)::INTEGER AS region_rank,
		count(*) OVER (PARTITION BY o.year, o.indicator)::INTEGER AS region_count
	FROM current_observations o
	JOIN units u USING (unit_id)
	WHERE u.region_id = (SELECT region_id FROM me) AND o.comparable AND o.sign <> 0
),
clustered AS (
	SELECT m.unit_id, o.year, o.indicator, m.cluster_id,
		rank() OVER (PARTITION BY m.cluster_id, o.year, o.indicator ORDER BY o.sign * o.value DESC)::INTEGER AS cluster_rank,
		count(*) OVER (PARTITION BY m.cluster_id, o.year, o.indicator)::INTEGER AS cluster_count
	FROM cluster_members m
	JOIN current_observations o ON o.unit_id = m.unit_id AND o.year = m.year
	WHERE o.comparable AND o.sign <> 0
		AND m.cluster_id IN (SELECT cluster_id FROM cluster_members WHERE unit_id = $unit_id)
)
SELECT
	n.year, n.indicator, n.name_vi, n.name_en, n.unit_vi, n.unit_en, n.indicator_group, n.direction, n.decimals,
	n.value, n.qualifier, n.status, n.note, n.note_vi, n.note_en, n.as_printed, n.source_id,
	p.value AS previous,
	round(n.value - p.value, n.decimals) AS change,
	CASE WHEN r.region_count > 1 THEN r.region_rank END AS region_rank,
	CASE WHEN r.region_count > 1 THEN r.region_count END AS region_count,
	c.cluster_id,
	CASE WHEN c.cluster_count > 1 THEN c.cluster_rank END AS cluster_rank,
	CASE WHEN c.cluster_count > 1 THEN c.cluster_count END AS cluster_count,
	k.rank AS printed_rank, k.member_count AS printed_rank_count, k.member_count_printed, k.scope_vi AS printed_scope_vi,
	k.scope_en AS printed_scope_en, k.as_printed AS rank_as_printed
FROM mine n
LEFT JOIN current_observations p ON p.unit_id = n.unit_id AND p.indicator = n.indicator AND p.year = n.year - 1
LEFT JOIN regional r ON r.unit_id = n.unit_id AND r.year = n.year AND r.indicator = n.indicator
LEFT JOIN clustered c ON c.unit_id = n.unit_id AND c.year = n.year AND c.indicator = n.indicator
LEFT JOIN printed_ranks k ON k.unit_id = n.unit_id AND k.year = n.year AND k.indicator = n.indicator
ORDER BY n.year DESC, n.indicator_group, n.indicator;
