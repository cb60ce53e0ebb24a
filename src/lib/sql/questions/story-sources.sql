-- The named sources, in the order of their ids; an id nobody registered has no row.
-- $source_ids VARCHAR: ids with | between them
SELECT source_id, title, publisher, address, published, kind
FROM sources
WHERE source_id IN (SELECT unnest(string_split($source_ids, '|')))
ORDER BY source_id;
