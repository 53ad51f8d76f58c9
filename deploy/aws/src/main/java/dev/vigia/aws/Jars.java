package dev.vigia.aws;

/**
 * The programs that are deployed.
 *
 * @param monitor the Flink application
 * @param warehouse the functions that look after the lake
 * @param functions those that bring data: from Kaggle, and into the stream
 */
public record Jars(Jar monitor, Jar warehouse, Jar functions) {}
