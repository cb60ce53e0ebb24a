-- Every source of the dataset with how many rows cite it, in whatever table they are.
SELECT s.source_id, s.title, s.publisher, s.address, s.published, s.kind, count(cited.source_id)::INTEGER AS citations
FROM sources s
LEFT JOIN (
	SELECT source_id FROM regions UNION ALL SELECT source_id FROM units UNION ALL SELECT source_id FROM unit_map
	UNION ALL SELECT source_id FROM clusters UNION ALL SELECT source_id FROM cluster_members
	UNION ALL SELECT source_id FROM observations UNION ALL SELECT source_id FROM printed_ranks
	UNION ALL SELECT source_id FROM targets UNION ALL SELECT source_id FROM target_summaries
	UNION ALL SELECT source_id FROM awards UNION ALL SELECT source_id FROM worker_shares
	UNION ALL SELECT source_id FROM prize_places UNION ALL SELECT source_id FROM scores
	UNION ALL SELECT source_id FROM printed_checks UNION ALL SELECT source_id FROM documents
	UNION ALL SELECT source_id FROM tasks UNION ALL SELECT source_id FROM movements UNION ALL SELECT source_id FROM facts
) cited USING (source_id)
GROUP BY ALL
ORDER BY s.source_id;
