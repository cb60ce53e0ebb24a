-- The sources a unit's figures cite.
-- $unit_id VARCHAR
SELECT DISTINCT s.source_id, s.title, s.publisher, s.address, s.published, s.kind
FROM sources s
JOIN (
	SELECT source_id FROM observations WHERE unit_id = $unit_id AND preferred
	UNION SELECT source_id FROM targets WHERE unit_id = $unit_id
	UNION SELECT source_id FROM target_summaries WHERE unit_id = $unit_id
	UNION SELECT source_id FROM awards WHERE unit_id = $unit_id
	UNION SELECT source_id FROM worker_shares WHERE unit_id = $unit_id
	UNION SELECT source_id FROM facts WHERE unit_id = $unit_id
	UNION SELECT source_id FROM printed_checks WHERE unit_id = $unit_id
	UNION SELECT source_id FROM documents WHERE unit_id = $unit_id
) used USING (source_id)
ORDER BY s.source_id;
