/** The lake's tables as a catalog such as Glue has to know them, made from what the jobs themselves write by. */
package dev.vigia.warehouse.catalog;
