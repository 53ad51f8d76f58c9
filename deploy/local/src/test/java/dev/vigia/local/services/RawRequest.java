package dev.vigia.local.services;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A request as any program may write it into a socket: with headers that no client of Java lets its user choose. */
public final class RawRequest {
    private final String line;
    private final List<String> headers = new ArrayList<>();
    private String body = "";

    /** @param line the method and the path */
    public RawRequest(String line) {
        this.line = line;
    }

    public RawRequest with(String header) {
        headers.add(header);
        return this;
    }

    public RawRequest saying(String text) {
        body = text;
        return this;
    }

    /** Sends it, with a host header of its own or the address's, and gives the status and the rest of the answer. */
    public Answer to(URI address) throws IOException {
        StringBuilder text = new StringBuilder(line).append(" HTTP/1.1\r\n");
        if (headers.stream().noneMatch(header -> header.startsWith("Host:"))) {
            text.append("Host: ").append(address.getAuthority()).append("\r\n");
        }
        headers.forEach(header -> text.append(header).append("\r\n"));
        text.append("Content-Length: ")
                .append(body.length())
                .append("\r\nConnection: close\r\n\r\n")
                .append(body);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(text.toString().getBytes(StandardCharsets.UTF_8));
            InputStream answer = socket.getInputStream();
            String all = new String(answer.readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(Integer.parseInt(all.split(" ")[1]), all);
        }
    }

    /** The answer to a request. */
    public record Answer(int status, String text) {}
}
