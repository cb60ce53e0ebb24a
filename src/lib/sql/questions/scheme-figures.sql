-- The figures a ranking by indicators is made of (scheme kinds `index` and `rank_sum`): a row for every member and every indicator the
-- ranking takes, the figure NULL where the member has none. No row at all when the scheme finds no indicator to take.
-- sign: 1 when higher is better, -1 when lower is. decimals, lowest and highest are the indicator's: what its figures are rounded to
-- and what they cannot pass (NULL: no bound; a percentage that states none is a share, 0 to 100).
-- $cluster_id VARCHAR (a cluster, or "63" or "34" for every province), $year INTEGER, $scheme VARCHAR
WITH named AS (
	SELECT indicator, weight, sign FROM scheme_indicators($scheme)
),
taken AS (
	-- An index keeps indicators of weight 0: a rule that parts equal totals may read them.
	SELECT * FROM named WHERE weight > 0 OR EXISTS (FROM scheme_groups($scheme))
	UNION ALL
	SELECT DISTINCT indicator, weight, sign
	FROM scheme_rank_figures($scheme, $cluster_id, $year)
	WHERE NOT EXISTS (FROM named WHERE weight > 0)
)
SELECT
	m.unit_id, t.indicator, t.weight::DOUBLE AS weight, t.sign::INTEGER AS sign, o.value AS figure, i.decimals,
	coalesce(i.minimum, CASE WHEN i.unit_en = '%' THEN 0 END)::DOUBLE AS lowest,
	coalesce(i.maximum, CASE WHEN i.unit_en = '%' THEN 100 END)::DOUBLE AS highest
FROM scheme_members($cluster_id, $year) m
CROSS JOIN taken t
LEFT JOIN indicators i ON i.indicator = t.indicator
LEFT JOIN current_observations o ON o.unit_id = m.unit_id AND o.year = $year AND o.indicator = t.indicator
ORDER BY m.unit_id, t.indicator;
