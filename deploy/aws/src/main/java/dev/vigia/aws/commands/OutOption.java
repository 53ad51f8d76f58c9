package dev.vigia.aws.commands;

import dev.vigia.aws.artifacts.Built;
import dev.vigia.aws.profiles.Profile;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that names the folder for templates. */
final class OutOption {
    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The folder for the templates (default: deploy/aws/target/cdk.out/PROFILE).")
    private Path out;

    Path folder(Profile profile) {
        return out == null ? Built.templates(profile.name()) : out;
    }
}
