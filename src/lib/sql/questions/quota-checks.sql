-- Proposals against quotas: a row for each unit, period and quota with proposals, newest first. A quota is a share of a base, and no table
-- holds a base, so a verdict needs one that is stated; without it nothing is a breach. verdict:
--   within        the stated base allows it, or a part of the base that is known already does
--   over          the stated base allows fewer
--   needs_check   no base is stated, and what is known of it does not settle the matter
-- base_from, and what base_count then is:
--   stated            the base itself
--   flags_granted     collectives granted the provincial flag, who met its standard: at least so many
--   first_places      collectives first in the province's own clusters and blocks: at least so many, others may lead theirs
--   flags_proposed    collectives proposed for the provincial flag: a sign, no bound
-- share is per cent of base_count with one decimal, allowed the most proposals base_count allows, base_needed the base the proposals need.
-- extent part: sessions or sectors were told of, added up; the proposals of the whole year are at least so many.
-- $unit_id VARCHAR or NULL for all
-- $quotas VARCHAR: a line award|max_share|base a quota, $bases VARCHAR: a line unit_id|year|base|count a base ("" for none) (src/lib/core/quotas.ts)
WITH quotas AS (
	SELECT field[1] AS award_code, CAST(field[2] AS DOUBLE) AS max_share, field[3] AS base FROM bound_lines($quotas)
),
stated AS (
	SELECT field[1] AS unit_id, CAST(field[2] AS INTEGER) AS year, field[3] AS base, max(CAST(field[4] AS INTEGER)) AS base_count
	FROM bound_lines($bases)
	GROUP BY ALL
),
counted AS (
	SELECT
		unit_id, year_from, year_to, award_code, stage, extent,
		sum(count)::INTEGER AS count,
		coalesce(bool_or(qualifier <> '='), FALSE) AS is_bound,
		max(as_printed) AS as_printed,
		max(source_id) AS source_id
	FROM awards
	WHERE recipient_type = 'collective'
	GROUP BY ALL
),
known AS (
	SELECT unit_id, year_from, year_to, 'meeting_province_flag' AS base, 'flags_granted' AS base_from, 1 AS priority, count, source_id
	FROM counted
	WHERE award_code = 'co_bo_tinh' AND stage = 'granted'
	UNION ALL
	SELECT unit_id, year, year, base, 'first_places', 2, collectives, source_id
	FROM prize_places
	CROSS JOIN (VALUES ('meeting_province_flag'), ('leading_cluster')) bases(base)
	WHERE place = 1
	UNION ALL
	SELECT unit_id, year_from, year_to, base, 'flags_proposed', 3, count, source_id
	FROM counted
	CROSS JOIN (VALUES ('meeting_province_flag'), ('leading_cluster')) bases(base)
	WHERE award_code = 'co_bo_tinh' AND stage = 'proposed'
),
-- Of several the surest kind, of one kind the largest: each is a part of the base.
best AS (
	SELECT DISTINCT ON (unit_id, year_from, year_to, base) *
	FROM known
	ORDER BY priority, count DESC, source_id
),
checked AS (
	SELECT
		p.*, q.max_share, q.base,
		coalesce(s.base_count, b.count)::INTEGER AS base_count,
		CASE WHEN s.base_count IS NOT NULL THEN 'stated' ELSE b.base_from END AS base_from,
		CASE WHEN s.base_count IS NULL THEN b.source_id END AS base_source_id,
		-- a hair, because 0.2 × 55 is a little more than 11 in doubles and 0.29 × 100 a little less than 29
		floor(q.max_share * coalesce(s.base_count, b.count) + 1e-9)::INTEGER AS allowed,
		CASE WHEN q.max_share > 0 THEN ceil(p.count / q.max_share - 1e-9) END::INTEGER AS base_needed
	FROM counted p
	JOIN quotas q USING (award_code)
	LEFT JOIN stated s ON s.unit_id = p.unit_id AND s.year = p.year_from AND p.year_to = p.year_from AND s.base = q.base
	LEFT JOIN best b ON b.unit_id = p.unit_id AND b.year_from = p.year_from AND b.year_to = p.year_to AND b.base = q.base
	WHERE p.stage = 'proposed'
)
SELECT
	u.unit_id, u.admin_set, u.slug, u.name_vi, u.name_en, c.year_from, c.year_to,
	c.award_code, t.name_vi AS award_vi, t.name_en AS award_en,
	c.count AS proposed, c.is_bound AS proposed_is_bound, c.extent, c.as_printed, c.source_id,
	c.base, c.max_share, c.base_from, c.base_count, c.base_source_id,
	round(100.0 * c.count / nullif(c.base_count, 0), 1)::DOUBLE AS share,
	c.allowed, c.base_needed,
	CASE
		WHEN c.base_from = 'stated' AND c.count > c.allowed THEN 'over'
		WHEN c.base_from IN ('stated', 'flags_granted', 'first_places') AND c.count <= c.allowed AND c.extent <> 'part' AND NOT c.is_bound THEN 'within'
		ELSE 'needs_check'
	END AS verdict
FROM checked c
JOIN units u USING (unit_id)
LEFT JOIN award_types t USING (award_code)
WHERE $unit_id::VARCHAR IS NULL OR c.unit_id = $unit_id::VARCHAR
ORDER BY c.year_from DESC, u.unit_id, t.precedence, c.award_code, c.extent, c.base;
