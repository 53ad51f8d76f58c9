package dev.vigia.local.s3;

import java.lang.reflect.Field;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.gaul.shaded.org.eclipse.jetty.server.Server;

/**
 * Answers S3 over a folder: a bucket is a folder in it, a key is a file. Any credentials do.
 *
 * <p>Arguments: port (0 for a free one) and folder. Says {@code listening on <port>} once it answers.
 */
final class ServeS3 {
    private ServeS3() {}

    /** The proxy has no setting for what comes before it, and hands its server to nobody. */
    private static Server server(S3Proxy proxy) throws ReflectiveOperationException {
        Field field = S3Proxy.class.getDeclaredField("server");
        field.setAccessible(true);
        return (Server) field.get(proxy);
    }

    public static void main(String[] arguments) throws Exception {
        URI endpoint = URI.create("http://127.0.0.1:" + arguments[0]);
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        S3Proxy proxy = S3Proxy.builder()
                .endpoint(endpoint)
                .blobStore(new FilesystemNio2BlobStore(folder.toString()))
                // Without it a request with an x-amz header that the proxy does not know is refused.
                .ignoreUnknownHeaders(true)
                .build();
        Server server = server(proxy);
        // Before the start, because a Jetty server that runs takes no other handler.
        server.setHandler(new OwnPagesOnly(server.getHandler()));
        proxy.start();
        System.out.println("listening on " + proxy.getPort());
    }
}
