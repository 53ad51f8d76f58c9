package dev.vigia.aws.artifacts;

import java.util.List;

/**
 * The jars of a deployment.
 *
 * @param monitor the Flink application
 * @param music the batch program of the weekly tops
 * @param warehouse the function that registers partitions
 * @param functions the functions that download data and replay it into the stream
 */
public record Jars(Jar monitor, Jar music, Jar warehouse, Jar functions) {
    public List<Jar> all() {
        return List.of(monitor, music, warehouse, functions);
    }
}
