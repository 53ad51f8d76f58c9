package dev.vigia.local.s3;

import java.util.Optional;
import java.util.regex.Pattern;
import org.gaul.shaded.org.eclipse.jetty.http.HttpFields;
import org.gaul.shaded.org.eclipse.jetty.http.HttpHeader;
import org.gaul.shaded.org.eclipse.jetty.io.Content;
import org.gaul.shaded.org.eclipse.jetty.server.Handler;
import org.gaul.shaded.org.eclipse.jetty.server.Request;
import org.gaul.shaded.org.eclipse.jetty.server.Response;
import org.gaul.shaded.org.eclipse.jetty.util.Callback;

/**
 * Refuses what a page of another origin sends to this machine, or to a host whose name was made to mean this machine. A browser
 * sends such requests also where the page may not read the answers.
 */
final class OwnPagesOnly extends Handler.Wrapper {
    private static final Pattern THIS_MACHINE =
            Pattern.compile("(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d+)?", Pattern.CASE_INSENSITIVE);

    OwnPagesOnly(Handler handler) {
        super(handler);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Optional<String> reason = refusal(request.getHeaders());
        if (reason.isEmpty()) {
            return super.handle(request, response, callback);
        }
        response.setStatus(403);
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
        Content.Sink.write(response, true, reason.get() + "\n", callback);
        // Tells Jetty that the request is answered, so that no other handler gets it.
        return true;
    }

    private static Optional<String> refusal(HttpFields headers) {
        String host = headers.get(HttpHeader.HOST);
        String origin = headers.get(HttpHeader.ORIGIN);
        String site = headers.get("Sec-Fetch-Site");
        if (host != null && !THIS_MACHINE.matcher(host).matches()) {
            return Optional.of("This stand-in answers requests to 127.0.0.1 and localhost, not to another host.");
        }
        if (origin != null && !origin.equalsIgnoreCase("http://" + host)) {
            return Optional.of("This stand-in answers no page of another origin.");
        }
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return Optional.of("This stand-in answers no page of another site.");
        }
        return Optional.empty();
    }
}
