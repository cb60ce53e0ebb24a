-- The groups of a scheme, the root ("total", parent NULL) among them. aggregation: arithmetic, geometric or harmonic.
CREATE OR REPLACE MACRO scheme_groups(scheme) AS TABLE
SELECT field[1] AS node, field[2] AS parent, CAST(field[3] AS DOUBLE) AS weight, field[4] AS aggregation
FROM scheme_lines(scheme, 'g');
