package dev.vigia.fraud.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.vigia.transactions.documents.InvalidDocument;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(RuleBook.schema());

    @Test
    void shippedBook_isValid() {
        assertEquals(Set.of(), problems(RuleBook.shippedText()));
    }

    @Test
    void patterns_haveTheParametersThatTheReaderKnows() throws Exception {
        Set<String> described = new TreeSet<>();
        for (JsonNode branch : new ObjectMapper().readTree(RuleBook.schema()).at("/$defs/rule/allOf")) {
            String pattern = branch.at("/if/properties/pattern/const").asText();
            if (!pattern.isEmpty()) {
                Set<String> names = new TreeSet<>();
                branch.at("/then/properties/parameters/properties").fieldNames().forEachRemaining(names::add);
                assertEquals(known(pattern), String.join(", ", names), pattern);
                described.add(pattern);
            }
        }
        assertEquals(Catalogue.names(), described);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{id: One, owner: me, pattern: velocity-count}",
                "{id: a, pattern: velocity-count}",
                "{id: a, owner: me}",
                "{id: a, owner: me, pattern: velocity-count, condition: tx.amount > 5}",
                "{id: a, owner: me, condition: tx.amount > 5, parameters: {limit: 5}}",
                "{id: a, owner: me, pattern: velocity}",
                "{id: a, owner: me, pattern: velocity-count, parameters: {windw: PT1M}}",
                "{id: a, owner: me, pattern: velocity-count, cooldown: 10 minutes}",
                "{id: a, owner: me, pattern: velocity-count, weight: 101}",
                "{id: a, owner: me, pattern: velocity-count, status: paused}",
                "{id: a, owner: me, pattern: peer-outlier, parameters: {limit: 101}}",
                "{id: a, owner: me, pattern: protected-customer, parameters: {enough: 0}}",
                "{id: a, owner: me, pattern: first-sight, parameters: {warm-up: 14 days}}",
                "{id: a, owner: me, pattern: same-amount-ring, parameters: {accounts: 101}}",
                "{id: a, owner: me, pattern: place-burst, parameters: {probability: 0}}",
                "{id: a, owner: me, pattern: first-digit-drift, parameters: {limit: 1.5}}",
                "{id: a, owner: me, pattern: identity-inconsistency, parameters: {bands: 0}}"
            })
    void faultyRules_areNotValid(String rule) {
        assertTrue(!problems(Books.book(rule)).isEmpty());
        assertThrows(InvalidDocument.class, () -> RuleBook.parse("b", Books.book(rule)));
    }

    /** Returns the parameters that the reader lists for an unknown name. */
    private static String known(String pattern) {
        InvalidDocument refused =
                assertThrows(InvalidDocument.class, () -> RuleBook.parse("b", Books.rule(pattern, "no-such: 1")));
        String message = refused.getMessage();
        return message.substring(message.indexOf("Known: ") + 7, message.lastIndexOf('.'));
    }

    private static Set<ValidationMessage> problems(String yaml) {
        return SCHEMA.validate(yaml, InputFormat.YAML);
    }
}
