-- Printed figures recomputed from the parts printed beside them, for one unit or all.
-- computed: ratio 100 × part / whole; change whole - part (new minus old); percent_of_plan: the plan implied, 100 × part / printed
-- (printed is the per cent); parts_total the sum of parts; count, year and base carry no computation of their own beyond `part`.
-- agrees is NULL where nothing can be recomputed, else whether the two are equal at the printed decimals.
-- $unit_id VARCHAR or NULL for all
WITH computed AS (
	SELECT
		*,
		CASE kind
			WHEN 'ratio' THEN 100.0 * part / nullif(whole, 0)
			WHEN 'change' THEN whole - part
			WHEN 'percent_of_plan' THEN 100.0 * part / nullif(whole, 0)
			WHEN 'base' THEN 100.0 * part / nullif(whole, 0)
			ELSE part
		END AS computed
	FROM printed_checks
)
SELECT
	c.check_id, u.unit_id, u.slug, u.name_vi, u.name_en, c.year, c.kind, c.label_vi, c.label_en, c.part, c.whole, c.printed,
	c.printed_decimals, c.printed_unit,
	round(c.computed, 2) AS computed,
	CASE WHEN c.printed IS NOT NULL AND c.computed IS NOT NULL
		THEN round(c.computed, coalesce(c.printed_decimals, 0)) = round(c.printed, coalesce(c.printed_decimals, 0)) END AS agrees,
	CASE WHEN c.printed IS NOT NULL AND c.computed IS NOT NULL THEN round(c.printed - c.computed, 2) END AS difference,
	c.as_printed, c.note_vi, c.note_en, c.source_id, s.title AS source_title, s.publisher AS source_publisher
FROM computed c
JOIN units u USING (unit_id)
LEFT JOIN sources s ON s.source_id = c.source_id
WHERE $unit_id::VARCHAR IS NULL OR c.unit_id = $unit_id::VARCHAR
ORDER BY c.year DESC, c.check_id;
