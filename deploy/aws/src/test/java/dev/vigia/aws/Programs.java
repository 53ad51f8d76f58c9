package dev.vigia.aws;

import java.nio.file.Path;

/** Jars that need not be there. */
public final class Programs {
    private Programs() {}

    public static Jars jars() {
        return new Jars(new Jar("monitor/0123456789abcdef.jar", Path.of("monitor.jar")));
    }
}
