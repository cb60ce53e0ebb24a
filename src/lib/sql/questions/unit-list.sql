-- The register of units: what a slug in the address means in each set of borders, with the unit of today it became part of.
SELECT u.unit_id, u.slug, u.admin_set, u.code, u.name_vi, u.name_en, u.kind, r.name_vi AS region_vi, r.name_en AS region_en,
	n.slug AS successor_slug
FROM units u
LEFT JOIN regions r USING (region_id)
LEFT JOIN unit_map m ON m.old_id = u.unit_id
LEFT JOIN units n ON n.unit_id = m.new_id
ORDER BY u.admin_set, u.unit_id;
