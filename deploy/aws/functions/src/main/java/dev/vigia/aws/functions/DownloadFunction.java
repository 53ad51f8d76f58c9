package dev.vigia.aws.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.vigia.replay.fetch.FetchCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/**
 * The Lambda function that fetches a published set from Kaggle into a bucket: {@code vigia fetch kaggle} with the token of Secrets
 * Manager, and the files that it leaves, put under a folder.
 *
 * <p>It is given {@code set} ({@code bank} or {@code music}), {@code secret} (the name of the one that holds {@code kaggle.json}),
 * {@code bucket} and {@code folder}, and answers with {@code files}, the keys.
 */
public final class DownloadFunction implements RequestHandler<Map<String, String>, Map<String, Object>> {
    private final Place place;

    /** As the service makes it. */
    public DownloadFunction() {
        this(Place.ofFunction());
    }

    DownloadFunction(Place place) {
        this.place = place;
    }

    @Override
    public Map<String, Object> handleRequest(Map<String, String> input, Context context) {
        Asked asked = new Asked(input);
        try (Folder folder = Folder.in(place.folder());
                S3Client s3 = place.s3()) {
            String set = asked.text("set");
            Path out = folder.path().resolve("data");
            fetch(set, token(asked.text("secret"), folder.path()), out, context);
            List<String> keys = new ArrayList<>();
            for (Path file : files(out.resolve(set))) {
                String key = asked.text("folder") + "/" + file.getFileName();
                s3.putObject(request -> request.bucket(asked.text("bucket")).key(key), RequestBody.fromFile(file));
                keys.add(key);
            }
            return new TreeMap<>(Map.of("files", keys));
        } catch (IOException failure) {
            throw new IllegalStateException("Cannot keep the files: " + failure + ".", failure);
        }
    }

    private void fetch(String set, Path token, Path out, Context context) {
        StringWriter messages = new StringWriter();
        List<String> arguments =
                new ArrayList<>(List.of("kaggle", set, "--token", token.toString(), "--out", out.toString()));
        if (place.kaggle() != null) {
            arguments.addAll(List.of("--endpoint", place.kaggle().toString()));
        }
        int exitCode = new CommandLine(new FetchCommand())
                .setOut(new PrintWriter(messages))
                .setErr(new PrintWriter(messages))
                .execute(arguments.toArray(String[]::new));
        String said = messages.toString().strip();
        context.getLogger().log(said);
        if (exitCode != 0) {
            throw new IllegalStateException(said.substring(said.lastIndexOf('\n') + 1));
        }
    }

    /** For this call alone, and for nobody else on the machine. */
    private Path token(String secret, Path folder) throws IOException {
        Path file = Files.createFile(
                folder.resolve("kaggle.json"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (SecretsManagerClient secrets = place.secrets()) {
            return Files.writeString(
                    file,
                    secrets.getSecretValue(request -> request.secretId(secret)).secretString());
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }
}
