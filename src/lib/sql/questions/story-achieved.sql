-- What a count of targets achieved is made of: the count that screens use, every printed count, and every target held one by one.
-- part: used (one row: achieved of base, and how they were come by), printed (a headline of a source), target (one target).
-- count_basis of the used row: printed (a body said so: nothing is counted again) or counted (from the targets, those not assessed left out).
-- $unit_id VARCHAR, $year INTEGER
SELECT *
FROM (
	SELECT
		'used' AS part, a.count_basis, NULL AS target_id, NULL AS name_vi, NULL AS name_en, a.achieved::INTEGER AS achieved, a.covered::INTEGER AS base,
		a.needed::INTEGER AS total, a.exceeded::INTEGER AS exceeded, round(100.0 * a.achieved / nullif(a.covered, 0), 1) AS rate,
		NULL AS stage, NULL AS verdict, NULL AS verdict_official, NULL AS verdict_computed, NULL AS as_printed, NULL AS note, a.source_id,
		NULL AS source_name
	FROM achieved_targets a
	WHERE a.unit_id = $unit_id AND a.year = $year
	UNION ALL
	SELECT
		'printed', NULL, NULL, NULL, NULL, s.met_or_exceeded, s.total, s.total, s.exceeded, round(100.0 * s.met_or_exceeded / nullif(s.total, 0), 1),
		s.stage, NULL, NULL, NULL, s.as_printed, s.note, s.source_id, coalesce(src.publisher, src.title)
	FROM target_summaries s
	LEFT JOIN sources src USING (source_id)
	WHERE s.unit_id = $unit_id AND s.year = $year
	UNION ALL
	SELECT
		'target', NULL, v.target_id, coalesce(v.name_vi, i.name_vi), coalesce(v.name_en, i.name_en), NULL, NULL, NULL, NULL, NULL,
		NULL, v.verdict, v.verdict_official, v.verdict_computed, v.as_printed, v.note_vi, v.source_id, coalesce(src.publisher, src.title)
	FROM target_verdicts v
	JOIN indicators i USING (indicator)
	LEFT JOIN sources src ON src.source_id = v.source_id
	WHERE v.unit_id = $unit_id AND v.year = $year
)
ORDER BY part = 'used' DESC, part = 'printed' DESC, stage = 'reported' DESC, source_id, target_id;
