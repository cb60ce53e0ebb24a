-- Tables and columns of the dataset in question, in their order: what the SQL console completes.
SELECT table_name, column_name, data_type
FROM duckdb_columns()
WHERE schema_name = current_schema() AND NOT internal
ORDER BY table_name, column_index;
