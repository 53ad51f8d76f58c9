package dev.vigia.commands.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file in the shape of real ones, and its mapping.
 *
 * @param header the line that names the columns; empty if none does
 * @param expected what rows mean, by their lines
 */
record Shape(String name, byte[] bytes, String yaml, Charset encoding, String header, Map<String, Reading> expected) {
    private static final Pattern ENCODING = Pattern.compile("encoding: ([\\w-]+)");

    static Shape of(Path folder) throws IOException {
        String yaml = yaml(folder);
        byte[] bytes = Files.readAllBytes(BankFilesTest.input(folder));
        Matcher encoding = ENCODING.matcher(yaml);
        boolean utf16 = bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe;
        Charset charset = encoding.find()
                ? Charset.forName(encoding.group(1))
                : utf16 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
        List<Reading> readings = ReadFile.records(folder.resolve("expected.csv")).stream()
                .map(Reading::of)
                .toList();
        long first = readings.stream().mapToLong(Reading::line).min().orElseThrow();
        boolean named = !yaml.contains("header: none");
        List<String> lines = lines(bytes, charset);
        int at = (int) first - 2;
        // A blank line may stand between the header and the first row.
        String header = !named ? "" : lines.get(at).isEmpty() ? lines.get(at - 1) : lines.get(at);
        Map<String, Reading> expected = new HashMap<>();
        readings.forEach(reading -> expected.put(lines.get((int) reading.line() - 1), reading));
        return new Shape(folder.getFileName().toString(), bytes, yaml, charset, header, expected);
    }

    private static String yaml(Path folder) throws IOException {
        Path own = folder.resolve("mapping.yaml");
        if (Files.exists(own)) {
            return Files.readString(own);
        }
        String name = "/dev/vigia/transactions/mappings/" + folder.getFileName() + ".yaml";
        try (InputStream yaml = Shape.class.getResourceAsStream(name)) {
            return new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    boolean hasHeader() {
        return !header.isEmpty();
    }

    List<String> lines(byte[] mutated) {
        return lines(mutated, encoding);
    }

    private static List<String> lines(byte[] bytes, Charset charset) {
        String text = new String(bytes, charset);
        return List.of((text.startsWith("\ufeff") ? text.substring(1) : text).split("\r\n|\n|\r", -1));
    }

    /** Returns whether a line holds its record whole: its quotes are pairs. */
    boolean isWhole(String line) {
        char quote = yaml.contains("quote: \"'\"") ? '\'' : '"';
        return line.chars().filter(each -> each == quote).count() % 2 == 0;
    }
}
