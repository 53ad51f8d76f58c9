package dev.vigia.aws.commands;

import dev.vigia.aws.errors.DeployFailed;
import dev.vigia.aws.profiles.Profile;
import dev.vigia.fraud.documents.InvalidDocument;
import java.io.IOException;
import picocli.CommandLine.Option;

/** Which profile. */
final class ProfileOption {
    @Option(
            names = "--profile",
            paramLabel = "null|small|bank|FILE",
            defaultValue = "null",
            description = "What is deployed: one that ships, or a YAML file like those (default: ${DEFAULT-VALUE}).")
    private String name;

    Profile profile() {
        return named(name);
    }

    /** A profile that ships, or one's own. */
    static Profile named(String name) {
        try {
            return Profile.of(name);
        } catch (IOException unreadable) {
            throw DeployFailed.badInput("Cannot read profile " + name + ": it is no file. Give one, or one of "
                    + String.join(", ", Profile.SHIPPED) + ".");
        } catch (InvalidDocument invalid) {
            throw DeployFailed.badInput(invalid.getMessage());
        }
    }
}
