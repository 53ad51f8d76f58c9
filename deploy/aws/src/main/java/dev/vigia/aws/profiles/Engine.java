package dev.vigia.aws.profiles;

/** Where the weekly tops are computed. */
public enum Engine {
    /** An EMR cluster that lives for one run. */
    EMR,
    /** One Fargate task, for data that fits on one machine. */
    FARGATE
}
