-- Which units and periods have award figures, and how much of them: the menu of the awards page.
SELECT
	u.unit_id, u.slug, u.name_vi, u.name_en, u.admin_set, a.year_from, a.year_to,
	count(*) FILTER (a.stage = 'granted')::INTEGER AS granted_rows,
	count(*) FILTER (a.stage = 'proposed')::INTEGER AS proposed_rows,
	count(DISTINCT a.family) FILTER (a.stage = 'granted')::INTEGER AS families,
	bool_or(a.extent IN ('year', 'term') AND a.stage = 'granted') AS whole_period
FROM award_counts a
JOIN units u USING (unit_id)
GROUP BY ALL
ORDER BY families DESC, granted_rows DESC, u.unit_id, a.year_from;
