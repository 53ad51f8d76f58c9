/** The cost of a deployment in a month, from measured loads, a dated price list, and the resources in the templates. */
package dev.vigia.aws.cost;
