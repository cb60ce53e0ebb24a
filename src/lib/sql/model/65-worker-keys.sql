-- The share of direct workers among awarded individuals as a rule that parts equal totals; a share that is only a bound is left out.
CREATE OR REPLACE TABLE worker_keys AS
SELECT unit_id, year, 'worker_share' AS key, max(share) AS value
FROM worker_shares
WHERE measure = 'direct_worker' AND base = 'individuals' AND coalesce(qualifier, '=') = '='
GROUP BY unit_id, year;
