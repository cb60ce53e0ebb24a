-- The sources that what awards are set beside is cited from: people and workers, targets achieved, places in clusters and blocks, shares,
-- scores and documents. Awards have theirs in award-sources.
SELECT s.source_id, s.title, s.publisher, s.address, s.published, s.kind
FROM sources s
WHERE s.source_id IN (
	SELECT source_id FROM current_observations WHERE indicator IN ('labour_force_15plus', 'population_average')
	UNION SELECT source_id FROM achieved_targets
	UNION SELECT source_id FROM prize_places
	UNION SELECT source_id FROM worker_shares
	UNION SELECT source_id FROM scores
	UNION SELECT source_id FROM documents WHERE own
)
ORDER BY s.source_id;
