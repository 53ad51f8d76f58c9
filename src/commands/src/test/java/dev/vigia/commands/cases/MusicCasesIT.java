package dev.vigia.commands.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.vigia.commands.Vigia;
import dev.vigia.local.services.Installation;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Makes a week of each odd file of plays, prints what becomes of it, and looks whether it is read or told why not. */
class MusicCasesIT {
    @TempDir
    private Path folder;

    @Test
    void everyFileOfPlays_isReadOrToldWhyNot() throws Exception {
        Path music = CaseFolder.find().resolve("music");
        List<String[]> rows = new ArrayList<>();
        for (Path plays : CaseFolder.files(music, ".csv")) {
            String name = plays.getFileName().toString();
            if (!name.equals("info.csv")) {
                StringWriter out = new StringWriter();
                StringWriter err = new StringWriter();
                int code = weekly(music.resolve("info.csv"), plays, out, err);
                String said =
                        code == 0 ? said(out).get(0) : said(err).get(said(err).size() - 1);
                rows.add(new String[] {
                    "music/" + name, code == 0 ? "read" : "refused", said.replace(music.toString() + "/", "")
                });
                boolean wrong = name.equals("listen_semi.csv") || name.equals("listen_allfloat.csv");
                assertEquals(wrong ? 2 : code, code, said);
                assertFalse(said.contains("null") || said.contains("Exception"), said);
            }
        }
        assertOnThePage(OddInputsPage.music(rows));
    }

    private static void assertOnThePage(String made) throws IOException {
        Path home = Installation.find().home().resolve("../..");
        String page = Files.readString(home.resolve("src/site/markdown/odd-inputs.md"));
        int start = page.indexOf(OddInputsPage.MUSIC);
        String above = start < 0 ? page : page.substring(0, start);
        if (!page.equals(above + made)) {
            Files.writeString(home.resolve("src/commands/target/odd-inputs.md"), above + made);
        }
        assertEquals(above + made, page, "copy src/commands/target/odd-inputs.md to src/site/markdown, if it is right");
    }

    private int weekly(Path info, Path plays, StringWriter out, StringWriter err) {
        return Vigia.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(
                        "weekly",
                        "--work=" + folder.resolve("work"),
                        "--heap=512",
                        "--music-info=" + info,
                        "--listening=" + plays,
                        "--week=2026-W46",
                        "--out=" + folder.resolve("tops"));
    }

    private static List<String> said(StringWriter text) {
        List<String> lines =
                text.toString().lines().filter(line -> !line.isBlank()).toList();
        return lines.isEmpty() ? List.of("nothing") : lines;
    }
}
