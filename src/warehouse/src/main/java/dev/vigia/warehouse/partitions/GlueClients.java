package dev.vigia.warehouse.partitions;

import java.util.Map;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.glue.GlueClient;

/** Creates the client of Glue. Everything is explicit, so that a cold start searches no files and no other addresses. */
final class GlueClients {
    private GlueClients() {}

    /**
     * Returns the catalog that the function's environment names. Lambda sets the region and the keys.
     *
     * @throws IllegalStateException if the environment has no region or no database
     */
    static GlueCatalog catalog(Map<String, String> environment) {
        GlueClient client = GlueClient.builder()
                .region(Region.of(named(environment, "AWS_REGION")))
                .credentialsProvider(EnvironmentVariableCredentialsProvider.create())
                // A function sends one request at a time, so it needs no pool of connections.
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
