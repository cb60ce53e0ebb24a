-- Prize rules reach the engine as one bound text: a line a prize, place_from|place_to|award|min_members|max_members, an empty bound is
-- none; src/lib/core/prize-rules.ts writes it.
CREATE OR REPLACE MACRO prize_lines(rules) AS TABLE
SELECT
	CAST(field[1] AS INTEGER) AS place_from,
	CAST(field[2] AS INTEGER) AS place_to,
	field[3] AS award_code,
	CAST(nullif(field[4], '') AS INTEGER) AS min_members,
	CAST(nullif(field[5], '') AS INTEGER) AS max_members
FROM (SELECT string_split(line, '|') AS field FROM (SELECT unnest(string_split(rules, chr(10))) AS line) WHERE line <> '');
