package dev.vigia.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The lines of the pages that a reader would type. {@link ShellLinesIT} runs those that are cheap. */
class ShellLinesTest {
    private static final String VIGIA = "./vigia ";
    private static final Pattern INLINE = Pattern.compile("`\\./vigia ([a-z][a-z -]*)");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
    private static final Pattern FILE = Pattern.compile("(?:src|replay|deploy)/[\\w./-]+\\.(?:yaml|sql|gz|csv)");

    @Test
    void lines_areUnderstoodByTheirCommands() {
        List<String> wrong = new ArrayList<>();
        int lines = 0;
        for (Page page : Page.all()) {
            for (String line : lines(page)) {
                lines++;
                problem(line).ifPresent(problem -> wrong.add(page + ": " + line + ": " + problem));
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(true, lines > 30, () -> "the pages have lines to type");
    }

    @Test
    void commandsInSentences_exist() {
        List<String> unknown = new ArrayList<>();
        for (Page page : Page.all()) {
            INLINE.matcher(String.join("\n", page.prose()))
                    .results()
                    .map(command -> command.group(1))
                    .filter(command -> !isKnown(command))
                    .forEach(command -> unknown.add(page + ": " + command));
        }
        assertEquals(List.of(), unknown);
    }

    @Test
    void filesInLines_exist() {
        List<String> missing = new ArrayList<>();
        for (Page page : Page.all()) {
            for (String block : blocks(page)) {
                FILE.matcher(block)
                        .results()
                        .map(file -> file.group())
                        .filter(file -> !Files.exists(Page.ROOT.resolve(file)))
                        .forEach(file -> missing.add(page + ": " + file));
            }
        }
        assertEquals(List.of(), missing);
    }

    private static List<String> blocks(Page page) {
        return Stream.of("", "sh")
                .flatMap(language -> page.code(language).stream())
                .toList();
    }

    /** What is typed for {@code ./vigia}, without prompts, comments, redirections and what follows a pipe. */
    private static List<String> lines(Page page) {
        return blocks(page).stream()
                .flatMap(block -> block.replaceAll("\\\\\n\\s*", "").lines())
                .map(line -> line.strip().replaceFirst("^\\$ ", ""))
                .filter(line -> line.startsWith(VIGIA))
                .map(line -> line.replaceFirst("\\s+[#|>].*", ""))
                .toList();
    }

    private static Optional<String> problem(String line) {
        String[] words = WORD.matcher(line.substring(VIGIA.length()))
                .results()
                .map(word -> Stream.of(1, 2, 3)
                        .map(word::group)
                        .filter(each -> each != null)
                        .findFirst()
                        .orElseThrow())
                .toArray(String[]::new);
        try {
            Commands.all().parseArgs(words);
            return Optional.empty();
        } catch (ParameterException wrong) {
            return Optional.of(wrong.getMessage());
        }
    }

    /** Whether the words up to the first option are the names of commands. */
    private static boolean isKnown(String words) {
        CommandLine command = Commands.all();
        for (String word : Arrays.asList(words.strip().split(" -")[0].split(" "))) {
            if (command.getSubcommands().isEmpty()) {
                return true;
            }
            command = command.getSubcommands().get(word);
            if (command == null) {
                return false;
            }
        }
        return true;
    }
}
