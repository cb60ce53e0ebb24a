-- Everything else a unit's documents state, with the words as printed.
-- $unit_id VARCHAR
SELECT year, fact_id, period, fact_type, subject_vi, subject_en, value, unit_vi, unit_en, plan, as_printed, source_id
FROM facts
WHERE unit_id = $unit_id
ORDER BY year DESC, fact_id;
