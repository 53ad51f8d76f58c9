package dev.vigia.local.rest;

import java.util.Map;
import java.util.Optional;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.io.network.netty.InboundChannelHandlerFactory;
import org.apache.flink.shaded.netty4.io.netty.channel.ChannelHandler;

/** Hands {@link OwnPagesOnly} to Flink, which finds this class by its name in {@code META-INF/services}. */
public final class OwnPages implements InboundChannelHandlerFactory {
    @Override
    public int priority() {
        // Any priority will do: the handler moves itself to the front.
        return 0;
    }

    @Override
    public Optional<ChannelHandler> createHandler(Configuration configuration, Map<String, String> responseHeaders) {
        return Optional.of(new OwnPagesOnly());
    }
}
