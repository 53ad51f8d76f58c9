package dev.vigia.fetch;

import dev.vigia.fetch.kaggle.Digests;
import dev.vigia.fetch.kaggle.Download;
import dev.vigia.fetch.kaggle.KaggleClient;
import dev.vigia.fetch.kaggle.PartFile;
import dev.vigia.transactions.errors.ExplainedFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fetches a data set into a folder: asks Kaggle for the version and the files, downloads the zip, checks and unpacks
 * it, and writes a note of it.
 */
public final class Fetching {
    private final KaggleClient kaggle;
    private final Path folder;
    private final Download.Listener listener;
    private final Clock clock;

    public Fetching(KaggleClient kaggle, Path folder, Download.Listener listener, Clock clock) {
        this.kaggle = kaggle;
        this.folder = folder;
        this.listener = listener;
        this.clock = clock;
    }

    /**
     * The data set that a user wants.
     *
     * @param version of the data set; {@code null} for the newest
     * @param anew whether to fetch it even if the folder holds it
     */
    public record Wish(DataSet set, Integer version, boolean anew) {}

    /**
     * Fetches the data set, unless the folder holds it.
     *
     * @return the content of the folder; {@link Result#came} says whether anything was fetched
     * @throws ExplainedFailure if Kaggle refuses or cannot be reached, or if its zip is not what was expected
     * @throws IOException if the folder cannot be written
     * @throws InterruptedException if the thread is interrupted; the next run resumes the download
     */
    public Result run(Wish wish) throws IOException, InterruptedException {
        Optional<Fetched> there = wish.anew() ? Optional.empty() : there(wish.set());
        // A wanted version that is in the folder needs no request, so this also works without a network.
        if (there.isPresent() && wish.version() != null && there.get().version() == wish.version()) {
            return new Result(there.get(), false);
        }
        // Asked even if the version is given, because the note names the licence.
        KaggleClient.Page page = kaggle.page(wish.set().path);
        int version = wish.version() == null ? page.version() : wish.version();
        if (there.isPresent() && there.get().version() == version) {
            return new Result(there.get(), false);
        }
        return new Result(fetch(wish, version, page.licence()), true);
    }

    /**
     * The outcome of a run.
     *
     * @param came whether it was fetched just now
     */
    public record Result(Fetched fetched, boolean came) {}

    private Optional<Fetched> there(DataSet set) throws IOException {
        Optional<Fetched> there = Fetched.in(folder);
        if (there.isPresent() && !there.get().isWhole(set, folder)) {
            listener.says(
                    "The files in " + folder + " have changed since they were fetched, so they are fetched again.");
            return Optional.empty();
        }
        return there;
    }

    private Fetched fetch(Wish wish, int version, String licence) throws IOException, InterruptedException {
        DataSet set = wish.set();
        Map<String, Long> listed = kaggle.files(set.path, version);
        sayWhatIsNotListed(set, listed);
        Files.createDirectories(folder);
        try (PartFile part = PartFile.open(folder.resolve(set.word() + ".zip.part"))) {
            if (wish.anew()) {
                part.clear();
            }
            long most = set.contents.stream()
                    .mapToLong(content -> content.mostBytes(listed.getOrDefault(content.name(), 0L)))
                    .sum();
            listener.says("Fetching " + set.path + ", version " + version + licenceText(licence)
                    + (part.size() > 0 ? ", from where it stopped" : "") + ".");
            Download.Wanted wanted = new Download.Wanted(set.path, version, most);
            Digests digests = new Download(kaggle, wanted, part, listener).run();
            Fetched.Item archive = new Fetched.Item("archive.zip", part.size(), digests.sha256());
            Fetched fetched = new Fetched(
                    set.path,
                    version,
                    licence,
                    clock.instant().truncatedTo(ChronoUnit.SECONDS),
                    archive,
                    unpacked(set, listed, part));
            // In this order a crash between the two leaves a part too many, but no second download.
            fetched.writeTo(folder);
            part.delete();
            return fetched;
        }
    }

    /** Warns about files that Kaggle does not list. The zip decides in the end. */
    private void sayWhatIsNotListed(DataSet set, Map<String, Long> listed) {
        for (DataSet.Content content : set.contents) {
            if (!listed.containsKey(content.name())) {
                listener.says(
                        "Kaggle does not list " + content.name() + " in this version. It may still be in the zip.");
            }
        }
    }

    /** Unpacks the zip. A useless zip is deleted, because the storage may have a better one next time. */
    private List<Fetched.Item> unpacked(DataSet set, Map<String, Long> listed, PartFile part) throws IOException {
        try {
            return new Unpacking(set, listed, listener::says).unpack(part.path(), folder);
        } catch (ExplainedFailure useless) {
            part.delete();
            throw useless;
        }
    }

    private static String licenceText(String licence) {
        return licence.isEmpty() ? "" : ", licence " + licence;
    }
}
