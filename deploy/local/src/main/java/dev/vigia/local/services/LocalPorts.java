package dev.vigia.local.services;

import dev.vigia.transactions.errors.ExplainedFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The ports of the stand-ins. With 0 the system picks a free one, which cannot clash. */
public record LocalPorts(int kinesis, int s3, int dynamodb, int messaging) {
    public static final LocalPorts FREE = new LocalPorts(0, 0, 0, 0);

    public LocalPorts {
        for (int port : new int[] {kinesis, s3, dynamodb, messaging}) {
            if (port < 0 || port > 65535) {
                throw ExplainedFailure.badInput(
                        "Cannot listen on port " + port + ": a port is 1 to 65535, or 0 for a free one.");
            }
        }
    }

    int of(LocalService service) {
        return switch (service) {
            case KINESIS -> kinesis;
            case S3 -> s3;
            case DYNAMODB -> dynamodb;
            case MESSAGING -> messaging;
        };
    }

    /** Refuses a port that is taken, which would otherwise look like any other reason for a failed start. */
    void requireFree(LocalService service) {
        int port = of(service);
        try (ServerSocket probe = new ServerSocket()) {
            // Servers do the same: a port whose last connections are still fading counts as free.
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException taken) {
            throw ExplainedFailure.because("Cannot start " + service.title + " on port " + port + ": "
                    + taken.getMessage() + ". Give another --" + service.folder + "-port, or none for a free one.");
        }
    }
}
