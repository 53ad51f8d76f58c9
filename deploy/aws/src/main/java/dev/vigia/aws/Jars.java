package dev.vigia.aws;

/**
 * The programs that are deployed.
 *
 * @param monitor the Flink application
 * @param warehouse the functions that look after the lake
 */
public record Jars(Jar monitor, Jar warehouse) {}
