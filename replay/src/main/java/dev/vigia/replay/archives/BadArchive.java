package dev.vigia.replay.archives;

import java.io.IOException;

/**
 * The error of an archive or workbook whose text cannot be read. The message is a sentence about "it", so that the file's name
 * can stand before it.
 */
public final class BadArchive extends IOException {
    private static final long serialVersionUID = 1L;

    public BadArchive(String message) {
        super(message);
    }

    BadArchive(String message, Throwable cause) {
        super(message, cause);
    }
}
