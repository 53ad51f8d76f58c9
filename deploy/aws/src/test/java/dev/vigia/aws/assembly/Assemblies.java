package dev.vigia.aws.assembly;

import dev.vigia.aws.Programs;
import dev.vigia.aws.VigiaApp;
import dev.vigia.aws.profiles.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The syntheses of the profiles that ship, made once for all tests. */
public final class Assemblies {
    private static final Map<String, Assembly> MADE = new ConcurrentHashMap<>();

    private Assemblies() {}

    public static Assembly of(String profile) {
        return MADE.computeIfAbsent(profile, Assemblies::make);
    }

    private static Assembly make(String profile) {
        try {
            Path folder = Files.createTempDirectory("assembly-");
            VigiaApp.synthesise(Profile.shipped(profile), Programs.jars(), folder);
            return Assembly.read(folder);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
