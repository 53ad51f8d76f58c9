package dev.vigia.commands.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.fraud.rules.Catalogue;
import dev.vigia.local.services.Installation;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class CataloguePageTest {
    @Test
    void page_isTheOneThatIsMadeNow() throws IOException {
        String committed = Files.readString(Installation.find().home().resolve("../../src/site/markdown/patterns.md"));
        assertEquals(CataloguePage.text(), committed, "run ./vigia rules catalogue > src/site/markdown/patterns.md");
    }

    @Test
    void everyPattern_hasAParagraphAndItsParameters() {
        String page = CataloguePage.text();
        for (String pattern : Catalogue.names()) {
            int start = page.indexOf("\n## " + pattern + "\n");
            assertTrue(start > 0, pattern);
            String section = page.substring(start + 4).split("\n## ")[0];
            assertTrue(section.split("\n")[2].length() > 80, section);
            assertTrue(section.lines().filter(line -> line.startsWith("| `")).count() >= 1, section);
        }
    }
}
