package dev.vigia.aws.artifacts;

import dev.vigia.aws.errors.DeployFailed;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The results of the build. They are found from the place that this class was loaded from, {@code deploy/aws/target}. */
public final class Built {
    private Built() {}

    /**
     * Returns the jars of the last build.
     *
     * @throws DeployFailed if one is not built yet
     */
    public static Jars jars() throws IOException {
        return new Jars(
                Jar.of("monitor", jar("src/monitor", "-application.jar")),
                Jar.of("music", jar("src/music", "-application.jar")),
                Jar.of("warehouse", jar("src/warehouse", "-functions.jar")),
                Jar.of("functions", jar("deploy/aws/functions", "-functions.jar")));
    }

    /** Returns the folder for the templates of a profile, where the user names no other. */
    public static Path templates(String profile) {
        return home().resolve("target/cdk.out").resolve(profile);
    }

    private static Path jar(String module, String ending) throws IOException {
        Path target = home().resolve("../..").resolve(module).resolve("target").normalize();
        // By its ending, because the name holds the version.
        return find(target, ending)
                .orElseThrow(() -> DeployFailed.because("Cannot find the jar of " + module + " in " + target
                        + ": it is not built yet. Run mvn package in the root of the project."));
    }

    private static Optional<Path> find(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .findFirst();
        }
    }

    private static Path home() {
        try {
            // From target/classes, or a jar in target, two folders up to the module.
            return Path.of(Built.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .getParent()
                    .getParent();
        } catch (URISyntaxException malformed) {
            throw new IllegalStateException(malformed);
        }
    }
}
