-- Who is compared: the members of a cluster in a year or, when `cluster` is an admin set ("63", "34"), every province of it.
CREATE OR REPLACE MACRO scheme_members(cluster, in_year) AS TABLE
SELECT unit_id, role, confidence
FROM cluster_members
WHERE cluster_id = cluster AND year = in_year
UNION ALL
SELECT unit_id, NULL, NULL
FROM units
WHERE admin_set = cluster AND kind IS DISTINCT FROM 'nation';
