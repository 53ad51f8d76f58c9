package dev.vigia.aws.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.vigia.fetch.KaggleFetch;
import dev.vigia.fetch.kaggle.KaggleToken;
import dev.vigia.transactions.errors.ExplainedFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/**
 * The Lambda function that fetches a published data set from Kaggle and puts its files into a folder of a bucket.
 *
 * <p>Its input is {@code set} ({@code bank} or {@code music}), {@code secret} (the name of the secret that holds {@code kaggle.json}),
 * {@code bucket} and {@code folder}. It answers with {@code files}, the keys.
 */
public final class DownloadFunction implements RequestHandler<Map<String, String>, Map<String, Object>> {
    private final Place place;

    /** Makes the function as Lambda does, which calls this constructor. */
    public DownloadFunction() {
        this(Place.ofFunction());
    }

    DownloadFunction(Place place) {
        this.place = place;
    }

    @Override
    public Map<String, Object> handleRequest(Map<String, String> input, Context context) {
        Input asked = new Input(input);
        StringWriter messages = new StringWriter();
        try (Folder folder = Folder.in(place.folder());
                S3Client s3 = place.s3()) {
            KaggleFetch kaggle =
                    new KaggleFetch(place.kaggle(), token(asked.text("secret")), new PrintWriter(messages, true));
            List<String> keys = new ArrayList<>();
            for (Path file : kaggle.newest(asked.text("set"), folder.path())) {
                String key = asked.text("folder") + "/" + file.getFileName();
                s3.putObject(request -> request.bucket(asked.text("bucket")).key(key), RequestBody.fromFile(file));
                keys.add(key);
            }
            return new TreeMap<>(Map.of("files", keys));
        } catch (ExplainedFailure failure) {
            throw new IllegalStateException(failure.getMessage(), failure);
        } catch (IOException failure) {
            throw new IllegalStateException("Cannot keep the files: " + failure + ".", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The download was interrupted.", interrupted);
        } finally {
            // Also after a failure, when the messages tell how far it came.
            context.getLogger().log(messages.toString().strip());
        }
    }

    private KaggleToken token(String secret) {
        try (SecretsManagerClient secrets = place.secrets()) {
            String json =
                    secrets.getSecretValue(request -> request.secretId(secret)).secretString();
            return KaggleToken.of(json.getBytes(StandardCharsets.UTF_8), secret);
        }
    }
}
