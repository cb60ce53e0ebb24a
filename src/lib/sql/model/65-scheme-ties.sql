-- The stated rules that part equal totals, in the order they are tried.
CREATE OR REPLACE MACRO scheme_ties(scheme) AS TABLE
SELECT CAST(field[1] AS INTEGER) AS position, field[2] AS key
FROM scheme_lines(scheme, 'b');
