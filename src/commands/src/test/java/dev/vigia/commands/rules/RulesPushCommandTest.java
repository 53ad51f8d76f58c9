package dev.vigia.commands.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigia.commands.Vigia;
import dev.vigia.fraud.rules.RuleAnswer;
import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.transactions.errors.ExplainedFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RulesPushCommandTest {
    @TempDir
    private Path folder;

    @Test
    void unsoundBook_isRefusedBeforeItIsSent() throws IOException {
        Path book =
                Files.writeString(folder.resolve("b.yaml"), "book: b\nrules: [{id: a, owner: me, pattern: magic}]\n");
        assertRefused("No pattern is called \"magic\"", book.toString());
        assertRefused(
                "Cannot read " + folder.resolve("none.yaml"),
                folder.resolve("none.yaml").toString());
    }

    @Test
    void jobThatIsNotThere_orTakesNoRules_isSaid() throws IOException {
        Path book = Files.writeString(folder.resolve("b.yaml"), RuleBook.shippedText());
        Path none = folder.resolve("none.json");
        assertRefused("Cannot read " + none, book.toString(), "--properties", none.toString());
        Path deaf = Files.writeString(
                folder.resolve("deaf.json"),
                "[{\"PropertyGroupId\":\"source\",\"PropertyMap\":{\"region\":\"us-east-1\",\"endpoint\":\"http://127.0.0.1:1\"}}]");
        assertRefused("takes no rules while it runs", book.toString(), "--properties", deaf.toString());
    }

    @Test
    void whatTheJobRefuses_isToldWithEveryReason() throws IOException {
        RuleAnswer answer = RuleAnswer.refused("p", List.of("\"v\" is not what its version 1 was.", "And so on."));
        ExplainedFailure refused =
                assertThrows(ExplainedFailure.class, () -> PushAnswer.of(new ObjectMapper().readTree(answer.json())));
        assertEquals(ExplainedFailure.Kind.BAD_INPUT, refused.kind());
        assertEquals(
                "The job refuses the book:\n\"v\" is not what its version 1 was.\nAnd so on.", refused.getMessage());
    }

    @Test
    void timeThatNoTransactionCanHave_isRefused() throws IOException {
        Path book = Files.writeString(folder.resolve("b.yaml"), RuleBook.shippedText());
        assertRefused("no transaction can be dated so", book.toString(), "--at", "+999999999-12-31T23:59:59Z");
    }

    @Test
    void textOfABook_isShownAndNotObeyed() throws IOException {
        Path book = Files.writeString(
                folder.resolve("b.yaml"), "book: b\nrules: [{id: a, owner: me, pattern: \"ma\\e[2Jgic\"}]\n");
        assertRefused("No pattern is called \"ma<U+001B>[2Jgic\"", book.toString());
    }

    @Test
    void timeWithoutOffset_isRefused() throws IOException {
        Path book = Files.writeString(folder.resolve("b.yaml"), RuleBook.shippedText());
        assertRefused("--at", book.toString(), "--at", "2016-09-01T00:00");
    }

    private static void assertRefused(String why, String... options) {
        StringWriter errors = new StringWriter();
        CommandLine vigia = Vigia.commandLine().setErr(new PrintWriter(errors, true));
        String[] arguments = new String[options.length + 2];
        arguments[0] = "rules";
        arguments[1] = "push";
        System.arraycopy(options, 0, arguments, 2, options.length);
        assertEquals(2, vigia.execute(arguments), errors::toString);
        assertTrue(errors.toString().contains(why), errors::toString);
    }
}
