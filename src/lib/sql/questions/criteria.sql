-- The criteria members of clusters are scored on, in the order of their codes.
SELECT criterion_id, section, name_vi, name_en, max_score
FROM criteria
ORDER BY criterion_id;
