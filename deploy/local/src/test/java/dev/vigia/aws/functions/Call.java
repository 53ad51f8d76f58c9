package dev.vigia.aws.functions;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;

/** A call of a function, with some time left and a log. */
final class Call implements Context, LambdaLogger {
    private final long millisLeft;
    private final StringBuilder log = new StringBuilder();

    Call(long millisLeft) {
        this.millisLeft = millisLeft;
    }

    String log() {
        return log.toString();
    }

    @Override
    public void log(String message) {
        log.append(message).append('\n');
    }

    @Override
    public void log(byte[] message) {
        log(new String(message));
    }

    @Override
    public LambdaLogger getLogger() {
        return this;
    }

    @Override
    public int getRemainingTimeInMillis() {
        return (int) millisLeft;
    }

    @Override
    public String getAwsRequestId() {
        return "one";
    }

    @Override
    public String getLogGroupName() {
        return "group";
    }

    @Override
    public String getLogStreamName() {
        return "stream";
    }

    @Override
    public String getFunctionName() {
        return "function";
    }

    @Override
    public String getFunctionVersion() {
        return "1";
    }

    @Override
    public String getInvokedFunctionArn() {
        return "arn";
    }

    @Override
    public CognitoIdentity getIdentity() {
        return null;
    }

    @Override
    public ClientContext getClientContext() {
        return null;
    }

    @Override
    public int getMemoryLimitInMB() {
        return 2048;
    }
}
