package dev.vigia.local.rest;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.flink.shaded.netty4.io.netty.buffer.Unpooled;
import org.apache.flink.shaded.netty4.io.netty.channel.ChannelFutureListener;
import org.apache.flink.shaded.netty4.io.netty.channel.ChannelHandlerContext;
import org.apache.flink.shaded.netty4.io.netty.channel.ChannelInboundHandlerAdapter;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.DefaultFullHttpResponse;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.FullHttpResponse;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.HttpHeaderNames;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.HttpHeaders;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.HttpMethod;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.HttpRequest;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.HttpResponseStatus;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.HttpServerCodec;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.HttpVersion;
import org.apache.flink.shaded.netty4.io.netty.util.ReferenceCountUtil;

/**
 * Refuses what a page of another origin sends to this machine, or to a host whose name was made to mean this machine. A browser
 * sends such requests also where the page may not read the answers. Nobody may cancel a job: a run stops its job with a savepoint.
 */
final class OwnPagesOnly extends ChannelInboundHandlerAdapter {
    private static final Pattern THIS_MACHINE =
            Pattern.compile("(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d+)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern CANCELS = Pattern.compile(".*/yarn-(cancel|stop)/?(\\?.*)?");

    private boolean refused;

    /** Moves before everything that reads a request's body, such as the handler that keeps uploaded files. */
    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        String codec = context.pipeline().context(HttpServerCodec.class).name();
        if (!context.pipeline()
                .names()
                .get(context.pipeline().names().indexOf(codec) + 1)
                .equals(context.name())) {
            // Another instance, because Netty refuses to add one twice. It finds itself in place and stays.
            context.pipeline().addAfter(codec, null, new OwnPagesOnly());
            context.pipeline().remove(this);
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object part) {
        // Netty hands over a request in parts. Once refused, all that still comes on this connection is dropped.
        if (part instanceof HttpRequest) {
            Optional<String> reason = refusal((HttpRequest) part);
            refused |= reason.isPresent();
            reason.ifPresent(text -> refuse(context, text));
        }
        if (refused) {
            // What a handler does not pass on it must release, or its buffer leaks.
            ReferenceCountUtil.release(part);
        } else {
            context.fireChannelRead(part);
        }
    }

    private static void refuse(ChannelHandlerContext context, String reason) {
        FullHttpResponse response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                HttpResponseStatus.FORBIDDEN,
                Unpooled.copiedBuffer(reason + "\n", StandardCharsets.UTF_8));
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, "text/plain")
                .set(HttpHeaderNames.CONTENT_LENGTH, response.content().readableBytes())
                .set(HttpHeaderNames.CONNECTION, "close");
        context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
    }

    private static Optional<String> refusal(HttpRequest request) {
        HttpHeaders headers = request.headers();
        String host = headers.get(HttpHeaderNames.HOST);
        String origin = headers.get(HttpHeaderNames.ORIGIN);
        String site = headers.get("Sec-Fetch-Site");
        if (host != null && !THIS_MACHINE.matcher(host).matches()) {
            return Optional.of("The job answers requests to 127.0.0.1 and localhost, not to another host.");
        }
        if (origin != null && !origin.equalsIgnoreCase("http://" + host)) {
            return Optional.of("The job answers no page of another origin.");
        }
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return Optional.of("The job answers no page of another site.");
        }
        // PATCH /jobs/ID cancels a job, and so do two requests by GET, which YARN's proxy needs.
        if (HttpMethod.PATCH.equals(request.method())
                || CANCELS.matcher(request.uri()).matches()) {
            return Optional.of("The job is not cancelled from outside. Stop the run, and it stops with a savepoint.");
        }
        return Optional.empty();
    }
}
