package dev.vigia.replay.stream;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;

/** Defaults for an endpoint on this machine: a stand-in checks neither credentials nor region. */
final class Endpoints {
    private Endpoints() {}

    static boolean isLoopback(URI endpoint) {
        try {
            return endpoint.getHost() != null
                    && InetAddress.getByName(endpoint.getHost()).isLoopbackAddress();
        } catch (UnknownHostException elsewhere) {
            return false;
        }
    }

    static boolean hasCredentials() {
        return given("AWS_ACCESS_KEY_ID", "aws.accessKeyId") || given("AWS_PROFILE", "aws.profile");
    }

    /** Returns a region for the stand-in; empty if the user or the environment gives one. */
    static Optional<String> standInRegion(String region) {
        boolean known = region != null || given("AWS_REGION", "aws.region") || given("AWS_PROFILE", "aws.profile");
        return known ? Optional.empty() : Optional.of("us-east-1");
    }

    private static boolean given(String variable, String property) {
        return System.getenv(variable) != null || System.getProperty(property) != null;
    }
}
