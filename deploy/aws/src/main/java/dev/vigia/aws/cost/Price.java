package dev.vigia.aws.cost;

/**
 * What a unit costs in a region.
 *
 * @param free units that an account has for nothing each month
 * @param checked whether the figure was found in a source, and not only remembered
 */
record Price(String id, String service, String unit, double usd, double free, boolean checked) {}
