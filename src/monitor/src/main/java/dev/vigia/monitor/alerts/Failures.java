package dev.vigia.monitor.alerts;

import dev.vigia.fraud.alerts.Alert;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Decides which failures of an AWS service are retried, which refuse an alert, and which end the job. */
final class Failures {
    private static final int SERVER_ERROR = 500;

    /** Words in messages that are about the topic or the table, and not about an alert. */
    private static final List<String> ADDRESSES =
            List.of("TopicArn", "MessageGroupId", "TableName", "schema", "Type mismatch for key");

    private Failures() {}

    /** Returns the alerts, if the failure is a passing one and they are worth another try; throws the failure otherwise. */
    static List<Alert> retry(List<Alert> alerts, Throwable failure) {
        if (pass(cause(failure))) {
            return alerts;
        }
        throw new CompletionException(cause(failure));
    }

    /** Returns whether the service refuses the content of the request, and so will always; not its address. */
    static boolean refuses(Throwable failure) {
        return cause(failure) instanceof AwsServiceException
                && ((AwsServiceException) cause(failure)).awsErrorDetails() != null
                && refuses(
                        ((AwsServiceException) cause(failure)).awsErrorDetails().errorCode(),
                        cause(failure).getMessage());
    }

    /** Returns the same of an error code and its message. */
    static boolean refuses(String code, String message) {
        boolean content = code != null
                && (code.startsWith("InvalidParameter")
                        || code.startsWith("ParameterValueInvalid")
                        || code.startsWith("Validation")
                        || code.contains("TooLong"));
        return content && (message == null || ADDRESSES.stream().noneMatch(message::contains));
    }

    /** Returns the failure without the wrapping that futures add. */
    static Throwable cause(Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /**
     * Returns whether the failure will pass. Throttling, a fault of the service or no answer do; a wrong name, a
     * missing permission or no credentials do not.
     */
    private static boolean pass(Throwable cause) {
        if (cause instanceof AwsServiceException) {
            AwsServiceException service = (AwsServiceException) cause;
            return service.isThrottlingException() || service.statusCode() >= SERVER_ERROR;
        }
        return cause instanceof SdkException && (((SdkException) cause).retryable() || noAnswer(cause));
    }

    private static boolean noAnswer(Throwable failure) {
        // The SDK wraps the network's own exception, at varying depth.
        Throwable cause = failure.getCause();
        while (cause != null && !(cause instanceof IOException) && !(cause instanceof TimeoutException)) {
            cause = cause.getCause();
        }
        return cause != null;
    }
}
