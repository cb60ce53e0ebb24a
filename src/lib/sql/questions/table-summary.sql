-- What is loaded: rows per table that carries figures, and how many sources they cite.
SELECT 'observations' AS table_name, count(*)::INTEGER AS row_count, count(DISTINCT source_id)::INTEGER AS source_count, min(year)::INTEGER AS year_from, max(year)::INTEGER AS year_to, count(DISTINCT unit_id)::INTEGER AS unit_count FROM observations
UNION ALL SELECT 'targets', count(*)::INTEGER, count(DISTINCT source_id)::INTEGER, min(year)::INTEGER, max(year)::INTEGER, count(DISTINCT unit_id)::INTEGER FROM targets
UNION ALL SELECT 'target_summaries', count(*)::INTEGER, count(DISTINCT source_id)::INTEGER, min(year)::INTEGER, max(year)::INTEGER, count(DISTINCT unit_id)::INTEGER FROM target_summaries
UNION ALL SELECT 'awards', count(*)::INTEGER, count(DISTINCT source_id)::INTEGER, min(year_from)::INTEGER, max(year_to)::INTEGER, count(DISTINCT unit_id)::INTEGER FROM awards
UNION ALL SELECT 'worker_shares', count(*)::INTEGER, count(DISTINCT source_id)::INTEGER, min(year)::INTEGER, max(year)::INTEGER, count(DISTINCT unit_id)::INTEGER FROM worker_shares
UNION ALL SELECT 'scores', count(*)::INTEGER, count(DISTINCT source_id)::INTEGER, min(year)::INTEGER, max(year)::INTEGER, count(DISTINCT unit_id)::INTEGER FROM scores
UNION ALL SELECT 'printed_checks', count(*)::INTEGER, count(DISTINCT source_id)::INTEGER, min(year)::INTEGER, max(year)::INTEGER, count(DISTINCT unit_id)::INTEGER FROM printed_checks
UNION ALL SELECT 'documents', count(*)::INTEGER, count(DISTINCT source_id)::INTEGER, min(year)::INTEGER, max(year)::INTEGER, count(DISTINCT unit_id)::INTEGER FROM documents
UNION ALL SELECT 'facts', count(*)::INTEGER, count(DISTINCT source_id)::INTEGER, min(year)::INTEGER, max(year)::INTEGER, count(DISTINCT unit_id)::INTEGER FROM facts;
