-- The share of direct workers among awarded individuals, with its base; all units that published one, or one unit.
-- The official measure is row 10 over row 05 of form 0603 (Circular 02/2023/TT-BNV): individuals only, never collectives.
-- share_computed is NULL unless both counts are known; a share that is a bound keeps its qualifier.
-- $unit_id VARCHAR or NULL for all
SELECT
	u.unit_id, u.slug, u.name_vi, u.name_en, w.year, w.measure, w.base, w.share, w.qualifier, w.base_count, w.direct_count,
	round(100.0 * w.direct_count / nullif(w.base_count, 0), 1) AS share_computed,
	w.change_raw, w.change, w.change_unit, w.as_printed, w.note_vi, w.note_en, w.source_id
FROM worker_shares w
JOIN units u USING (unit_id)
WHERE $unit_id::VARCHAR IS NULL OR w.unit_id = $unit_id::VARCHAR
ORDER BY w.year DESC, w.measure, u.unit_id;
