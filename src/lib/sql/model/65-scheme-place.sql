-- Step 3, rank: a place from how many stand above, on how many different levels they stand, and how many share the level (itself one).
-- 1, 2, 2, 4 by competition; 1, 2, 2, 3 dense; 1, 2.5, 2.5, 4 average. Who is not ranked has no counts and no place (NULL).
CREATE OR REPLACE MACRO scheme_place(rank_method, above, levels_above, sharing) AS
CASE rank_method
	WHEN 'dense' THEN levels_above + 1
	WHEN 'average' THEN above + (sharing + 1) / 2
	ELSE above + 1
END::DOUBLE;
