package dev.vigia.local.flink;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/**
 * A program that Flink's command line runs, and that answers as Flink's REST server does. Its arguments are a folder, and for each of
 * its starts how a stop ends then: {@code killed}, {@code fails} or {@code stops}.
 */
public final class FakeJob {
    private static final String RUNNING =
            "{\"jobs\":[{\"jid\":\"1\",\"state\":\"RUNNING\",\"tasks\":{\"running\":1}}],\"vertices\":[{\"status\":\"RUNNING\"}]}";
    private static final int KILLED = 137;

    private FakeJob() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int start = 1;
        while (!Path.of(arguments[0], "start-" + start).toFile().createNewFile()) {
            start++;
        }
        String end = arguments[start];
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/jobs", exchange -> answer(exchange, RUNNING));
        server.createContext("/jobs/1/stop", exchange -> {
            if (end.equals("killed")) {
                Runtime.getRuntime().halt(KILLED);
            }
            answer(exchange, "{}");
        });
        server.createContext("/jobs/1/savepoints", exchange -> {
            String cause = end.equals("fails") ? "{\"failure-cause\":{\"class\":\"Broken\"}}" : "{}";
            answer(exchange, "{\"status\":{\"id\":\"COMPLETED\"},\"operation\":" + cause + "}");
            if (end.equals("stops")) {
                System.exit(0);
            }
        });
        server.start();
        System.out.println(
                "Rest endpoint listening at 127.0.0.1:" + server.getAddress().getPort());
        // Flink's command line ends the JVM when this returns.
        Thread.currentThread().join();
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        exchange.getRequestBody().readAllBytes();
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Writes a jar with this class, for Flink's command line. */
    static Path jar(Path file) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeJob.class.getName());
        String name = FakeJob.class.getName().replace('.', '/') + ".class";
        try (OutputStream bytes = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            jar.putNextEntry(new ZipEntry(name));
            FakeJob.class.getResourceAsStream("/" + name).transferTo(jar);
        }
        return file;
    }
}
