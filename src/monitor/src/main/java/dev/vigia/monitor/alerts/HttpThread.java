package dev.vigia.monitor.alerts;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.SdkEventLoopGroup;

/**
 * An HTTP client with a thread of its own, which ends at once when it is closed. The SDK's threads wait two seconds for more
 * work, and a task that stops would wait with them.
 */
final class HttpThread implements AutoCloseable {
    private static final int LONGEST_SECONDS = 5;

    private final EventLoopGroup thread = new NioEventLoopGroup(1, new DefaultThreadFactory("alerts", true));
    private final SdkAsyncHttpClient client = NettyNioAsyncHttpClient.builder()
            .eventLoopGroup(SdkEventLoopGroup.create(thread))
            .build();

    SdkAsyncHttpClient client() {
        return client;
    }

    @Override
    public void close() {
        client.close();
        thread.shutdownGracefully(0, LONGEST_SECONDS, TimeUnit.SECONDS)
                .awaitUninterruptibly(LONGEST_SECONDS, TimeUnit.SECONDS);
    }
}
