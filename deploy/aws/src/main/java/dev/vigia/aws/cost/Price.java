package dev.vigia.aws.cost;

/**
 * The price of one unit of a service in a region.
 *
 * @param usd the price of a unit in USD
 * @param free the units per month that are free for each account
 * @param checked whether the price was looked up in a source
 */
record Price(String id, String service, String unit, double usd, double free, boolean checked) {}
