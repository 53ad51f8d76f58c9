package dev.vigia.local.services;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** The addresses of the stand-ins, and what a client needs to use them. SNS and SQS have the same address. */
public record Endpoints(URI kinesis, URI s3, URI dynamodb, URI sns, URI sqs) {
    public static final String REGION = "us-east-1";
    /** The stand-ins accept any credentials. These are easy to recognise in a log. */
    public static final String ACCESS_KEY = "vigia";

    public static final String SECRET_KEY = "vigia-local";

    /** Returns the variables that clients need besides an address. */
    public static Map<String, String> credentials() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("AWS_ACCESS_KEY_ID", ACCESS_KEY);
        variables.put("AWS_SECRET_ACCESS_KEY", SECRET_KEY);
        variables.put("AWS_REGION", REGION);
        variables.put("AWS_DEFAULT_REGION", REGION);
        return variables;
    }

    /**
     * Returns the variables that the AWS CLI (2.13, or 1.29, and newer) and SDKs read, in the order to show them. CBOR is
     * switched off because the stand-in for Kinesis gets it wrong.
     */
    public Map<String, String> environment() {
        Map<String, String> variables = credentials();
        variables.put("AWS_ENDPOINT_URL_KINESIS", kinesis.toString());
        variables.put("AWS_ENDPOINT_URL_S3", s3.toString());
        variables.put("AWS_ENDPOINT_URL_DYNAMODB", dynamodb.toString());
        variables.put("AWS_ENDPOINT_URL_SNS", sns.toString());
        variables.put("AWS_ENDPOINT_URL_SQS", sqs.toString());
        // The first is read by version 1 of the SDK for Java, the second by version 2.
        variables.put("AWS_CBOR_DISABLE", "true");
        variables.put("CBOR_ENABLED", "false");
        return variables;
    }
}
