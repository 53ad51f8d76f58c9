package dev.vigia.aws;

/** The programs that are deployed. */
public record Jars(Jar monitor) {}
