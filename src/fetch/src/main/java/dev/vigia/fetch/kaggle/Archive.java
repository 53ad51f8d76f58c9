package dev.vigia.fetch.kaggle;

import java.net.http.HttpHeaders;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A zip in the storage, by the headers that came with its first byte; what is missing of it later has to belong to the same.
 *
 * @param version of the data set
 * @param tag the storage's {@code ETag}; empty if it gave none that a range may be asked by (RFC 9110, 13.1.5: a strong one)
 * @param bytes of the whole
 * @param md5 of the whole, in Base64, from {@code x-goog-hash}; empty if it was not given
 * @param crc32c likewise
 */
record Archive(int version, String tag, long bytes, String md5, String crc32c) {
    /** Empty if the headers do not say how long it is. */
    static Optional<Archive> of(HttpHeaders headers, int version) {
        Map<String, String> hashes = headers.allValues("x-goog-hash").stream()
                .flatMap(line -> Stream.of(line.split(",")))
                .map(String::strip)
                .filter(hash -> hash.indexOf('=') > 0)
                .collect(Collectors.toMap(
                        hash -> hash.substring(0, hash.indexOf('=')),
                        hash -> hash.substring(hash.indexOf('=') + 1),
                        (first, second) -> first));
        String tag =
                headers.firstValue("ETag").filter(text -> text.startsWith("\"")).orElse("");
        return headers.firstValueAsLong("Content-Length").stream()
                .mapToObj(bytes -> new Archive(
                        version, tag, bytes, hashes.getOrDefault("md5", ""), hashes.getOrDefault("crc32c", "")))
                .findFirst();
    }

    /** What contradicts the storage's hashes, for a message; empty if nothing does. */
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

    /** Empty if they are not of an archive. */
    static Optional<Archive> of(Properties properties) {
        try {
            return Optional.of(new Archive(
                    Integer.parseInt(properties.getProperty("version")),
                    properties.getProperty("etag", ""),
                    Long.parseLong(properties.getProperty("bytes")),
                    properties.getProperty("md5", ""),
                    properties.getProperty("crc32c", "")));
        } catch (NumberFormatException damaged) {
            return Optional.empty();
        }
    }
}
