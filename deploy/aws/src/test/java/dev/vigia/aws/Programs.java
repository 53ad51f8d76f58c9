package dev.vigia.aws;

import dev.vigia.aws.artifacts.Jar;
import dev.vigia.aws.artifacts.Jars;
import java.nio.file.Path;

/** The names of jars for templates; the files need not exist. */
public final class Programs {
    private Programs() {}

    public static Jars jars() {
        return new Jars(jar("monitor"), jar("music"), jar("warehouse"), jar("functions"));
    }

    private static Jar jar(String name) {
        return new Jar(name + "/0123456789abcdef.jar", Path.of(name + ".jar"));
    }
}
