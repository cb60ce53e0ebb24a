-- First, second and third places of a province's own clusters and blocks, as printed.
-- $unit_id VARCHAR
SELECT p.year, p.place, p.collectives, t.name_vi AS award_vi, t.name_en AS award_en, p.year_printed, p.year_suspect, p.as_printed, p.source_id
FROM prize_places p
LEFT JOIN award_types t USING (award_code)
WHERE p.unit_id = $unit_id
ORDER BY p.year DESC, p.place;
