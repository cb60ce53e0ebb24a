-- Every unit, indicator and award by its names: what names in files are looked up in, and what menus of names show.
SELECT 'unit' AS what, unit_id AS id, name_vi, name_en, admin_set, code, slug, kind, NULL AS unit_vi, NULL AS unit_en, NULL AS direction,
	NULL AS recipients, 0 AS place
FROM units
UNION ALL
SELECT 'indicator', indicator, name_vi, name_en, NULL, NULL, NULL, NULL, unit_vi, unit_en, direction, NULL, 0
FROM indicators
UNION ALL
SELECT 'award', award_code, name_vi, name_en, NULL, NULL, NULL, NULL, NULL, NULL, NULL, recipients, precedence
FROM award_types
ORDER BY what DESC, admin_set, place, id;
