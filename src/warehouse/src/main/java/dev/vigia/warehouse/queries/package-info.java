/** What users ask the lake, in SQL that Athena and DuckDB both understand, over the tables as the catalog names them. */
package dev.vigia.warehouse.queries;
