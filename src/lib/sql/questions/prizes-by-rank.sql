-- Who would get what by prize rules, for any ranking: a row a member and award. state:
--   earned         every place the member and those who share its rank take up carries this award
--   shared_place   members share their rank across a border between awards, or between an award and none: nobody can tell who of the
--                  `shared_by` members gets it; there is a row for each award, `award_places` says how many of the shared places carry it
--   none           the place carries no award
--   no_rule        the rules say nothing of a cluster of `member_count` members
--   unranked       listed, not ranked
-- award_code is NULL in the last three. place_from and place_to are the places a shared rank takes up. Members without a rank count as
-- members. A prize is a proposal at most: nothing here is an award until it is decided.
-- $ranking VARCHAR: a line unit_id|rank|rank_by_rules a member (src/lib/core/ranking-text.ts)
-- $rules VARCHAR: a line place_from|place_to|award|min_members|max_members a prize, an empty bound is none (src/lib/core/prize-rules.ts)
WITH members AS MATERIALIZED (
	SELECT * FROM ranking_lines($ranking)
),
prizes AS (
	SELECT
		CAST(field[1] AS INTEGER) AS place_from,
		CAST(field[2] AS INTEGER) AS place_to,
		field[3] AS award_code,
		CAST(field[4] AS INTEGER) AS min_members,
		CAST(field[5] AS INTEGER) AS max_members
	FROM bound_lines($rules)
),
fitting AS MATERIALIZED (
	SELECT *
	FROM prizes
	WHERE (SELECT count(*) FROM members) BETWEEN coalesce(min_members, 0) AND coalesce(max_members, 2147483647)
),
places AS (
	SELECT unit_id, unnest(range(place_from, place_to + 1)) AS place FROM members
),
carried AS (
	SELECT a.unit_id, f.award_code, count(*)::INTEGER AS award_places
	FROM places a
	JOIN fitting f ON a.place BETWEEN f.place_from AND f.place_to
	GROUP BY a.unit_id, f.award_code
)
SELECT
	u.unit_id, u.slug, u.name_vi, u.name_en, u.kind,
	m.rank, m.place_from, m.place_to, m.shared_by, m.member_count,
	c.award_code, t.name_vi AS award_vi, t.name_en AS award_en, c.award_places,
	CASE
		WHEN m.rank IS NULL THEN 'unranked'
		WHEN NOT EXISTS (FROM fitting) THEN 'no_rule'
		WHEN c.award_code IS NULL THEN 'none'
		WHEN c.award_places < m.shared_by THEN 'shared_place'
		ELSE 'earned'
	END AS state,
	coalesce(c.award_places < m.shared_by, FALSE) AS shared_place
FROM members m
JOIN units u USING (unit_id)
LEFT JOIN carried c USING (unit_id)
LEFT JOIN award_types t USING (award_code)
ORDER BY m.place_from NULLS LAST, u.unit_id, t.precedence, c.award_code;
