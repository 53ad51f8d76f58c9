package dev.vigia.fetch;

import dev.vigia.fetch.kaggle.Digests;
import dev.vigia.transactions.errors.ExplainedFailure;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.commons.io.input.BoundedInputStream;

/**
 * Unpacks the expected files of a data set, under their own names, and no others. They get these names once all are
 * complete: with the length and checksum of the zip, and with their columns.
 *
 * <p>No name in the zip is ever used as a path. A zip with a name that leads out of its folder was not made by
 * Kaggle, and nothing of it is used.
 */
final class Unpacking {
    private static final int LONGEST_HEADER = 1 << 14;
    private static final int NAMED = 3;

    private final DataSet set;
    private final Map<String, Long> listed;
    private final Consumer<String> says;

    /** @param listed Kaggle's sizes of the files when unpacked */
    Unpacking(DataSet set, Map<String, Long> listed, Consumer<String> says) {
        this.set = set;
        this.listed = listed;
        this.says = says;
    }

    /**
     * Unpacks the files and replaces earlier ones.
     *
     * @return the unpacked files, in the data set's order
     * @throws ExplainedFailure if the zip is not what was expected; nothing is replaced then
     * @throws IOException if the folder cannot be written
     */
    List<Fetched.Item> unpack(Path zip, Path folder) throws IOException {
        try (ZipFile entries = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
            check(entries.stream().map(ZipEntry::getName).collect(Collectors.toList()));
            List<Fetched.Item> files = new ArrayList<>();
            for (DataSet.Content content : set.contents) {
                files.add(unpack(entries, content, unfinished(folder, content)));
            }
            // While old files are replaced by new ones, no note may claim that they belong together.
            Files.deleteIfExists(folder.resolve(Fetched.NAME));
            for (DataSet.Content content : set.contents) {
                Files.move(
                        unfinished(folder, content),
                        folder.resolve(content.name()),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
            return files;
        } catch (ZipException | EOFException | IllegalArgumentException damaged) {
            throw refused("it is damaged (" + damaged.getMessage() + ")");
        } finally {
            for (DataSet.Content content : set.contents) {
                Files.deleteIfExists(unfinished(folder, content));
            }
        }
    }

    private static Path unfinished(Path folder, DataSet.Content content) {
        return folder.resolve("." + content.name() + ".unfinished");
    }

    private void check(List<String> names) {
        if (names.stream().anyMatch(Unpacking::leadsOut)) {
            throw refused("a name in it leads out of its folder");
        }
        List<String> expected = set.contents.stream().map(DataSet.Content::name).collect(Collectors.toList());
        for (String name : expected) {
            // A zip can hold a name twice, and programs disagree about which entry counts. So it must be there once.
            long found = names.stream().filter(name::equals).count();
            if (found != 1) {
                throw refused(
                        "it holds " + (found == 0 ? "no" : "more than one") + " " + name + ", but " + some(names));
            }
        }
        int others = names.size() - expected.size();
        if (others > 0) {
            says.accept("Left in the zip: " + others + " files that are not needed.");
        }
    }

    /** Returns the names as one line. */
    private static String some(List<String> names) {
        return names.stream().limit(NAMED).collect(Collectors.joining(", ")).replaceAll("\\p{Cntrl}", "?")
                + (names.size() > NAMED ? ", ..." : "");
    }

    private static boolean leadsOut(String name) {
        // On Windows a backslash separates folders, and a colon ends a drive or begins a stream of a file.
        return name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || name.indexOf('\0') >= 0
                || Arrays.asList(name.split("/")).contains("..");
    }

    private Fetched.Item unpack(ZipFile entries, DataSet.Content content, Path file) throws IOException {
        ZipEntry entry = entries.getEntry(content.name());
        long most = content.mostBytes(listed.getOrDefault(content.name(), 0L));
        // The zip's own directory states this size and may be wrong, so the copy below counts bytes as well.
        if (entry.getSize() > most) {
            throw tooLong(content, most);
        }
        MessageDigest sha256 = Digests.newSha256();
        // ZipFile, unlike ZipInputStream, does not check the checksum of an entry.
        CRC32 crc = new CRC32();
        long bytes;
        try (InputStream in = entries.getInputStream(entry)) {
            InputStream checked = new DigestInputStream(new CheckedInputStream(in, crc), sha256);
            // One byte more than is allowed tells a file that is too long from one that just fits.
            bytes = Files.copy(
                    BoundedInputStream.builder()
                            .setInputStream(checked)
                            .setMaxCount(most + 1)
                            .get(),
                    file,
                    StandardCopyOption.REPLACE_EXISTING);
        }
        if (bytes > most) {
            throw tooLong(content, most);
        }
        if (bytes != entry.getSize() || crc.getValue() != entry.getCrc()) {
            throw refused("its " + content.name() + " is damaged (length or checksum)");
        }
        checkColumns(content, file);
        return new Fetched.Item(content.name(), bytes, Digests.hexadecimal(sha256));
    }

    private void checkColumns(DataSet.Content content, Path file) throws IOException {
        byte[] beginning;
        try (InputStream in = Files.newInputStream(file)) {
            beginning = in.readNBytes(LONGEST_HEADER);
        }
        // The last character may be cut in half here. It lies far behind the header.
        String text = new String(beginning, StandardCharsets.UTF_8);
        String header =
                // A byte order mark and quotes do not change the name of a column.
                text.lines().findFirst().orElse("").replace("\uFEFF", "").replace("\"", "");
        List<String> missing = new ArrayList<>(content.columns());
        missing.removeAll(Arrays.asList(header.split(",")));
        if (!missing.isEmpty()) {
            throw refused("the first line of its " + content.name() + " lacks " + some(missing));
        }
        if (text.lines().limit(2).count() < 2) {
            throw refused("its " + content.name() + " has a header and no rows");
        }
    }

    private ExplainedFailure tooLong(DataSet.Content content, long most) {
        return refused("its " + content.name() + " is longer than the " + most + " bytes that are expected at most");
    }

    private ExplainedFailure refused(String reason) {
        return ExplainedFailure.because("Cannot use the zip of " + set.path + ": " + reason
                + ". Look at the page of the data set; another one may do, with --dataset-version.");
    }
}
