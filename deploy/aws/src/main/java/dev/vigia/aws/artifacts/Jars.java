package dev.vigia.aws.artifacts;

/**
 * The programs that are deployed.
 *
 * @param monitor the Flink application
 * @param music the batch program of the weekly tops
 * @param warehouse the functions that look after the lake
 * @param functions those that bring data: from Kaggle, and into the stream
 */
public record Jars(Jar monitor, Jar music, Jar warehouse, Jar functions) {}
