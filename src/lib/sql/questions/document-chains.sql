-- Documents from the one that orders to the one that carries out, each with its tasks (task_no NULL where it has none).
-- root_id is the first of the chain, depth how far a document is from it; a document that names no other, or one that is not in the
-- table, is the first of its own. Documents that name each other in a circle each stand for themselves.
-- lag_days: from the document carried out to this one. published_days: from this one to the page that told of it.
-- level: who issued it, as far as the table says: unit (the unit itself), above. chain_tasks: tasks in the whole chain.
WITH RECURSIVE linked AS (
	SELECT d.*, p.doc_id AS parent_id, try_cast(p.issued AS DATE) AS parent_day, p.issued AS parent_issued
	FROM documents d
	LEFT JOIN documents p ON p.doc_id = d.implements_doc_id AND p.doc_id <> d.doc_id
),
chained AS (
	SELECT doc_id, doc_id AS root_id, 0 AS depth
	FROM linked
	WHERE parent_id IS NULL
	UNION ALL
	SELECT l.doc_id, c.root_id, c.depth + 1
	FROM linked l
	JOIN chained c ON c.doc_id = l.parent_id
),
placed AS (
	FROM chained
	UNION ALL
	SELECT doc_id, doc_id, 0 FROM linked WHERE doc_id NOT IN (SELECT doc_id FROM chained)
)
SELECT
	c.root_id, c.depth, l.doc_id, l.unit_id, u.slug, u.admin_set, u.name_vi AS unit_vi, u.name_en AS unit_en, l.year, l.doc_type, l.symbol,
	l.issuer_vi, l.issuer_en, l.issued, l.title_vi, l.title_en, l.own, CASE WHEN l.own THEN 'unit' ELSE 'above' END AS level,
	l.parent_id, l.parent_issued, date_diff('day', l.parent_day, try_cast(l.issued AS DATE))::INTEGER AS lag_days,
	s.published, CASE WHEN l.own THEN date_diff('day', try_cast(l.issued AS DATE), try_cast(s.published AS DATE)) END::INTEGER AS published_days,
	l.as_printed, l.source_id, s.title AS source_title, s.address AS source_address,
	k.task_id, k.task_no, k.text_vi, k.text_en, k.owner_vi, k.owner_en, k.owner_printed, k.due, k.due_printed, k.status,
	k.as_printed AS task_as_printed,
	count(k.task_id) OVER (PARTITION BY c.root_id)::INTEGER AS chain_tasks
FROM placed c
JOIN linked l USING (doc_id)
LEFT JOIN units u USING (unit_id)
LEFT JOIN sources s ON s.source_id = l.source_id
LEFT JOIN tasks k ON k.doc_id = l.doc_id
ORDER BY l.year DESC, chain_tasks DESC, c.root_id, c.depth, l.issued, l.doc_id, k.task_no;
