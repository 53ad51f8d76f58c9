package dev.vigia.aws.operations;

import com.samskivert.mustache.Mustache;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The shell scripts of this package. Each is a Mustache template, a resource beside this class, that takes its values from a
 * {@link Deployment}. The template engine writes every value as one word of the shell, so that no template can forget to quote.
 */
final class Script {
    private static final Mustache.Compiler TEMPLATES = Mustache.compiler()
            .escapeHTML(false)
            .strictSections(true)
            .withFormatter(Shell::word)
            .withLoader(Script::open);

    private Script() {}

    /**
     * Returns the text of a script for bash.
     *
     * @param preview whether stacks are only compared with the account, not deployed
     */
    static String of(String name, Deployment deployment, boolean preview) {
        StringWriter text = new StringWriter();
        TEMPLATES.loadTemplate(name).execute(deployment, Map.of("preview", preview), text);
        return text.toString();
    }

    private static Reader open(String name) {
        InputStream template = Script.class.getResourceAsStream(name + ".sh");
        if (template == null) {
            throw new IllegalArgumentException("No script is called " + name + ".");
        }
        return new InputStreamReader(template, StandardCharsets.UTF_8);
    }
}
