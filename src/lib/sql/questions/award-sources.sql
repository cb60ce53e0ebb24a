-- The sources that awards and direct-worker shares are cited from.
SELECT s.source_id, s.title, s.publisher, s.address, s.published, s.kind
FROM sources s
WHERE s.source_id IN (SELECT source_id FROM awards UNION SELECT source_id FROM worker_shares)
ORDER BY s.source_id;
