-- From proposal to decision to ceremony: the awards of one unit by period, award and recipient, with what was proposed, granted and
-- presented, as far as it was published. A row with known_stages 1 is told of at one stage only, and nothing can be compared.
-- The period is the one printed with each count: of the achievement as a rule, of the receipt where the words say so (`*_note`), so equal
-- years may still be different proposals. A stage told of in several extents counts the widest (year, term, decision, part); counts of
-- one extent are added, of different ones never. Presented: handed over at ceremonies told of.
-- difference is granted - proposed, presented_difference presented - granted; NULL unless both are known in full. change:
--   as_proposed     as many granted as proposed
--   fewer_granted   fewer granted than proposed
--   more_granted    more granted than proposed: other proposals must be among them
--   part_told       one of the two covers a part of the period only: no difference
--   bound           one of the two is a bound ("> 700"): no difference
-- and NULL when proposals or grants are not known.
-- $unit_id VARCHAR
WITH counted AS (
	SELECT
		year_from, year_to, award_code, recipient_type,
		CASE WHEN stage = 'proposed' THEN 'proposed' WHEN extent = 'ceremony' THEN 'presented' ELSE 'granted' END AS step,
		extent,
		sum(count)::INTEGER AS count,
		max(qualifier) FILTER (qualifier <> '=') AS qualifier,
		string_agg(DISTINCT extent_note, '; ' ORDER BY extent_note) AS note,
		string_agg(DISTINCT extent_note_en, '; ' ORDER BY extent_note_en) AS note_en,
		max(as_printed) AS as_printed,
		max(source_id) AS source_id
	FROM awards
	WHERE unit_id = $unit_id
	GROUP BY ALL
),
widest AS (
	SELECT DISTINCT ON (year_from, year_to, award_code, recipient_type, step) *
	FROM counted
	ORDER BY list_position(['year', 'term', 'decision', 'part', 'ceremony'], extent)
),
staged AS (
	SELECT
		year_from, year_to, award_code, recipient_type,
		count(*)::INTEGER AS known_stages,
		max(count) FILTER (step = 'proposed') AS proposed,
		max(qualifier) FILTER (step = 'proposed') AS proposed_qualifier,
		max(extent) FILTER (step = 'proposed') AS proposed_extent,
		max(note) FILTER (step = 'proposed') AS proposed_note,
		max(note_en) FILTER (step = 'proposed') AS proposed_note_en,
		max(as_printed) FILTER (step = 'proposed') AS proposed_as_printed,
		max(source_id) FILTER (step = 'proposed') AS proposed_source_id,
		max(count) FILTER (step = 'granted') AS granted,
		max(qualifier) FILTER (step = 'granted') AS granted_qualifier,
		max(extent) FILTER (step = 'granted') AS granted_extent,
		max(note) FILTER (step = 'granted') AS granted_note,
		max(note_en) FILTER (step = 'granted') AS granted_note_en,
		max(as_printed) FILTER (step = 'granted') AS granted_as_printed,
		max(source_id) FILTER (step = 'granted') AS granted_source_id,
		max(count) FILTER (step = 'presented') AS presented,
		max(qualifier) FILTER (step = 'presented') AS presented_qualifier,
		max(note) FILTER (step = 'presented') AS presented_note,
		max(note_en) FILTER (step = 'presented') AS presented_note_en,
		max(as_printed) FILTER (step = 'presented') AS presented_as_printed,
		max(source_id) FILTER (step = 'presented') AS presented_source_id
	FROM widest
	GROUP BY year_from, year_to, award_code, recipient_type
),
compared AS (
	SELECT
		*,
		CASE
			WHEN proposed IS NULL OR granted IS NULL THEN NULL
			WHEN proposed_qualifier IS NOT NULL OR granted_qualifier IS NOT NULL THEN 'bound'
			WHEN proposed_extent NOT IN ('year', 'term') OR granted_extent NOT IN ('year', 'term') THEN 'part_told'
			WHEN granted = proposed THEN 'as_proposed'
			WHEN granted < proposed THEN 'fewer_granted'
			ELSE 'more_granted'
		END AS change
	FROM staged
)
SELECT
	c.year_from, c.year_to, t.family, c.award_code, t.name_vi, t.name_en, t.level, t.precedence, c.recipient_type,
	c.* EXCLUDE (year_from, year_to, award_code, recipient_type),
	CASE WHEN c.change IN ('as_proposed', 'fewer_granted', 'more_granted') THEN c.granted - c.proposed END AS difference,
	CASE WHEN c.granted_extent <> 'part' AND c.granted_qualifier IS NULL AND c.presented_qualifier IS NULL THEN c.presented - c.granted END AS presented_difference
FROM compared c
JOIN award_types t USING (award_code)
ORDER BY c.year_from DESC, c.year_to, t.precedence, c.award_code, c.recipient_type;
