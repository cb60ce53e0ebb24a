-- The rows one count of an award is added up from, as they were printed, largest first.
-- $unit_id VARCHAR, $year_from INTEGER, $year_to INTEGER, $award_code VARCHAR, $recipient VARCHAR or NULL for all, $stage VARCHAR
SELECT
	a.award_id, coalesce(a.label_vi, t.name_vi) AS name_vi, coalesce(a.label_en, t.name_en) AS name_en, a.award_class, a.recipient_type, a.mode,
	a.position_group, a.count, a.qualifier, a.stage, a.extent, a.extent_note, a.extent_note_en, a.as_printed, a.source_id,
	coalesce(s.publisher, s.title) AS source_name
FROM awards a
JOIN award_types t USING (award_code)
LEFT JOIN sources s USING (source_id)
WHERE a.unit_id = $unit_id AND a.year_from = $year_from AND a.year_to = $year_to AND a.award_code = $award_code
	AND ($recipient::VARCHAR IS NULL OR a.recipient_type = $recipient::VARCHAR) AND a.stage = $stage
ORDER BY a.count DESC, a.award_id;
