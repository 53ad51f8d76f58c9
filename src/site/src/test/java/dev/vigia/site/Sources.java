package dev.vigia.site;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sources, for what no object of the running code can tell. */
final class Sources {
    private Sources() {}

    /** The text of all tests. */
    static String tests() throws IOException {
        return texts("src/test/java/.*Test\\.java");
    }

    /** The text of the main classes whose paths end so. */
    static String main(String path) throws IOException {
        return texts("src/main/java/.*/" + path + "\\.java");
    }

    /**
     * The texts that a class hands to calls, for what goes into requests to services and is nowhere else: written out, or by a
     * constant of the class.
     *
     * @param call a regular expression of all that is before the text
     */
    static Set<String> arguments(String path, String call) throws IOException {
        String source = main(path);
        Set<String> texts = new TreeSet<>();
        Pattern.compile(call + "(\"?)(\\w+)\\1,")
                .matcher(source)
                .results()
                .forEach(argument -> texts.add(
                        argument.group(1).isEmpty() ? constant(argument.group(2), source) : argument.group(2)));
        assertFalse(texts.isEmpty(), () -> path + " has no call of " + call);
        return texts;
    }

    private static String constant(String name, String source) {
        Matcher value = Pattern.compile("String " + name + " = \"(\\w+)\";").matcher(source);
        assertTrue(value.find(), () -> "no constant " + name);
        return value.group(1);
    }

    private static String texts(String path) throws IOException {
        try (Stream<Path> files = Files.walk(Page.ROOT.resolve("src"))) {
            List<String> texts = new ArrayList<>();
            for (Path file :
                    files.filter(each -> each.toString().matches(".*/" + path)).toList()) {
                texts.add(Files.readString(file));
            }
            return String.join("\n", texts);
        }
    }
}
