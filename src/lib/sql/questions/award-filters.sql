-- Which levels and recipient types occur among the awards at all: the filters of the awards page.
SELECT 'level' AS kind, t.level AS value, min(t.precedence)::INTEGER AS place
FROM awards a
JOIN award_types t USING (award_code)
GROUP BY t.level
UNION ALL
SELECT 'recipient', recipient_type, -count(*)::INTEGER
FROM awards
GROUP BY recipient_type
ORDER BY kind, place, value;
