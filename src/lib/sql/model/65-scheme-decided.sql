-- What a person decided about members the rules leave equal: how many equal members stand above each one. `keyed` names a table with
-- unit_id and rule_keys (equal keys: equal in all that is stated; NULL: not ranked).
-- A decision counts only within such a tie, with what follows from it (a above b, b above c, so a above c), and only when together they
-- order every member of the tie, shared places allowed. One that leaves open where a third member stands, or that goes in a circle,
-- parts nobody: its tie is not here.
CREATE OR REPLACE MACRO scheme_decided(keyed, scheme, cluster, in_year) AS TABLE
WITH RECURSIVE decided AS (
	SELECT a.unit_id AS above, b.unit_id AS below
	FROM scheme_lines(scheme, 'd') d
	JOIN query_table(keyed) a ON a.unit_id = d.field[3]
	JOIN query_table(keyed) b ON b.unit_id = d.field[4] AND b.rule_keys = a.rule_keys
	WHERE d.field[1] = cluster AND CAST(d.field[2] AS INTEGER) = in_year
),
ordered AS (
	FROM decided
	UNION
	SELECT o.above, d.below FROM ordered o JOIN decided d ON d.above = o.below
),
counted AS (
	SELECT k.unit_id, k.rule_keys, count(o.above) AS decided_above
	FROM query_table(keyed) k
	LEFT JOIN ordered o ON o.below = k.unit_id
	WHERE EXISTS (FROM decided) AND k.rule_keys IS NOT NULL
	GROUP BY k.unit_id, k.rule_keys
),
settled AS (
	SELECT p.rule_keys
	FROM counted p
	JOIN counted q ON q.rule_keys = p.rule_keys
	LEFT JOIN ordered o ON o.above = p.unit_id AND o.below = q.unit_id
	GROUP BY p.rule_keys
	HAVING bool_and((o.above IS NOT NULL) = (p.decided_above < q.decided_above))
)
SELECT c.unit_id, c.decided_above
FROM counted c
JOIN settled s ON s.rule_keys = c.rule_keys;
