-- Ranks that were printed of the members of a cluster in a year, to stand beside those computed. `cluster_rank` as indicator: the place in
-- an emulation cluster, by whatever the cluster judged. scope_id is the region, cluster or set of provinces the rank was printed for;
-- member_count how many units it has, member_count_printed FALSE when that number is ours. PCI and PAR Index print ranks of all 63 provinces.
-- $cluster_id VARCHAR (a cluster, or "63" or "34" for every province), $year INTEGER
WITH printed AS (
	SELECT unit_id, indicator, rank, scope_id, scope_vi, scope_en, member_count, member_count_printed, as_printed, source_id
	FROM printed_ranks
	WHERE year = $year
	UNION ALL
	SELECT o.unit_id, r.ranked, o.value::INTEGER, '63', 'cả nước', 'the country', 63, TRUE, o.as_printed, o.source_id
	FROM current_observations o
	JOIN (VALUES ('pci_rank', 'pci_score'), ('par_index_rank', 'par_index')) r (indicator, ranked) ON r.indicator = o.indicator
	WHERE o.year = $year
)
SELECT p.*, concat_ws(', ', s.title, s.publisher) AS source_name
FROM scheme_members($cluster_id, $year) m
JOIN printed p USING (unit_id)
LEFT JOIN sources s USING (source_id)
ORDER BY p.unit_id, p.indicator, p.scope_id;
