package dev.vigia.music.publication;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.apache.flink.core.fs.RecoverableFsDataOutputStream;
import org.apache.flink.core.fs.RecoverableWriter;

/**
 * Replaces a week's folder in an object store, which cannot rename. Each file is uploaded a second time, under its final name
 * but without completing the upload, so that nobody sees it. When all files are there, the uploads are completed one after the
 * other, the summary last. Each replaces its predecessor at once. Files that only the earlier run had are then deleted.
 */
final class StoreUpload {
    private final FileSystem files;
    private final Path target;
    private final List<RecoverableFsDataOutputStream.Committer> uploads = new ArrayList<>();
    /** The uploaded files, as paths within the folder. */
    private final Set<String> names = new HashSet<>();

    private StoreUpload(FileSystem files, Path target) {
        this.files = files;
        this.target = target;
    }

    /** Uploads every file of a folder. Readers do not see any of them yet. */
    static StoreUpload begin(FileSystem files, Path from, Path target) throws IOException {
        StoreUpload upload = new StoreUpload(files, target);
        RecoverableWriter writer = files.createRecoverableWriter();
        for (Path file : upload.all(from)) {
            upload.add(writer, file, name(from, file));
        }
        return upload;
    }

    /** Makes the files visible, and deletes those of the earlier run that have no successor. */
    void finish() throws IOException {
        // If this fails halfway, files of both runs are visible. The uploads that are left stay unseen, and are the
        // store's to expire.
        for (RecoverableFsDataOutputStream.Committer upload : uploads) {
            upload.commit();
        }
        for (Path file : all(target)) {
            if (!names.contains(name(target, file))) {
                files.delete(file, false);
            }
        }
    }

    private void add(RecoverableWriter writer, Path file, String name) throws IOException {
        names.add(name);
        RecoverableFsDataOutputStream out = writer.open(new Path(target, name));
        try (InputStream in = files.open(file)) {
            in.transferTo(out);
            uploads.add(out.closeForCommit());
        } catch (IOException failure) {
            // Closing without a commit gives the upload up.
            out.close();
            throw failure;
        }
    }

    private static String name(Path folder, Path file) {
        return file.getPath().substring(folder.getPath().length() + 1);
    }

    /** Returns every file below a folder: those in its folders first, and the summary last. */
    private List<Path> all(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        List<Path> last = new ArrayList<>();
        FileStatus[] entries = files.listStatus(folder);
        // Flink's local file system answers null for a folder that does not exist.
        for (FileStatus entry : entries == null ? new FileStatus[0] : entries) {
            if (entry.isDir()) {
                found.addAll(all(entry.getPath()));
            } else {
                last.add(entry.getPath());
            }
        }
        // False comes before true, and the sort keeps the order of all others.
        last.sort(Comparator.comparing(file -> file.getName().equals(Publication.SUMMARY)));
        found.addAll(last);
        return found;
    }
}
