-- Awards of one unit in every period: by family, award, level and recipient, granted and proposed apart, in order of precedence.
-- $unit_id VARCHAR
SELECT
	a.year_from, a.year_to, a.family, a.family_order, f.name_vi AS family_vi, f.name_en AS family_en,
	a.award_code, coalesce(a.label_vi, t.name_vi) AS name_vi, coalesce(a.label_en, t.name_en) AS name_en,
	a.level, a.precedence, a.recipient_type, a.stage, a.extent, a.extent_note, a.extent_note_en, a.count, a.qualifier, a.as_printed, a.source_id
FROM award_counts a
JOIN award_families f USING (family)
JOIN award_types t USING (award_code)
WHERE a.unit_id = $unit_id
ORDER BY a.year_from DESC, a.year_to, a.family_order, a.precedence, a.stage, a.recipient_type, a.count DESC, name_vi;
