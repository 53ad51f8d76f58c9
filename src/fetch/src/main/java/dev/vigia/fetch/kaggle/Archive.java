package dev.vigia.fetch.kaggle;

import java.net.http.HttpHeaders;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A zip in Kaggle's storage, by the headers that came with its first byte. A later request for the rest must belong
 * to the same zip.
 *
 * @param version of the data set
 * @param tag the storage's {@code ETag}; empty if there is no strong one, because only a strong one may be used for a
 *     range (RFC 9110, 13.1.5)
 * @param bytes of the whole zip
 * @param md5 of the whole zip, in Base64, from {@code x-goog-hash}; empty if absent
 * @param crc32c of the whole zip, in Base64, from {@code x-goog-hash}; empty if absent
 */
record Archive(int version, String tag, long bytes, String md5, String crc32c) {
    /** Returns the archive of some headers; empty if they do not say how long it is. */
    static Optional<Archive> of(HttpHeaders headers, int version) {
        Map<String, String> hashes = headers.allValues("x-goog-hash").stream()
                .flatMap(line -> Stream.of(line.split(",")))
                .map(String::strip)
                .filter(hash -> hash.indexOf('=') > 0)
                .collect(Collectors.toMap(
                        // Base64 may end with =, so the first one separates name and hash.
                        hash -> hash.substring(0, hash.indexOf('=')),
                        hash -> hash.substring(hash.indexOf('=') + 1),
                        (first, second) -> first));
        String tag =
                // A weak tag begins with W/.
                headers.firstValue("ETag").filter(text -> text.startsWith("\"")).orElse("");
        return headers.firstValueAsLong("Content-Length").stream()
                .mapToObj(bytes -> new Archive(
                        version, tag, bytes, hashes.getOrDefault("md5", ""), hashes.getOrDefault("crc32c", "")))
                .findFirst();
    }

    /** Returns the difference between the storage's hashes and those found, for a message; empty if there is none. */
    Optional<String> contradiction(Digests found) {
        if (!md5.isEmpty() && !md5.equals(found.md5())) {
            return Optional.of("its MD5 is " + found.md5() + ", and the storage says " + md5);
        }
        return !crc32c.isEmpty() && !crc32c.equals(found.crc32c())
                ? Optional.of("its CRC32C is " + found.crc32c() + ", and the storage says " + crc32c)
                : Optional.empty();
    }

    boolean isHashed() {
        return !md5.isEmpty() || !crc32c.isEmpty();
    }

    Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("version", Integer.toString(version));
        properties.setProperty("etag", tag);
        properties.setProperty("bytes", Long.toString(bytes));
        properties.setProperty("md5", md5);
        properties.setProperty("crc32c", crc32c);
        return properties;
    }

    /** Returns the archive of some properties; empty if they do not describe one. */
    static Optional<Archive> of(Properties properties) {
        try {
            return Optional.of(new Archive(
                    Integer.parseInt(properties.getProperty("version")),
                    properties.getProperty("etag", ""),
                    Long.parseLong(properties.getProperty("bytes")),
                    properties.getProperty("md5", ""),
                    properties.getProperty("crc32c", "")));
        } catch (NumberFormatException damaged) {
            // parseInt and parseLong throw this for null too, which is an absent property.
            return Optional.empty();
        }
    }
}
