package dev.vigia.music.lake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.apache.flink.core.fs.RecoverableFsDataOutputStream;
import org.apache.flink.core.fs.RecoverableWriter;
import org.apache.flink.core.fs.local.LocalFileSystem;

/**
 * How a week's folder comes to be seen: it is made under another name, which readers pass over, and takes its place once it is
 * whole. Until then a week that was there before stays as it is.
 *
 * <p>A local folder changes its name. A store of objects has no folders that could: there every file is uploaded behind its
 * final name and stays unseen; when all are, each replaces its predecessor at once, the summary last, and what the earlier run
 * had besides is deleted.
 */
public final class Publication {
    private static final String TOPS = "music_tops";
    private static final String UNFINISHED = "_unfinished-";

    private final FileSystem files;
    private final Path tops;
    private final Path target;
    private final String unfinished;
    /** Of this run alone: two at the same time must not mix. */
    private final Path staging;

    private final Path replaced;

    /** @param out the folder or bucket that has, or gets, a folder {@code music_tops} */
    public Publication(Path out, Week week) throws IOException {
        files = out.getFileSystem();
        tops = new Path(out, TOPS);
        target = folder(week);
        unfinished = UNFINISHED + week + "-";
        staging = new Path(tops, unfinished + ProcessHandle.current().pid() + "-" + UUID.randomUUID());
        replaced = new Path(tops, "_replaced-" + week);
    }

    /** Where it can be read in the end. */
    public Path target() {
        return target;
    }

    /** Where it is written. */
    public Path staging() {
        return staging;
    }

    public EarlierWeek earlier(Week week) {
        return new EarlierWeek(folder(week.before()));
    }

    /** Clears what an earlier run that was killed has left, and puts back a week that it was just about to replace. */
    public void begin() throws IOException {
        clearLeftovers();
        if (files.exists(replaced)) {
            if (files.exists(target)) {
                files.delete(replaced, true);
            } else {
                files.rename(replaced, target);
            }
        }
        files.mkdirs(staging);
    }

    /** Makes it seen. */
    public void publish() throws IOException {
        if (files instanceof LocalFileSystem) {
            exchange();
        } else {
            upload();
            files.delete(staging, true);
        }
    }

    /** Removes it. */
    public void withdraw() throws IOException {
        files.delete(staging, true);
    }

    /** Only on this machine can it be known that who left them has ended; in a store they are for its lifecycle rules. */
    private void clearLeftovers() throws IOException {
        if (!(files instanceof LocalFileSystem) || !files.exists(tops)) {
            return;
        }
        for (FileStatus entry : files.listStatus(tops)) {
            String name = entry.getPath().getName();
            if (name.startsWith(unfinished)) {
                String process = name.substring(unfinished.length()).split("-")[0];
                if (ProcessHandle.of(Long.parseLong(process)).isEmpty()) {
                    files.delete(entry.getPath(), true);
                }
            }
        }
    }

    private Path folder(Week week) {
        return new Path(tops, "week=" + week);
    }

    private void exchange() throws IOException {
        boolean exists = files.exists(target);
        if (exists) {
            rename(target, replaced);
        }
        try {
            rename(staging, target);
        } catch (IOException failure) {
            if (exists) {
                rename(replaced, target);
            }
            throw failure;
        }
        files.delete(replaced, true);
    }

    private void rename(Path from, Path to) throws IOException {
        if (!files.rename(from, to)) {
            throw new IOException("Cannot rename " + from + " to " + to + ".");
        }
    }

    private void upload() throws IOException {
        RecoverableWriter writer = files.createRecoverableWriter();
        List<RecoverableFsDataOutputStream.Committer> uploads = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Path file : all(staging)) {
            String name = name(staging, file);
            names.add(name);
            RecoverableFsDataOutputStream out = writer.open(new Path(target, name));
            try (InputStream in = files.open(file)) {
                in.transferTo(out);
                uploads.add(out.closeForCommit());
            } catch (IOException failure) {
                out.close();
                throw failure;
            }
        }
        for (RecoverableFsDataOutputStream.Committer upload : uploads) {
            upload.commit();
        }
        for (Path file : all(target)) {
            if (!names.contains(name(target, file))) {
                files.delete(file, false);
            }
        }
    }

    private static String name(Path folder, Path file) {
        return file.getPath().substring(folder.getPath().length() + 1);
    }

    /** Every file below a folder, those in folders of it first. */
    private List<Path> all(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        List<Path> last = new ArrayList<>();
        FileStatus[] entries = files.listStatus(folder);
        for (FileStatus entry : entries == null ? new FileStatus[0] : entries) {
            if (entry.isDir()) {
                found.addAll(all(entry.getPath()));
            } else {
                last.add(entry.getPath());
            }
        }
        found.addAll(last);
        return found;
    }
}
