-- What the search box finds in a dataset, one row a thing: units, clusters of each year, indicators, documents and movements.
-- id: as in its table; of a cluster, cluster_id. slug: the unit whose page shows it. year: the year to open, NULL where none is needed.
-- detail: what tells two of the same name apart; of a unit of 63 that became part of another, that one. rank_set: of an indicator
-- that provinces can be ranked on, the set of provinces with the most figures in its last year with at least ten; NULL: slug shows it.
-- movements, awards: whether a unit has any.
WITH ranked AS (
	SELECT o.indicator, u.admin_set, o.year, count(*) AS n
	FROM current_observations o
	JOIN units u USING (unit_id)
	WHERE o.comparable AND o.sign <> 0 AND u.kind <> 'nation'
	GROUP BY ALL
	HAVING count(*) >= 10
),
best AS (
	SELECT DISTINCT ON (indicator) indicator, admin_set, year
	FROM ranked
	ORDER BY indicator, year DESC, n DESC
),
shown AS (
	SELECT DISTINCT ON (o.indicator) o.indicator, u.slug, max(o.year) AS year
	FROM current_observations o
	JOIN units u USING (unit_id)
	GROUP BY o.indicator, u.slug, u.kind, u.admin_set
	ORDER BY o.indicator, u.kind = 'nation' DESC, count(*) DESC, u.admin_set DESC, u.slug
)
SELECT
	'unit' AS kind, u.unit_id AS id, u.slug, u.name_vi, u.name_en, n.name_vi AS detail_vi, n.name_en AS detail_en, NULL::INTEGER AS year,
	u.admin_set, NULL AS rank_set, u.kind AS unit_kind,
	EXISTS (FROM movements m WHERE m.unit_id = u.unit_id) OR EXISTS (FROM documents d WHERE d.unit_id = u.unit_id) AS movements,
	EXISTS (FROM awards a WHERE a.unit_id = u.unit_id) AS awards
FROM units u
LEFT JOIN unit_map x ON x.old_id = u.unit_id
LEFT JOIN units n ON n.unit_id = x.new_id AND n.slug <> u.slug
UNION ALL
SELECT DISTINCT 'cluster', c.cluster_id, NULL, c.name_vi, c.name_en, NULL, NULL, m.year, NULL, NULL, NULL, false, false
FROM clusters c
JOIN cluster_members m USING (cluster_id)
UNION ALL
SELECT
	'indicator', i.indicator, s.slug, i.name_vi, i.name_en, i.unit_vi, i.unit_en, coalesce(b.year, s.year), NULL, b.admin_set, NULL, false,
	false
FROM indicators i
LEFT JOIN best b USING (indicator)
JOIN shown s USING (indicator)
UNION ALL
SELECT
	'document', d.doc_id, u.slug, concat_ws(' – ', d.symbol, d.title_vi), concat_ws(' – ', d.symbol, d.title_en),
	d.issuer_vi, d.issuer_en, d.year, u.admin_set, NULL, NULL, false, false
FROM documents d
JOIN units u USING (unit_id)
UNION ALL
SELECT
	'movement', m.movement_id, u.slug, m.name_vi, m.name_en, u.name_vi, u.name_en, m.year, u.admin_set, NULL, NULL, false, false
FROM movements m
JOIN units u USING (unit_id)
ORDER BY kind, id, year DESC;
