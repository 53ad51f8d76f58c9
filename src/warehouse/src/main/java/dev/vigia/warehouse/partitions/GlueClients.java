package dev.vigia.warehouse.partitions;

import java.util.Map;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.glue.GlueClient;

/** How a function reaches Glue. All is named, so that a cold start looks for nothing in files or at other addresses. */
final class GlueClients {
    private GlueClients() {}

    /**
     * With region and keys of the environment, as the service of functions sets them.
     *
     * @throws IllegalStateException when the environment names no region or no database
     */
    static GlueCatalog catalog(Map<String, String> environment) {
        GlueClient client = GlueClient.builder()
                .region(Region.of(named(environment, "AWS_REGION")))
                .credentialsProvider(EnvironmentVariableCredentialsProvider.create())
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
        return new GlueCatalog(client, named(environment, RegisterPartitions.DATABASE));
    }

    private static String named(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(
                    "Cannot register partitions: the function's environment has no " + name + ".");
        }
        return value;
    }
}
