package dev.vigia.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.transactions.mappings.Field;
import dev.vigia.transactions.mappings.SourceMapping;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MappingPageTest {
    private static final Page PAGE = Page.of("your-own-file.md");
    private static final String LEAST = """
            mapping: page
            zone: UTC
            currency: EUR
            columns: {transaction_id: A, customer_id: B, timestamp: C, amount: D}
            """;

    @Test
    void keys_areListed() {
        PAGE.lists("## Mapping keys", known("nothing: 1"));
    }

    @Test
    void meanings_areListed() {
        PAGE.lists(
                "## Meanings of columns",
                Arrays.stream(Field.values()).map(Field::key).toList());
    }

    @Test
    void keysOfSections_areListed() {
        PAGE.lists("## Formats", known("formats: {nothing: 1}"));
        PAGE.lists("## Numbers", known("numbers: {nothing: 1}"));
        assertEquals(Set.of("fingerprint"), known("account: {nothing: 1}"));
    }

    @Test
    void mappingsOfThePage_areSound() {
        for (String mapping : PAGE.code("yaml")) {
            SourceMapping.parse("page", mapping);
        }
    }

    private static Set<String> known(String unknown) {
        return Known.names(LEAST + unknown + "\n", yaml -> SourceMapping.parse("page", yaml));
    }
}
