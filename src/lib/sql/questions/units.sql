-- Every unit with what it has: the list behind menus and the front page.
SELECT
	u.unit_id, u.slug, u.admin_set, u.code, u.name_vi, u.name_en, u.kind, u.region_id, r.name_vi AS region_vi, r.name_en AS region_en,
	u.valid_from, u.valid_to, n.slug AS successor_slug, n.name_vi AS successor_vi, n.name_en AS successor_en,
	(SELECT count(*) FROM target_counts t WHERE t.unit_id = u.unit_id)::INTEGER AS target_years,
	(SELECT count(*) FROM awards a WHERE a.unit_id = u.unit_id)::INTEGER AS award_rows,
	(SELECT count(*) FROM facts f WHERE f.unit_id = u.unit_id)::INTEGER AS fact_rows,
	(SELECT count(*) FROM observations o WHERE o.unit_id = u.unit_id)::INTEGER AS observation_rows
FROM units u
LEFT JOIN regions r USING (region_id)
LEFT JOIN unit_map m ON m.old_id = u.unit_id AND m.new_id <> u.unit_id
LEFT JOIN units n ON n.unit_id = m.new_id
ORDER BY u.admin_set, u.unit_id;
