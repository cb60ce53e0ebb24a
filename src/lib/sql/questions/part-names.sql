-- What the parts a ranking can be made of are called: a row for every indicator of the dictionary, with the unit and decimals of its figures,
-- then one for every criterion, whose points have no unit and as many decimals as they come with (NULL).
-- part: `indicators.indicator` or `criteria.criterion_id`.
SELECT indicator AS part, name_vi, name_en, unit_vi, unit_en, decimals
FROM indicators
UNION ALL
SELECT criterion_id, name_vi, name_en, NULL, NULL, NULL
FROM criteria
ORDER BY part;
