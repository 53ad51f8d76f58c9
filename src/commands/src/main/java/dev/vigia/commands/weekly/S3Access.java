package dev.vigia.commands.weekly;

import dev.vigia.transactions.errors.ExplainedFailure;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/**
 * The address, region and keys of S3, from this process's environment or from a profile that has keys. The program gets the keys
 * through its environment, so that no list of processes and no file shows them.
 */
final class S3Access {
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final Map<String, String> configuration = new LinkedHashMap<>();

    private S3Access() {}

    static boolean isNeededFor(String address) {
        return address.startsWith("s3://") || address.startsWith("s3a://");
    }

    /** Returns the access of a program that uses no S3. */
    static S3Access none() {
        return new S3Access();
    }

    /**
     * Looks for keys and a region.
     *
     * @param endpoint {@code null} for the one of the environment, and AWS itself if it names none
     */
    static S3Access of(URI endpoint) {
        S3Access access = new S3Access();
        access.identify();
        access.region();
        Optional.ofNullable(endpoint)
                .map(URI::toString)
                .or(() -> variable("AWS_ENDPOINT_URL_S3"))
                .or(() -> variable("AWS_ENDPOINT_URL"))
                .ifPresent(access::at);
        return access;
    }

    /** Returns variables for the environment of the program's JVM, with secrets. */
    Map<String, String> environment() {
        return environment;
    }

    /** Returns Flink's settings, without secrets. */
    Map<String, String> configuration() {
        return configuration;
    }

    private void identify() {
        try (DefaultCredentialsProvider provider =
                DefaultCredentialsProvider.builder().build()) {
            AwsCredentials keys = provider.resolveCredentials();
            environment.put("AWS_ACCESS_KEY_ID", keys.accessKeyId());
            environment.put("AWS_SECRET_ACCESS_KEY", keys.secretAccessKey());
            // Keys that expire are valid only together with their session token.
            if (keys instanceof AwsSessionCredentials session) {
                environment.put("AWS_SESSION_TOKEN", session.sessionToken());
            }
        } catch (SdkException none) {
            throw ExplainedFailure.because("Cannot use S3: no keys were found. Set AWS_ACCESS_KEY_ID and "
                    + "AWS_SECRET_ACCESS_KEY, or AWS_PROFILE to a profile that has keys.");
        }
    }

    private void region() {
        try {
            configuration.put(
                    "s3.endpoint.region",
                    new DefaultAwsRegionProviderChain().getRegion().id());
        } catch (SdkException none) {
            // S3 itself tells in which region a bucket is.
        }
    }

    private void at(String endpoint) {
        configuration.put("s3.endpoint", endpoint);
        // A local S3 has no host name for each bucket.
        configuration.put("s3.path.style.access", "'true'");
    }

    private static Optional<String> variable(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }
}
