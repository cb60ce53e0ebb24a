-- The emulation clusters a unit belonged to, by year.
-- $unit_id VARCHAR
SELECT m.year, m.cluster_id, c.name_vi, c.name_en, m.role, m.confidence, m.source_id,
	(SELECT count(*) FROM cluster_members x WHERE x.cluster_id = m.cluster_id AND x.year = m.year)::INTEGER AS member_count
FROM cluster_members m
JOIN clusters c USING (cluster_id)
WHERE m.unit_id = $unit_id
ORDER BY m.year DESC, m.cluster_id;
