package dev.vigia.monitor.alerts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.fraud.alerts.Alert;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

class FailuresTest {
    private static final List<Alert> ALERTS = Raised.alerts(1);

    @Test
    void noAnswer_passes() {
        for (Throwable cause :
                List.of(new IOException("reset"), new RuntimeException(new TimeoutException("acquire")))) {
            SdkClientException failure = SdkClientException.create("Unable to execute HTTP request", cause);
            assertEquals(ALERTS, Failures.retry(ALERTS, new CompletionException(failure)));
        }
    }

    @Test
    void throttlingAndFaultsOfTheService_pass() {
        for (AwsServiceException failure : List.of(
                answer(400, "ProvisionedThroughputExceededException"),
                answer(429, "Whatever"),
                answer(500, "Internal"))) {
            assertEquals(ALERTS, Failures.retry(ALERTS, new CompletionException(failure)));
        }
    }

    @Test
    void wrongNamesAndMissingPermissions_doNotPass() {
        for (AwsServiceException failure : List.of(answer(404, "NotFound"), answer(403, "AccessDenied"))) {
            assertSame(
                    failure,
                    assertThrows(CompletionException.class, () -> Failures.retry(ALERTS, failure))
                            .getCause());
        }
    }

    @Test
    void contentThatIsRefused_isToldFromAWrongAddress() {
        for (String code :
                List.of("InvalidParameter", "InvalidParameterValue", "ValidationException", "BatchRequestTooLong")) {
            assertTrue(Failures.refuses(new CompletionException(answer(400, code))), code);
            assertTrue(Failures.refuses(code, "Item size has exceeded the maximum allowed size"), code);
        }
        for (String code : List.of("NotFound", "AccessDenied", "ResourceNotFoundException", "Throttling")) {
            assertFalse(Failures.refuses(answer(400, code)), code);
        }
        assertFalse(Failures.refuses("InvalidParameter", "Invalid parameter: TopicArn"));
        assertFalse(Failures.refuses("ValidationException", "The provided key element does not match the schema"));
        assertFalse(Failures.refuses(new IllegalStateException("mistake")));
    }

    @Test
    void missingCredentials_doNotPass() {
        SdkClientException failure = SdkClientException.create("Unable to load credentials");
        CompletionException thrown =
                assertThrows(CompletionException.class, () -> Failures.retry(ALERTS, new CompletionException(failure)));
        assertSame(failure, thrown.getCause());
    }

    @Test
    void mistakesOfOurOwn_doNotPass() {
        assertThrows(CompletionException.class, () -> Failures.retry(ALERTS, new IllegalStateException("mistake")));
    }

    static AwsServiceException answer(int status, String code) {
        return AwsServiceException.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .build();
    }
}
