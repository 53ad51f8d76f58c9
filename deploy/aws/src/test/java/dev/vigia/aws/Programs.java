package dev.vigia.aws;

import dev.vigia.aws.artifacts.Jar;
import dev.vigia.aws.artifacts.Jars;
import java.nio.file.Path;

/** Jars that need not be there. */
public final class Programs {
    private Programs() {}

    public static Jars jars() {
        return new Jars(jar("monitor"), jar("music"), jar("warehouse"), jar("functions"));
    }

    private static Jar jar(String name) {
        return new Jar(name + "/0123456789abcdef.jar", Path.of(name + ".jar"));
    }
}
