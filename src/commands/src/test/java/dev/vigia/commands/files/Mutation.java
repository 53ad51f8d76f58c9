package dev.vigia.commands.files;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Damages files and mappings in the ways in which they get damaged, and in some that nobody has thought of. */
final class Mutation {
    private static final byte[] STRANGE = ",;|\t\"'\n\r.-+0e%\u0000$".getBytes(StandardCharsets.ISO_8859_1);
    private static final List<String> VALUES = List.of(
            "null",
            "[]",
            "{}",
            "yes",
            "-1",
            "1e9",
            "none",
            "UTC",
            "yyyy-MM-dd",
            "iso",
            "out",
            "in",
            "all",
            "\"\"",
            "USD",
            ";",
            "[A, B]");

    private final Random random;

    Mutation(Random random) {
        this.random = random;
    }

    /** Returns other bytes. */
    byte[] file(byte[] original) {
        byte[] bytes = original.clone();
        int turns = 1 + random.nextInt(3);
        for (int turn = 0; turn < turns && bytes.length > 4; turn++) {
            bytes = once(bytes);
        }
        return bytes;
    }

    private byte[] once(byte[] bytes) {
        int at = random.nextInt(bytes.length);
        switch (random.nextInt(9)) {
            case 0:
                bytes[at] ^= (byte) (1 << random.nextInt(8));
                return bytes;
            case 1:
                return Arrays.copyOf(bytes, at);
            case 2:
                return inserted(bytes, at, STRANGE[random.nextInt(STRANGE.length)]);
            case 3:
                return without(bytes, at);
            case 4:
                return lines(bytes);
            case 5:
                return replaced(bytes, STRANGE[random.nextInt(4)], STRANGE[random.nextInt(4)]);
            case 6:
                return inserted(bytes, at, (byte) (0x80 + random.nextInt(0x80)));
            case 7:
                return digit(bytes, at);
            default:
                return inserted(bytes, at, (byte) '"');
        }
    }

    /** Returns the text with a key, a value or a character altered, or a line less. */
    String mapping(String yaml) {
        List<String> lines = new ArrayList<>(yaml.lines().toList());
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        int colon = line.indexOf(':');
        switch (random.nextInt(6)) {
            case 0 -> lines.remove(at);
            case 1 -> Collections.swap(lines, at, random.nextInt(lines.size()));
            case 2 -> lines.set(at, line.substring(0, colon + 1) + " " + VALUES.get(random.nextInt(VALUES.size())));
            case 3 -> lines.set(at, line.replaceFirst("[a-z]", "x"));
            case 4 -> lines.add(at, line);
            default -> {
                int place = random.nextInt(line.length() + 1);
                char strange = (char) STRANGE[random.nextInt(STRANGE.length)];
                lines.set(at, line.substring(0, place) + strange + line.substring(place));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private byte[] lines(byte[] bytes) {
        List<String> lines = new ArrayList<>(List.of(new String(bytes, StandardCharsets.ISO_8859_1).split("(?<=\n)")));
        int at = random.nextInt(lines.size());
        switch (random.nextInt(3)) {
            case 0 -> Collections.swap(lines, at, random.nextInt(lines.size()));
            case 1 -> lines.remove(at);
            default -> lines.add(at, lines.get(random.nextInt(lines.size())));
        }
        return String.join("", lines).getBytes(StandardCharsets.ISO_8859_1);
    }

    private byte[] digit(byte[] bytes, int from) {
        for (int at = from; at < bytes.length; at++) {
            if (bytes[at] >= '0' && bytes[at] <= '9') {
                bytes[at] = (byte) ('0' + random.nextInt(10));
                return bytes;
            }
        }
        return bytes;
    }

    private static byte[] replaced(byte[] bytes, byte from, byte to) {
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] = bytes[at] == from ? to : bytes[at];
        }
        return bytes;
    }

    private static byte[] inserted(byte[] bytes, int at, byte what) {
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        System.arraycopy(bytes, at, longer, at + 1, bytes.length - at);
        longer[at] = what;
        return longer;
    }

    private static byte[] without(byte[] bytes, int at) {
        byte[] shorter = Arrays.copyOf(bytes, bytes.length - 1);
        System.arraycopy(bytes, at + 1, shorter, at, bytes.length - at - 1);
        return shorter;
    }
}
