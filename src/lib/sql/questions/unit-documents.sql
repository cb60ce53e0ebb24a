-- The documents a unit issued or cites, with what they implement, and their tasks (task_no NULL where a document has none).
-- $unit_id VARCHAR
SELECT d.year, d.doc_id, d.doc_type, d.symbol, d.issuer_vi, d.issuer_en, d.issued, d.title_vi, d.title_en, d.own,
	d.implements_doc_id, p.symbol AS implements_symbol, p.title_vi AS implements_vi, p.title_en AS implements_en, d.as_printed, d.source_id,
	k.task_no, k.text_vi, k.text_en, k.as_printed AS task_as_printed
FROM documents d
LEFT JOIN documents p ON p.doc_id = d.implements_doc_id
LEFT JOIN tasks k ON k.doc_id = d.doc_id
WHERE d.unit_id = $unit_id
ORDER BY d.year DESC, d.own DESC, d.issued, d.doc_id, k.task_no;
