package dev.vigia.commands.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.commands.Vigia;
import dev.vigia.fraud.rules.RuleBook;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RulesCheckTest {
    @TempDir
    private Path folder;

    @Test
    void bookWithoutARule_isSoundWithAWarning() throws IOException {
        Path book = Files.writeString(folder.resolve("b.yaml"), "book: b\nrules: []\n");
        assertEquals(
                book + ":2:8: This book has no rules: nothing will be judged, and nobody alerted. (warning)\n" + book
                        + ": sound with a warning, 0 rules that judge, memory of an account 1 days\n",
                checked(book));
    }

    @Test
    void shippedBook_isSoundWithoutAWarning() throws IOException {
        Path book = Files.writeString(folder.resolve("b.yaml"), RuleBook.shippedText());
        assertTrue(checked(book).startsWith(book + ": sound, 20 rules that judge"), () -> book.toString());
    }

    private static String checked(Path book) {
        StringWriter out = new StringWriter();
        CommandLine vigia = Vigia.commandLine().setOut(new PrintWriter(out, true));
        assertEquals(0, vigia.execute("rules", "check", book.toString()));
        return out.toString().replace("\r\n", "\n");
    }
}
