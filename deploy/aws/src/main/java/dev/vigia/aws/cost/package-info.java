/** What a deployment costs in a month: measured loads, a dated price list, and what the templates hold. */
package dev.vigia.aws.cost;
