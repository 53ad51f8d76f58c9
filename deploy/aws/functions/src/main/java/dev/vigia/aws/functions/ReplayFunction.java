package dev.vigia.aws.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.vigia.replay.ProgressListener;
import dev.vigia.replay.Replay;
import dev.vigia.replay.ReplayResult;
import dev.vigia.replay.ReplaySettings;
import dev.vigia.replay.order.Pace;
import java.nio.file.Path;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import java.util.TreeMap;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The Lambda function that replays a CSV file of S3 into a stream, as fast as the stream accepts it.
 *
 * <p>Its input is {@code bucket}, {@code key} and {@code stream}. It answers with {@code rowsRead}, {@code rowsRejected} and
 * {@code sent}. A function lives for 15 minutes at most. If the file does not go through in time, the call fails and says how many rows
 * were sent. A second call sends all rows again, and the job drops the repeats.
 */
public final class ReplayFunction implements RequestHandler<Map<String, String>, Map<String, Object>> {
    /** Time to finish open requests and to answer, before Lambda kills the function. */
    private static final long LAST_MILLIS = 20_000;

    private final Place place;

    /** Makes the function as Lambda does, which calls this constructor. */
    public ReplayFunction() {
        this(Place.ofFunction());
    }

    ReplayFunction(Place place) {
        this.place = place;
    }

    @Override
    public Map<String, Object> handleRequest(Map<String, String> input, Context context) {
        Input asked = new Input(input);
        try (Folder folder = Folder.in(place.folder());
                S3Client s3 = place.s3()) {
            String key = asked.text("key");
            Path csv = folder.path().resolve(Path.of(key).getFileName());
            s3.getObject(request -> request.bucket(asked.text("bucket")).key(key), csv);
            ReplaySettings.Draft draft = new ReplaySettings.Draft();
            draft.input = csv.toString();
            draft.stream = asked.text("stream");
            draft.region = place.region();
            draft.endpoint = place.kinesisEndpoint().orElse(null);
            draft.speedup = Pace.MAX;
            // Deleted after the call, so a second call cannot resume and begins anew.
            draft.state = folder.path().resolve("state");
            return answer(run(draft.finished(), context), context);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The replay was interrupted.", interrupted);
        } catch (Exception failure) {
            throw new IllegalStateException(failure.getMessage(), failure);
        }
    }

    private static ReplayResult run(ReplaySettings settings, Context context) throws Exception {
        // A daemon. It stops the replay from another thread, the only call that a replay allows to one.
        Timer timer = new Timer("end of the function", true);
        try (Replay replay = Replay.of(settings)) {
            timer.schedule(
                    new TimerTask() {
                        @Override
                        public void run() {
                            replay.stop();
                        }
                    },
                    Math.max(0, context.getRemainingTimeInMillis() - LAST_MILLIS));
            return replay.run(ProgressListener.NONE);
        } finally {
            timer.cancel();
        }
    }

    private static Map<String, Object> answer(ReplayResult result, Context context) {
        if (!result.complete()) {
            throw new IllegalStateException("Only " + result.sent() + " of " + result.rowsRead()
                    + " rows could be sent before the function's time was over. Give the stream more shards.");
        }
        context.getLogger().log("Sent " + result.sent() + " rows, rejected " + result.rowsRejected() + ".");
        return new TreeMap<>(
                Map.of("rowsRead", result.rowsRead(), "rowsRejected", result.rowsRejected(), "sent", result.sent()));
    }
}
