-- The groups of a scheme, the root ("total", no ancestors) among them. aggregation: arithmetic, geometric or harmonic.
-- ancestors: parent, grandparent, … root.
CREATE OR REPLACE MACRO scheme_groups(scheme) AS TABLE
SELECT field[1] AS node, CAST(field[2] AS DOUBLE) AS weight, field[3] AS aggregation, field[4:] AS ancestors
FROM scheme_lines(scheme, 'g');
