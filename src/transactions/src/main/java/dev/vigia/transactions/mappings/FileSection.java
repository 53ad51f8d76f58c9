package dev.vigia.transactions.mappings;

import dev.vigia.transactions.documents.Section;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;
import java.util.Optional;

/** Reads a mapping's {@code file}: delimiter, quotes, encoding, sheet, header and what is around the rows. */
final class FileSection {
    private static final int MOST_LINES = 1_000;
    private static final String NONE = "none";
    private static final Map<String, String> BY_NAME =
            Map.of("comma", ",", "semicolon", ";", "tab", "\t", "pipe", "|", "\\t", "\t");
    /** Names that somebody might look for, and what to write instead. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "separator",
            "Write `delimiter`.",
            "charset",
            "Write `encoding`.",
            "worksheet",
            "Write `sheet`.",
            "skip",
            "Write `preamble: 3` for three lines above the header, or `footer: 3` for three below the rows.",
            "format",
            "Comma, semicolon and tab files differ in `delimiter`.");

    private final Section file;
    private final FileShape.Draft shape = new FileShape.Draft();

    private FileSection(Section file) {
        this.file = file;
    }

    static FileShape read(Section file) {
        FileSection section = new FileSection(file);
        section.readDelimiterAndQuote();
        section.readEncoding();
        section.shape.sheet = file.optionalText("sheet").orElse(null);
        section.readLines();
        file.refuseUnknownNames(ELSEWHERE);
        return new FileShape(section.shape);
    }

    private void readDelimiterAndQuote() {
        shape.delimiter = character("delimiter").orElse(null);
        if (file.text("quote", "\"").equals(NONE)) {
            shape.quote = Optional.empty();
        } else {
            shape.quote = Optional.of(character("quote").orElse('"'));
        }
        if (shape.quote.isPresent() && shape.quote.get().equals(shape.delimiter)) {
            file.refuse("quote", "`quote` and `delimiter` are both \"" + shape.delimiter + "\".");
        }
    }

    /** Reads one character, as it is or by its name. */
    private Optional<Character> character(String name) {
        Optional<String> written = file.optionalText(name);
        String text = written.map(each -> BY_NAME.getOrDefault(each, each)).orElse("");
        if (written.isPresent() && !isSeparator(text)) {
            file.refuse(
                    name,
                    "`" + name + "` is \"" + text
                            + "\". Write one character that is no letter and no digit, for example \";\", or a name: "
                            + "comma, semicolon, tab, pipe.");
            return Optional.empty();
        }
        return written.map(each -> text.charAt(0));
    }

    private static boolean isSeparator(String text) {
        return text.length() == 1
                && text.charAt(0) < 0x7F
                && (text.charAt(0) >= ' ' || text.equals("\t"))
                && !Character.isLetterOrDigit(text.charAt(0));
    }

    private void readEncoding() {
        String name = file.optionalText("encoding").orElse(null);
        if (name == null) {
            return;
        }
        try {
            shape.encoding = Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            file.refuse(
                    "encoding",
                    "`encoding` is \"" + name
                            + "\", which Java does not know. Write for example windows-1252, ISO-8859-15 or UTF-16LE.");
        }
    }

    private void readLines() {
        shape.header = !file.choice("header", Header.class, Header.FIRST).equals(Header.NONE);
        int unknown = FileShape.Draft.UNKNOWN;
        shape.preamble = lines("preamble", shape.header ? unknown : 0);
        shape.footer = lines("footer", 0);
        shape.ragged = file.choice("ragged", Ragged.class, Ragged.NO) == Ragged.YES;
    }

    private int lines(String name, int otherwise) {
        if (!file.has(name)) {
            return otherwise;
        }
        int lines = file.wholeNumber(name, 0, 0);
        if (lines > MOST_LINES) {
            file.refuse(name, "`" + name + "` is " + lines + " lines. Give " + MOST_LINES + " at most.");
        }
        return lines;
    }

    private enum Header {
        FIRST,
        NONE
    }

    private enum Ragged {
        NO,
        YES
    }
}
