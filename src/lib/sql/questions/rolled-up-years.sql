-- Years before the merger that a unit of today can be read in, newest first: its parts, or it itself in the same borders, have a figure.
-- [] for a unit of the set of 63 and for the country.
-- $unit_id VARCHAR
SELECT DISTINCT year FROM rolled_up_observations WHERE unit_id = $unit_id ORDER BY year DESC;
