-- Who is in each cluster in one year, with how sure that is and where the list comes from.
-- $year INTEGER
SELECT
	m.cluster_id, c.name_vi AS cluster_vi, c.name_en AS cluster_en, m.year,
	u.slug, u.name_vi, u.name_en, m.role, m.confidence, m.source_id, s.title AS source_title, s.publisher AS source_publisher
FROM cluster_members m
JOIN clusters c USING (cluster_id)
JOIN units u USING (unit_id)
LEFT JOIN sources s ON s.source_id = m.source_id
WHERE m.year = $year
ORDER BY m.cluster_id, u.unit_id;
