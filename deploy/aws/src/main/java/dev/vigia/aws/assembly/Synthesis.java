package dev.vigia.aws.assembly;

import dev.vigia.aws.VigiaApp;
import dev.vigia.aws.artifacts.Jars;
import dev.vigia.aws.errors.DeployFailed;
import dev.vigia.aws.profiles.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.jsii.JsiiException;

/** Makes the templates of a profile, and fails on what the checks find. */
public final class Synthesis {
    private Synthesis() {}

    /**
     * Writes the templates into a folder, in place of those of an earlier synthesis.
     *
     * @throws DeployFailed if the checks find anything, with one line per finding; the folder holds the templates all the same
     */
    public static Assembly into(Path folder, Profile profile, Jars jars) throws IOException {
        requireNode();
        clear(folder);
        try {
            VigiaApp.synthesise(profile, jars, folder);
        } catch (JsiiException broken) {
            // A synthesis that breaks off has left its findings in the folder. They say more than the exception.
            refuse(folder);
            throw broken;
        }
        refuse(folder);
        return Assembly.read(folder);
    }

    /** Fails if the checks found anything in a folder. */
    static void refuse(Path folder) throws IOException {
        List<String> findings = Assembly.findings(folder);
        if (!findings.isEmpty()) {
            throw DeployFailed.because(String.join("\n", findings) + "\nThese " + findings.size()
                    + " findings are neither mended nor accepted with a reason.");
        }
    }

    /** CDK itself is JavaScript and runs in Node. */
    private static void requireNode() {
        try {
            Process node = new ProcessBuilder("node", "--version")
                    .redirectErrorStream(true)
                    .start();
            String version = new String(node.getInputStream().readAllBytes()).strip();
            if (!version.matches("v(1[89]|[2-9]\\d)\\..*")) {
                throw DeployFailed.because("CDK needs Node 18 or newer, found " + version + ". Install a newer one.");
            }
        } catch (IOException missing) {
            throw DeployFailed.because(
                    "CDK needs Node 18 or newer, and node was not found. Install it (Debian: nodejs).");
        }
    }

    /** Deletes an earlier synthesis, and refuses to delete anything else. */
    private static void clear(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!isOurs(folder)) {
            throw DeployFailed.badInput("Cannot write templates to " + folder
                    + ": it holds something else. Give an empty or a new folder.");
        }
        try (Stream<Path> files = Files.walk(folder)) {
            // Deepest first, because only an empty folder can be deleted.
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static boolean isOurs(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            // CDK marks the folder of a synthesis with a file of this name.
            return Files.exists(folder.resolve("cdk.out")) || files.findAny().isEmpty();
        }
    }
}
