package dev.vigia.aws.commands;

import dev.vigia.aws.profiles.Profile;
import picocli.CommandLine.Option;

/** The option that names a profile. */
final class ProfileOption {
    @Option(
            names = "--profile",
            paramLabel = "null|small|bank|FILE",
            defaultValue = "null",
            description = "The profile: one that ships, or a YAML file of the same form (default: ${DEFAULT-VALUE}).")
    private String name;

    Profile profile() {
        return Profile.of(name);
    }
}
