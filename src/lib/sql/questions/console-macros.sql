-- Macros of the model: their names and parameters, tables and single values apart.
SELECT function_name AS macro_name, array_to_string(parameters, ', ') AS parameter_names, function_type = 'table_macro' AS is_table
FROM duckdb_functions()
WHERE schema_name = current_schema() AND function_type IN ('macro', 'table_macro') AND NOT internal
ORDER BY macro_name;
