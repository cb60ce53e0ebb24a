-- The front page in numbers: how much has been published at all.
SELECT
	(SELECT count(DISTINCT unit_id) FROM target_counts WHERE printed_total IS NOT NULL AND unit_id <> 'VN')::INTEGER AS units_with_target_count,
	(SELECT count(DISTINCT unit_id) FROM awards WHERE stage = 'granted')::INTEGER AS units_with_awards,
	(SELECT count(DISTINCT unit_id) FROM worker_shares WHERE measure LIKE 'direct_worker%')::INTEGER AS units_with_worker_share,
	(SELECT count(*) FROM observations)::INTEGER AS observations,
	(SELECT count(*) FROM sources)::INTEGER AS sources;
