/** Named queries over the tables of the catalog, in SQL that both Athena and DuckDB understand. */
package dev.vigia.warehouse.queries;
