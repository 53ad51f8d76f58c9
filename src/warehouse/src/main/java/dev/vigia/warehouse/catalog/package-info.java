/** The lake's tables as a catalog such as Glue describes them. They are made from the definitions that the jobs write by. */
package dev.vigia.warehouse.catalog;
