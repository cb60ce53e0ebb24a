-- Appraised and self-scored totals of cluster members: sections + bonus - penalty.
-- A member with any missing appraised score of a section criterion has no total: it is listed, not ranked.
CREATE OR REPLACE TABLE cluster_totals AS
SELECT
	s.cluster_id,
	s.year,
	s.unit_id,
	CASE
		WHEN bool_or(s.appraised_score IS NULL AND c.section NOT IN ('bonus', 'penalty')) THEN NULL
		ELSE round(sum(CASE WHEN c.section = 'penalty' THEN -1 ELSE 1 END * coalesce(s.appraised_score, 0)), 1)
	END AS total,
	round(sum(CASE WHEN c.section = 'penalty' THEN -1 ELSE 1 END * coalesce(s.self_score, 0)), 1) AS self_total,
	round(sum(s.appraised_score) FILTER (c.section = 'ktxh'), 1) AS ktxh,
	round(sum(s.appraised_score) FILTER (c.section = 'xdd'), 1) AS xdd,
	round(sum(s.appraised_score) FILTER (c.section = 'tdkt'), 1) AS tdkt,
	round(coalesce(sum(s.appraised_score) FILTER (c.section = 'bonus'), 0), 1) AS bonus,
	round(coalesce(sum(s.appraised_score) FILTER (c.section = 'penalty'), 0), 1) AS penalty,
	count(*) FILTER (s.appraised_score IS NULL AND c.section NOT IN ('bonus', 'penalty')) AS missing_count
FROM scores s
JOIN criteria c USING (criterion_id)
GROUP BY s.cluster_id, s.year, s.unit_id;
