-- Awards by unit, period, family, award, recipient and stage. Proposals never enter an award count: `stage` keeps them apart.
-- Sessions, decisions and ceremonies (`extent_note`) stay apart too: the same award may be told of in several.
-- A count that is a bound ("> 700") keeps its qualifier; a sum with a bound inside is itself only a bound.
CREATE OR REPLACE TABLE award_counts AS
SELECT
	a.unit_id,
	a.year_from,
	a.year_to,
	f.family,
	f.family_order,
	t.award_code,
	t.level,
	t.precedence,
	a.recipient_type,
	a.stage,
	a.extent,
	a.label_vi,
	a.label_en,
	a.extent_note,
	a.extent_note_en,
	sum(a.count)::INTEGER AS count,
	CASE WHEN count(*) FILTER (a.qualifier IS NOT NULL AND a.qualifier <> '=') > 0 THEN max(a.qualifier) FILTER (a.qualifier <> '=') END AS qualifier,
	max(a.as_printed) AS as_printed,
	max(a.source_id) AS source_id
FROM awards a
JOIN award_types t USING (award_code)
JOIN award_families f USING (family)
GROUP BY ALL;
