-- Step 3, rank: the place of a row by its keys (the rounded total, then each tie break), the largest first.
-- NULL keys: not ranked, NULL. Rows with equal keys share a place: 1, 2, 2, 4 by competition, 1, 2, 2, 3 dense, 1, 2.5, 2.5, 4 average.
CREATE OR REPLACE MACRO scheme_place(rank_method, keys) AS
CASE
	WHEN keys IS NULL THEN NULL
	WHEN rank_method = 'dense' THEN dense_rank() OVER (PARTITION BY keys IS NULL ORDER BY keys DESC)
	WHEN rank_method = 'average' THEN
		rank() OVER (PARTITION BY keys IS NULL ORDER BY keys DESC) + (count(*) OVER (PARTITION BY keys) - 1) / 2
	ELSE rank() OVER (PARTITION BY keys IS NULL ORDER BY keys DESC)
END::DOUBLE;
