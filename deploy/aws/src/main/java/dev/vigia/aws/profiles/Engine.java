package dev.vigia.aws.profiles;

/** The service that computes the weekly tops. */
public enum Engine {
    /** An EMR cluster that lives for one run. */
    EMR,
    /** One Fargate task, for data that fits on one machine. */
    FARGATE
}
