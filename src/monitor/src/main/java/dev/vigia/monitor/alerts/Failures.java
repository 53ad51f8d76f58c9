package dev.vigia.monitor.alerts;

import dev.vigia.fraud.alerts.Alert;
import java.util.List;
import java.util.concurrent.CompletionException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Which failures of an AWS service pass: the one place where to retry or to give up is decided. */
final class Failures {
    private static final int SERVER_ERROR = 500;

    private Failures() {}

    /** The alerts, if the failure passes and they are worth another try; the failure itself otherwise. */
    static List<Alert> retry(List<Alert> alerts, Throwable failure) {
        if (pass(failure)) {
            return alerts;
        }
        throw new CompletionException(failure);
    }

    /** Throttling, a fault of the service's own, or no answer at all; not a wrong name or a missing permission. */
    private static boolean pass(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof AwsServiceException) {
            AwsServiceException service = (AwsServiceException) cause;
            return service.isThrottlingException() || service.statusCode() >= SERVER_ERROR;
        }
        return cause instanceof SdkClientException;
    }
}
