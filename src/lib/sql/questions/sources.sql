-- Every source of the dataset with how many figures cite it.
SELECT s.source_id, s.title, s.publisher, s.address, s.published, s.kind, count(o.source_id)::INTEGER AS citations
FROM sources s
LEFT JOIN (
	SELECT source_id FROM observations UNION ALL SELECT source_id FROM targets UNION ALL SELECT source_id FROM target_summaries
	UNION ALL SELECT source_id FROM awards UNION ALL SELECT source_id FROM worker_shares UNION ALL SELECT source_id FROM facts
	UNION ALL SELECT source_id FROM printed_checks UNION ALL SELECT source_id FROM documents UNION ALL SELECT source_id FROM cluster_members
	UNION ALL SELECT source_id FROM units
) o USING (source_id)
GROUP BY ALL
ORDER BY s.source_id;
