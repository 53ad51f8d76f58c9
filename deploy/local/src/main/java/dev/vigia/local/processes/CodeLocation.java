package dev.vigia.local.processes;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Finds the jar or folder that a class was loaded from. */
public final class CodeLocation {
    private CodeLocation() {}

    public static Path of(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException malformed) {
            throw new IllegalStateException("Cannot locate " + type.getName(), malformed);
        }
    }
}
