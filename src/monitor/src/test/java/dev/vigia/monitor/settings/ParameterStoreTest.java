package dev.vigia.monitor.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.monitor.alerts.AwsAnswers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ParameterStoreTest {
    @RegisterExtension
    static final AwsAnswers STORE = new AwsAnswers("{\"Parameter\": {\"Value\": \"0123456789abcdef\"}}");

    private final ParameterStore store = new ParameterStore(STORE.address());

    @Test
    void parameter_isAskedForDecrypted() {
        assertEquals("0123456789abcdef", store.read("ap-south-1", "/vigia/account-secret"));
        assertEquals(List.of("{\"Name\":\"/vigia/account-secret\",\"WithDecryption\":true}"), STORE.requests());
    }

    @Test
    void missingParameter_saysSo() {
        STORE.next(400, "{\"__type\": \"ParameterNotFound\", \"message\": \"gone\"}");
        String message = assertThrows(IllegalStateException.class, () -> store.read("ap-south-1", "/vigia/other"))
                .getMessage();
        assertTrue(message.contains("gone"), message);
    }
}
