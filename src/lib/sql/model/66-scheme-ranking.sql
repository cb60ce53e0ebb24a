-- Step 3, rank: the closing every kind of scheme shares. `judged` names a table of the question with a row per member: unit_id, role,
-- confidence, score, unranked_reason (NULL: ranked), covered, needed and whatever else its rows show; `tie_values` one with the values
-- of the stated rules: unit_id, key, value. `better` is 'up' when the highest score comes first, 'down' when the lowest does.
-- Scores are rounded to the scheme's decimals and compared; equal ones are parted by the scheme's rules in their order (a member without
-- a value comes last), then by what a person decided (see scheme_decided), and share a place when nothing parts them.
-- rank_by_rules is the place without decisions: equal for members the rules leave equal. tie_broken says that a rule or a decision
-- parted a score from an equal one, tie_decided that a decision did.
CREATE OR REPLACE MACRO scheme_ranking(judged, tie_values, scheme, cluster, in_year, better) AS TABLE
WITH tie_keys AS (
	SELECT j.unit_id, list(coalesce(round(v.value, 9), '-infinity'::DOUBLE) ORDER BY t.position) AS keys
	FROM query_table(judged) j
	CROSS JOIN scheme_ties(scheme) t
	LEFT JOIN query_table(tie_values) v ON v.unit_id = j.unit_id AND v.key = t.key
	GROUP BY j.unit_id
),
scored AS (
	SELECT j.* REPLACE (round(j.score, s.decimals) AS score), s.decimals, s.rank_method
	FROM query_table(judged) j
	CROSS JOIN scheme_settings(scheme) s
),
keyed AS MATERIALIZED (
	SELECT
		c.*,
		CASE WHEN c.unranked_reason IS NULL THEN list_prepend(CASE better WHEN 'down' THEN -c.score ELSE c.score END, coalesce(t.keys, [])) END AS rule_keys
	FROM scored c
	LEFT JOIN tie_keys t USING (unit_id)
),
placed AS MATERIALIZED (
	SELECT k.*, CASE WHEN k.rule_keys IS NOT NULL THEN list_append(k.rule_keys, -coalesce(d.decided_above, 0)) END AS all_keys
	FROM keyed k
	LEFT JOIN scheme_decided('keyed', scheme, cluster, in_year) d USING (unit_id)
),
-- Compared pair by pair: members are few, and a window over so few rows costs more than it saves.
compared AS (
	SELECT
		p.unit_id,
		count(*) FILTER (o.all_keys > p.all_keys) AS above,
		count(DISTINCT o.all_keys) FILTER (o.all_keys > p.all_keys) AS levels_above,
		count(*) FILTER (o.all_keys = p.all_keys) AS sharing,
		count(*) FILTER (o.rule_keys > p.rule_keys) AS above_by_rules,
		count(DISTINCT o.rule_keys) FILTER (o.rule_keys > p.rule_keys) AS levels_above_by_rules,
		count(*) FILTER (o.rule_keys = p.rule_keys) AS sharing_by_rules,
		count(*) FILTER (o.score = p.score) AS equal_scores
	FROM placed p
	JOIN placed o ON o.all_keys IS NOT NULL
	WHERE p.all_keys IS NOT NULL
	GROUP BY p.unit_id
)
SELECT
	cluster::VARCHAR AS cluster_id, in_year::INTEGER AS year, better AS direction,
	u.slug, u.name_vi, u.name_en, u.kind,
	p.* EXCLUDE (rank_method, rule_keys, all_keys),
	scheme_place(p.rank_method, c.above, c.levels_above, c.sharing) AS rank,
	scheme_place(p.rank_method, c.above_by_rules, c.levels_above_by_rules, c.sharing_by_rules) AS rank_by_rules,
	coalesce(c.sharing > 1, FALSE) AS tied,
	coalesce(c.equal_scores > c.sharing, FALSE) AS tie_broken,
	coalesce(c.sharing_by_rules > c.sharing, FALSE) AS tie_decided,
	(SELECT count(*)::INTEGER FROM compared) AS ranked_count,
	(SELECT count(*)::INTEGER FROM placed) AS member_count,
	NULL::VARCHAR AS status, NULL::VARCHAR AS source_id
FROM placed p
JOIN units u USING (unit_id)
LEFT JOIN compared c ON c.unit_id = p.unit_id;
