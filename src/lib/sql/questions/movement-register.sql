-- Every emulation movement named in a document of a unit, with the unit, the source, and how many units name the same movement.
-- scope: national (launched by the Prime Minister, or named for the whole country), unit (launched by the unit), not_stated.
SELECT
	m.year, m.movement_id, m.canonical_id, m.name_vi, m.name_en, m.launched_by, m.mode, m.as_printed, m.source_id,
	m.unit_id, u.slug, u.admin_set, u.name_vi AS unit_vi, u.name_en AS unit_en, s.title AS source_title, s.address AS source_address,
	CASE
		WHEN m.launched_by = 'prime_minister' OR u.kind = 'nation' THEN 'national'
		WHEN m.launched_by = 'province' THEN 'unit'
		ELSE 'not_stated'
	END AS scope,
	count(DISTINCT m.unit_id) OVER (PARTITION BY m.canonical_id)::INTEGER AS unit_count
FROM movements m
LEFT JOIN units u USING (unit_id)
LEFT JOIN sources s ON s.source_id = m.source_id
ORDER BY m.year DESC, CASE m.launched_by WHEN 'prime_minister' THEN 0 WHEN 'province' THEN 1 ELSE 2 END, m.canonical_id, m.unit_id;
