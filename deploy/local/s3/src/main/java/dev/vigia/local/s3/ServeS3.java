package dev.vigia.local.s3;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/**
 * Answers S3 over a folder: a bucket is a folder in it, a key is a file. Any credentials do.
 *
 * <p>Arguments: port (0 for a free one) and folder. Says {@code listening on <port>} once it answers.
 */
final class ServeS3 {
    private ServeS3() {}

    public static void main(String[] arguments) throws Exception {
        URI endpoint = URI.create("http://127.0.0.1:" + arguments[0]);
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        S3Proxy proxy = S3Proxy.builder()
                .endpoint(endpoint)
                .blobStore(new FilesystemNio2BlobStore(folder.toString()))
                .ignoreUnknownHeaders(true)
                .build();
        proxy.start();
        System.out.println("listening on " + proxy.getPort());
    }
}
