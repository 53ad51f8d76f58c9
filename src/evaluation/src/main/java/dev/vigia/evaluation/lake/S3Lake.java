package dev.vigia.evaluation.lake;

import dev.vigia.transactions.errors.ExplainedFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.io.file.PathUtils;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Uri;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * The processed transactions of a lake in S3, copied into a temporary folder with the layout of a lake on disk.
 * {@link #close} deletes the folder.
 *
 * <p>Endpoint, region and credentials come from the environment, or from a profile with keys.
 */
public final class S3Lake implements AutoCloseable {
    private static final String SCHEME = "s3://";
    private static final LakeTable TABLE = LakeTable.PROCESSED;
    private static final Pattern FILE =
            Pattern.compile(TABLE.folder() + "/date=(\\d{4}-\\d\\d-\\d\\d)/[^/]+\\.parquet");

    private final Path buckets;

    private S3Lake(Path buckets) {
        this.buckets = buckets;
    }

    public static boolean isNamedBy(String lake) {
        return lake.startsWith(SCHEME);
    }

    /**
     * Copies the transactions of some days.
     *
     * @param lake the bucket of processed transactions, {@code s3://BUCKET} or {@code s3://BUCKET/FOLDER}
     * @param from the first day, by the source's zone
     * @param to the last day
     * @param progress takes lines for the user
     */
    public static S3Lake copy(String lake, LocalDate from, LocalDate to, PrintWriter progress) throws IOException {
        S3Lake copy = new S3Lake(Files.createTempDirectory("vigia-lake-"));
        try (S3Client s3 =
                S3Client.builder().httpClient(ApacheHttpClient.create()).build()) {
            copy.fetch(s3, lake, from, to, progress);
            return copy;
        } catch (SdkException | IllegalArgumentException failed) {
            copy.close();
            throw ExplainedFailure.because("Cannot read " + lake + ": " + failed.getMessage());
        } catch (IOException | RuntimeException failed) {
            // The caller has no object to close yet.
            copy.close();
            throw failed;
        }
    }

    /** Returns the folder that holds a folder for the bucket. */
    public Path buckets() {
        return buckets;
    }

    private void fetch(S3Client s3, String lake, LocalDate from, LocalDate to, PrintWriter progress)
            throws IOException {
        S3Uri uri = s3.utilities().parseUri(URI.create(lake));
        String bucket = uri.bucket().orElseThrow(() -> notFound(lake));
        String folder =
                uri.key().map(key -> key.endsWith("/") ? key : key + "/").orElse("");
        int files = 0;
        long bytes = 0;
        for (S3Object file : s3.listObjectsV2Paginator(
                        request -> request.bucket(bucket).prefix(folder + TABLE.folder() + "/"))
                .contents()) {
            String name = file.key().substring(folder.length());
            // S3 lists by prefix only, and a range of days has none, so the days are chosen here.
            if (day(name).filter(day -> isWithin(day, from, to)).isPresent()) {
                Path target = buckets.resolve(TABLE.bucket()).resolve(name);
                Files.createDirectories(target.getParent());
                s3.getObject(request -> request.bucket(bucket).key(file.key()), target);
                files++;
                bytes += file.size();
            }
        }
        if (files == 0) {
            throw notFound(lake);
        }
        progress.printf(Locale.ROOT, "%,d files of %s, %.1f MB%n", files, lake, bytes / 1e6);
        progress.flush();
    }

    private static ExplainedFailure notFound(String lake) {
        return ExplainedFailure.badInput("No processed transactions of these days in " + lake
                + ". Give --lake the bucket that holds " + TABLE.folder() + "/date=..., for example s3://"
                + TABLE.bucket() + ".");
    }

    /** Returns the day of a file of the table; empty for any other file, and for a folder whose day does not exist. */
    static Optional<LocalDate> day(String name) {
        Matcher matcher = FILE.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(matcher.group(1)));
        } catch (DateTimeParseException noSuchDay) {
            // date=2016-99-99 looks like a day and is none. The job writes no such folder, so it is not the lake's.
            return Optional.empty();
        }
    }

    private static boolean isWithin(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    @Override
    public void close() throws IOException {
        PathUtils.delete(buckets);
    }
}
