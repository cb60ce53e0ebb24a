-- Codes that a row of another table may name, with what they stand for: the lists a template offers. In the order of each table.
SELECT 'units' AS table_name, unit_id AS code,
	CASE admin_set WHEN '63' THEN name_vi || ' (63 tỉnh, đến 6/2025)' WHEN '34' THEN name_vi || ' (34 tỉnh, từ 7/2025)' ELSE name_vi END AS name_vi,
	CASE admin_set WHEN '63' THEN name_en || ' (of 63, to 6/2025)' WHEN '34' THEN name_en || ' (of 34, since 7/2025)' ELSE name_en END AS name_en,
	1 AS place, CASE admin_set WHEN '34' THEN 1 WHEN '63' THEN 2 ELSE 3 END AS part, name_vi AS sorted
FROM units
UNION ALL SELECT 'indicators', indicator, name_vi || ' (' || unit_vi || ')', name_en || ' (' || unit_en || ')', 2, 0, indicator FROM indicators
UNION ALL
SELECT 'award_types', award_code, award_types.name_vi, award_types.name_en, 3, family_order, printf('%05d %s', precedence, award_code)
FROM award_types JOIN award_families USING (family)
UNION ALL SELECT 'clusters', cluster_id, name_vi, name_en, 4, 0, cluster_id FROM clusters
UNION ALL SELECT 'criteria', criterion_id, name_vi, name_en, 5, 0, criterion_id FROM criteria
UNION ALL SELECT 'sources', source_id, title, title, 6, 0, source_id FROM sources
ORDER BY place, part, sorted, code;
