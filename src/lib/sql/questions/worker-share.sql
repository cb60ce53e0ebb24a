-- The share of direct workers among awarded individuals, with its base; all units that published one, or one unit.
-- The official measure is row 10 over row 05 of form 0603 (Circular 02/2023/TT-BNV): individuals only, never collectives.
-- share_computed is NULL unless both counts are known; a share that is a bound keeps its qualifier.
-- Competition ranks within a year and measure, over all units even when one is asked for; a bound is not ranked.
-- $unit_id VARCHAR or NULL for all
WITH ranked AS (
	SELECT
		*,
		qualifier IS NULL OR qualifier = '=' AS exact,
		rank() OVER (PARTITION BY year, measure, qualifier IS NULL OR qualifier = '=' ORDER BY share DESC)::INTEGER AS place,
		count(*) FILTER (qualifier IS NULL OR qualifier = '=') OVER (PARTITION BY year, measure)::INTEGER AS ranked_count,
		count(*) OVER (PARTITION BY year, measure, qualifier IS NULL OR qualifier = '=', share) > 1 AS shared
	FROM worker_shares
)
SELECT
	u.unit_id, u.slug, u.name_vi, u.name_en, w.year, w.measure, w.base, w.share, w.qualifier, w.base_count, w.direct_count,
	round(100.0 * w.direct_count / nullif(w.base_count, 0), 1) AS share_computed,
	CASE WHEN w.exact THEN w.place END AS rank,
	w.ranked_count,
	w.exact AND w.shared AS tied,
	w.change_raw, w.change, w.change_unit, w.as_printed, w.note_vi, w.note_en, w.source_id
FROM ranked w
JOIN units u USING (unit_id)
WHERE $unit_id::VARCHAR IS NULL OR w.unit_id = $unit_id::VARCHAR
ORDER BY w.year DESC, w.measure, u.unit_id;
