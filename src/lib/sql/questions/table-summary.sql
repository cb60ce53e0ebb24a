-- What is loaded: rows of every table of the contract, the sources it cites, the years and units it covers.
-- NULL where the table has no such column; a column without a value in any row gives 0 sources or units and no years.
SELECT 'sources' AS table_name, count(*)::INTEGER AS row_count, NULL::INTEGER AS source_count, NULL::INTEGER AS year_from, NULL::INTEGER AS year_to, NULL::INTEGER AS unit_count FROM sources
UNION ALL SELECT 'regions', count(*)::INTEGER, count(DISTINCT source_id)::INTEGER, NULL::INTEGER, NULL::INTEGER, NULL::INTEGER FROM regions
UNION ALL SELECT 'units', count(*)::INTEGER, count(DISTINCT source_id)::INTEGER, NULL::INTEGER, NULL::INTEGER, count(DISTINCT unit_id)::INTEGER FROM units
UNION ALL SELECT 'unit_map', count(*)::INTEGER, count(DISTINCT source_id)::INTEGER, NULL::INTEGER, NULL::INTEGER, NULL::INTEGER FROM unit_map
UNION ALL SELECT 'clusters', count(*)::INTEGER, count(DISTINCT source_id)::INTEGER, NULL::INTEGER, NULL::INTEGER, NULL::INTEGER FROM clusters
UNION ALL SELECT 'cluster_members', count(*)::INTEGER, count(DISTINCT source_id)::INTEGER, min(year)::INTEGER, max(year)::INTEGER, count(DISTINCT unit_id)::INTEGER FROM cluster_members
UNION ALL SELECT 'indicators', count(*)::INTEGER, NULL::INTEGER, NULL::INTEGER, NULL::INTEGER, NULL::INTEGER FROM indicators
UNION ALL SELECT 'observations', count(*)::INTEGER, count(DISTINCT source_id)::INTEGER, min(year)::INTEGER, max(year)::INTEGER, count(DISTINCT unit_id)::INTEGER FROM observations
UNION ALL SELECT 'printed_ranks', count(*)::INTEGER, count(DISTINCT source_id)::INTEGER, min(year)::INTEGER, max(year)::INTEGER, count(DISTINCT unit_id)::INTEGER FROM printed_ranks
UNION ALL SELECT 'targets', count(*)::INTEGER, count(DISTINCT source_id)::INTEGER, min(year)::INTEGER, max(year)::INTEGER, count(DISTINCT unit_id)::INTEGER FROM targets
UNION ALL SELECT 'target_summaries', count(*)::INTEGER, count(DISTINCT source_id)::INTEGER, min(year)::INTEGER, max(year)::INTEGER, count(DISTINCT unit_id)::INTEGER FROM target_summaries
UNION ALL SELECT 'award_families', count(*)::INTEGER, NULL::INTEGER, NULL::INTEGER, NULL::INTEGER, NULL::INTEGER FROM award_families
UNION ALL SELECT 'award_types', count(*)::INTEGER, NULL::INTEGER, NULL::INTEGER, NULL::INTEGER, NULL::INTEGER FROM award_types
UNION ALL SELECT 'awards', count(*)::INTEGER, count(DISTINCT source_id)::INTEGER, min(year_from)::INTEGER, max(year_to)::INTEGER, count(DISTINCT unit_id)::INTEGER FROM awards
UNION ALL SELECT 'worker_shares', count(*)::INTEGER, count(DISTINCT source_id)::INTEGER, min(year)::INTEGER, max(year)::INTEGER, count(DISTINCT unit_id)::INTEGER FROM worker_shares
UNION ALL SELECT 'prize_places', count(*)::INTEGER, count(DISTINCT source_id)::INTEGER, min(year)::INTEGER, max(year)::INTEGER, count(DISTINCT unit_id)::INTEGER FROM prize_places
UNION ALL SELECT 'criteria', count(*)::INTEGER, NULL::INTEGER, NULL::INTEGER, NULL::INTEGER, NULL::INTEGER FROM criteria
UNION ALL SELECT 'scores', count(*)::INTEGER, count(DISTINCT source_id)::INTEGER, min(year)::INTEGER, max(year)::INTEGER, count(DISTINCT unit_id)::INTEGER FROM scores
UNION ALL SELECT 'printed_checks', count(*)::INTEGER, count(DISTINCT source_id)::INTEGER, min(year)::INTEGER, max(year)::INTEGER, count(DISTINCT unit_id)::INTEGER FROM printed_checks
UNION ALL SELECT 'documents', count(*)::INTEGER, count(DISTINCT source_id)::INTEGER, min(year)::INTEGER, max(year)::INTEGER, count(DISTINCT unit_id)::INTEGER FROM documents
UNION ALL SELECT 'tasks', count(*)::INTEGER, count(DISTINCT source_id)::INTEGER, NULL::INTEGER, NULL::INTEGER, NULL::INTEGER FROM tasks
UNION ALL SELECT 'movements', count(*)::INTEGER, count(DISTINCT source_id)::INTEGER, min(year)::INTEGER, max(year)::INTEGER, count(DISTINCT unit_id)::INTEGER FROM movements
UNION ALL SELECT 'facts', count(*)::INTEGER, count(DISTINCT source_id)::INTEGER, min(year)::INTEGER, max(year)::INTEGER, count(DISTINCT unit_id)::INTEGER FROM facts;
