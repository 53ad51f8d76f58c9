package dev.vigia.aws.profiles;

import dev.vigia.aws.errors.DeployFailed;
import dev.vigia.aws.names.Names;
import dev.vigia.transactions.documents.InvalidDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The profile of a deployment: what is deployed, and how much of it.
 *
 * @param name a tag on every resource
 * @param prefix the beginning of every name in the account; a second deployment in the same account needs another one
 * @param email the address that alarms, the budget and each week are reported to; empty if nobody is told
 */
public record Profile(
        String name,
        String prefix,
        Optional<String> email,
        StreamSettings streams,
        ApplicationSettings monitor,
        LakeSettings lake,
        WeeklySettings weekly,
        BudgetSettings budget,
        boolean redshift) {
    /** The names of the profiles that ship with the program, the cheapest first. */
    public static final List<String> SHIPPED = List.of("null", "small", "bank");

    private static final String FILE = ".yaml";
    /** What AWS accepts as a tag. The scripts write the name into their comments, so it must not break a line. */
    private static final String TAG = "[\\p{L}\\p{N} _.:/=+@-]{1,128}";

    public Profile {
        Checks.require(name.matches(TAG), "The profile's name \"" + name + "\" cannot be a tag in AWS.");
        Checks.require(Names.isPrefix(prefix), ProfileReader.PREFIX);
    }

    /**
     * Reads a profile's YAML.
     *
     * @throws InvalidDocument with every problem, if there is any
     */
    public static Profile parse(String name, String yaml) {
        return ProfileReader.read(name, name + FILE, yaml);
    }

    /**
     * Reads a profile that ships, by its name, or a profile of the user, by the path of its file.
     *
     * @throws DeployFailed as bad input, if there is no such file or its content is wrong, with every problem
     */
    public static Profile of(String nameOrFile) {
        if (SHIPPED.contains(nameOrFile)) {
            return shipped(nameOrFile);
        }
        try {
            Path file = Path.of(nameOrFile);
            String name = file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
            return parse(name, Files.readString(file));
        } catch (IOException unreadable) {
            throw DeployFailed.badInput("Cannot read profile " + nameOrFile + ": it is no file. Give one, or one of "
                    + String.join(", ", SHIPPED) + ".");
        } catch (IllegalArgumentException | InvalidDocument invalid) {
            throw DeployFailed.badInput(invalid.getMessage());
        }
    }

    /**
     * Reads a profile that ships.
     *
     * @param name one of {@link #SHIPPED}
     */
    public static Profile shipped(String name) {
        try (InputStream yaml = Profile.class.getResourceAsStream(name + FILE)) {
            return parse(name, new String(yaml.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns whether the streams and the application are there all the time, and not only during a run. */
    public boolean isAlwaysOn() {
        return streams.lifetime() == Lifetime.ALWAYS;
    }

    public Names names() {
        return new Names(prefix);
    }
}
