-- Emulation movements named in a unit's documents.
-- $unit_id VARCHAR
SELECT year, movement_id, canonical_id, name_vi, name_en, launched_by, mode, as_printed, source_id
FROM movements
WHERE unit_id = $unit_id
ORDER BY year DESC, CASE launched_by WHEN 'prime_minister' THEN 0 WHEN 'province' THEN 1 ELSE 2 END, movement_id;
