package dev.vigia.monitor.settings;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ssm.SsmAsyncClient;
import software.amazon.awssdk.services.ssm.SsmAsyncClientBuilder;

/**
 * Reads secrets from the parameter store of Systems Manager, which keeps a {@code SecureString} encrypted and free of charge. A
 * secret there is in no template, and in no answer of the service that runs the job.
 */
public final class ParameterStore {
    private final URI endpoint;

    /** @param endpoint of something other than AWS, or {@code null} */
    public ParameterStore(URI endpoint) {
        this.endpoint = endpoint;
    }

    /**
     * Reads a parameter's value, decrypted.
     *
     * @throws IllegalStateException with what the service said, if it cannot be read
     */
    public String read(String region, String name) {
        // The asynchronous client, because the jar has no HTTP client for the other one.
        SsmAsyncClientBuilder builder = SsmAsyncClient.builder().region(Region.of(region));
        Optional.ofNullable(endpoint).ifPresent(builder::endpointOverride);
        try (SsmAsyncClient client = builder.build()) {
            return client.getParameter(request -> request.name(name).withDecryption(true))
                    .join()
                    .parameter()
                    .value();
        } catch (CompletionException failure) {
            throw new IllegalStateException(failure.getCause().getMessage(), failure.getCause());
        }
    }
}
