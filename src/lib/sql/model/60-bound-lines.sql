-- Lists reach the engine as one bound text: a line for each row, fields parted by "|". This macro gives the fields of each line as a
-- list; an empty field is NULL, an empty text no rows.
CREATE OR REPLACE MACRO bound_lines(lines) AS TABLE
SELECT list_transform(string_split(line, '|'), lambda field: nullif(field, '')) AS field
FROM (SELECT unnest(string_split(lines, chr(10))) AS line)
WHERE line <> '';
