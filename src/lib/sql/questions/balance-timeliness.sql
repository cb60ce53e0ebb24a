-- How long things took, in days, from the dates documents carry: a row for each own document of a unit that closes a step. measure:
--   days_to_proposal     end of the year of the achievement (31 December) to a submission
--   days_to_decision     end of the year to a decision
--   days_to_conference   end of the year to the report or the closing conference
--   days_to_plan         the document that is carried out to the plan, letter or task that carries it out
-- days is NULL where a date is missing or not told to the day, or where a document of the year's achievement is dated inside the year, so
-- that nobody knows the day of the achievement; `missing` says which: from_date, to_date, achievement. from_doc_id is NULL for the end of a year.
-- $unit_id VARCHAR or NULL for all, $year INTEGER or NULL for all
WITH dated AS (
	SELECT *, try_cast(issued AS DATE) AS issued_on FROM documents
),
steps AS (
	SELECT
		CASE d.doc_type WHEN 'submission' THEN 'days_to_proposal' WHEN 'decision' THEN 'days_to_decision' ELSE 'days_to_conference' END AS measure,
		d.unit_id, d.year, d.doc_id, d.issued_on AS to_date, d.source_id AS to_source_id,
		NULL::VARCHAR AS from_doc_id, make_date(d.year, 12, 31) AS from_date, NULL::VARCHAR AS from_source_id
	FROM dated d
	WHERE d.own AND d.doc_type IN ('submission', 'decision', 'report')
	UNION ALL
	SELECT 'days_to_plan', d.unit_id, d.year, d.doc_id, d.issued_on, d.source_id, f.doc_id, f.issued_on, f.source_id
	FROM dated d
	JOIN dated f ON f.doc_id = d.implements_doc_id
	WHERE d.own AND d.doc_type IN ('plan', 'official_letter', 'directive')
)
SELECT
	u.unit_id, u.slug, u.name_vi, u.name_en, s.year, s.measure,
	s.doc_id, t.title_vi, t.title_en, s.to_date::VARCHAR AS to_date, s.to_source_id,
	s.from_doc_id, f.title_vi AS from_title_vi, f.title_en AS from_title_en, s.from_date::VARCHAR AS from_date, s.from_source_id,
	CASE WHEN s.to_date >= s.from_date THEN date_diff('day', s.from_date, s.to_date) END::INTEGER AS days,
	CASE
		WHEN s.to_date IS NULL THEN 'to_date'
		WHEN s.from_date IS NULL THEN 'from_date'
		WHEN s.to_date < s.from_date THEN CASE WHEN s.from_doc_id IS NULL THEN 'achievement' ELSE 'from_date' END
	END AS missing
FROM steps s
JOIN units u USING (unit_id)
JOIN documents t ON t.doc_id = s.doc_id
LEFT JOIN documents f ON f.doc_id = s.from_doc_id
WHERE ($unit_id::VARCHAR IS NULL OR s.unit_id = $unit_id::VARCHAR) AND ($year::INTEGER IS NULL OR s.year = $year::INTEGER)
ORDER BY s.year DESC, u.unit_id, s.measure, s.to_date, s.doc_id;
