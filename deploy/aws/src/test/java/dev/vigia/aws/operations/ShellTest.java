package dev.vigia.aws.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ShellTest {
    @Test
    void word_meansWhatItSays() {
        assertEquals("s3://a/b.jar", Shell.word("s3://a/b.jar"));
        assertEquals("'my file'", Shell.word("my file"));
        assertEquals("'$(rm)'", Shell.word("$(rm)"));
        assertEquals("'it'\\''s'", Shell.word("it's"));
        assertEquals("''", Shell.word(""));
    }

    @Test
    void name_accountIsAVariable() throws IOException {
        assertEquals(
                "\"vigia-${account}-raw\"",
                Shell.word(json("{'Fn::Join': ['', ['vigia-', {'Ref': 'AWS::AccountId'}, '-raw']]}")));
    }

    @Test
    void name_whatLooksLikeAVariableIsNone() throws IOException {
        assertEquals("\"\\$a\\`b\\\"\"", Shell.word(json("{'Fn::Join': ['', ['$a`b\\\"']]}")));
    }

    @Test
    void name_madeOfWhatOnlyCloudFormationKnowsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Shell.word(json("{'Fn::GetAtt': ['Topic', 'Arn']}")));
        assertThrows(IllegalArgumentException.class, () -> Shell.word(json("{'Fn::Join': ['-', ['a']]}")));
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }
}
