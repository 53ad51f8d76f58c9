package dev.vigia.aws.functions;

import dev.vigia.fetch.kaggle.KaggleClient;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClientBuilder;

/**
 * The place in which a function runs: its region, its disk, and the services that it calls.
 *
 * @param folder the disk of the function
 * @param s3Endpoint where S3 is, if it is not AWS
 * @param kinesisEndpoint where Kinesis is, if it is not AWS
 * @param secretsEndpoint where Secrets Manager is, if it is not AWS
 */
record Place(
        String region,
        Path folder,
        Optional<URI> s3Endpoint,
        Optional<URI> kinesisEndpoint,
        Optional<URI> secretsEndpoint,
        URI kaggle) {
    /** Returns the place that Lambda gives a function, from its environment. */
    static Place ofFunction() {
        return new Place(
                System.getenv("AWS_REGION"),
                Path.of("/tmp"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                KaggleClient.ENDPOINT);
    }

    S3Client s3() {
        S3ClientBuilder builder = S3Client.builder()
                .region(Region.of(region))
                // A stand-in has no host name for each bucket.
                .forcePathStyle(s3Endpoint.isPresent())
                .httpClientBuilder(UrlConnectionHttpClient.builder());
        s3Endpoint.ifPresent(builder::endpointOverride);
        return builder.build();
    }

    SecretsManagerClient secrets() {
        SecretsManagerClientBuilder builder = SecretsManagerClient.builder()
                .region(Region.of(region))
                .httpClientBuilder(UrlConnectionHttpClient.builder());
        secretsEndpoint.ifPresent(builder::endpointOverride);
        return builder.build();
    }
}
