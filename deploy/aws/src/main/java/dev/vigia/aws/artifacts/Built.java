package dev.vigia.aws.artifacts;

import dev.vigia.aws.errors.DeployFailed;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the build has put where this class was loaded from, {@code deploy/aws/target}, and beside it. */
public final class Built {
    private Built() {}

    /** The programs as they were built last. */
    public static Jars built() throws IOException {
        return new Jars(
                Jar.of("monitor", jar("src/monitor", "-application.jar")),
                Jar.of("music", jar("src/music", "-application.jar")),
                Jar.of("warehouse", jar("src/warehouse", "-functions.jar")),
                Jar.of("functions", jar("deploy/aws/functions", "-functions.jar")));
    }

    /** The same, each. */
    public static List<Jar> all(Jars jars) {
        return List.of(jars.monitor(), jars.music(), jars.warehouse(), jars.functions());
    }

    /** Where templates of a profile go if no other place is named. */
    public static Path templates(String profile) {
        return home().resolve("target/cdk.out").resolve(profile);
    }

    private static Path jar(String module, String ending) throws IOException {
        Path target = home().resolve("../..").resolve(module).resolve("target").normalize();
        if (Files.isDirectory(target)) {
            try (Stream<Path> files = Files.list(target)) {
                Path jar = files.filter(file -> file.getFileName().toString().endsWith(ending))
                        .findFirst()
                        .orElse(null);
                if (jar != null) {
                    return jar;
                }
            }
        }
        throw DeployFailed.because("Cannot find the jar of " + module + " in " + target
                + ": it is not built yet. Run mvn package in the root of the project.");
    }

    private static Path home() {
        try {
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
