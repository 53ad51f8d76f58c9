package dev.vigia.music.publication;

import dev.vigia.music.tables.Basis;
import dev.vigia.music.tables.Table;
import dev.vigia.music.tables.Week;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.apache.flink.core.fs.local.LocalFileSystem;

/**
 * Publishes a week's folder. The folder is made under another name, which readers ignore, and replaces the published one once
 * it is complete. Until then a week that exists stays as it is.
 *
 * <p>A local folder is renamed. An object store cannot rename: see {@link StoreUpload}.
 */
public final class Publication {
    private enum State {
        OPEN,
        /** Some files have replaced their predecessors, and some have not. */
        MIXED,
        PUBLISHED,
        WITHDRAWN
    }

    /** The name of the file that is published last. */
    public static final String SUMMARY = "summary.json";

    private static final String UNFINISHED = "_unfinished-";

    private final FileSystem files;
    private final Path tops;
    private final Path target;
    /** Matches staging folders of this week and this machine; the group is the process that made them. */
    private final Pattern leftover;

    /** Has the process and a random part in its name: two runs at the same time must not mix. */
    private final Path staging;

    private final Path replaced;
    private volatile State state = State.OPEN;
    /** Folders that this run has made, the innermost first. */
    private final List<Path> made = new ArrayList<>();

    /** @param out the folder or bucket in which the folder {@code music_tops} is, or is made */
    public Publication(Path out, Week week) throws IOException {
        files = out.getFileSystem();
        tops = new Path(out, Table.TOPS);
        target = folder(week);
        staging = new Path(
                tops,
                UNFINISHED + week + "-" + ProcessHandle.current().pid() + "@" + host() + "-"
                        + UUID.randomUUID().toString().substring(0, 8));
        leftover = Pattern.compile(UNFINISHED + week + "-(\\d+)@" + Pattern.quote(host()) + "-[0-9a-f]{8}");
        replaced = new Path(tops, "_replaced-" + week);
    }

    /** Returns the published folder. */
    public Path target() {
        return target;
    }

    /** Returns the folder in which the tables are written. */
    public Path staging() {
        return staging;
    }

    /** Returns the week before one that has this basis. */
    public EarlierWeek earlier(Week week, Basis basis) {
        return new EarlierWeek(folder(week.before()), week.before(), basis);
    }

    /** Begins anew. Removes what a killed run has left, and puts a week back that such a run was about to replace. */
    public void begin() throws IOException {
        remove(staging);
        clearLeftovers();
        if (files.exists(replaced)) {
            // Both are there if a run was killed after its second rename; then the target is the new week.
            if (files.exists(target)) {
                remove(replaced);
            } else {
                rename(replaced, target);
            }
        }
        // A store has no folders that would have to be taken back.
        for (Path folder = tops; isLocal() && folder != null && !files.exists(folder); folder = folder.getParent()) {
            made.add(folder);
        }
        files.mkdirs(staging);
    }

    /**
     * Publishes the folder.
     *
     * @param written files that must exist; other processes have written them
     */
    public synchronized void publish(List<Path> written) throws IOException {
        for (Path file : written) {
            if (!files.exists(file)) {
                throw new IOException(
                        "the job has written " + file + ", but it does not exist on this machine. Do all machines "
                                + "share the folder of this name");
            }
        }
        // The shutdown hook may have withdrawn the folder while the job ended.
        if (state != State.OPEN) {
            throw new IOException("interrupted");
        }
        if (isLocal()) {
            exchange();
        } else {
            StoreUpload upload = StoreUpload.begin(files, staging, target);
            state = State.MIXED;
            upload.finish();
        }
        state = State.PUBLISHED;
    }

    /** Removes what is not published, with the folders that were made for it. Waits for a publication that has begun. */
    public synchronized void withdraw() throws IOException {
        if (state == State.OPEN) {
            state = State.WITHDRAWN;
        }
        remove(staging);
        for (Path folder : made) {
            FileStatus[] entries = files.listStatus(folder);
            // Somebody else has put something there, or removed the folder already.
            if (entries == null || entries.length > 0) {
                return;
            }
            files.delete(folder, false);
        }
    }

    /** Returns what a reader finds after publishing has failed, as a sentence without a full stop. */
    public String remains() {
        return state == State.MIXED
                ? "Some files of the week are new, and some are as they were. Run it again"
                : "What was published before is as it was";
    }

    private boolean isLocal() {
        return files instanceof LocalFileSystem;
    }

    /** Whether a process has ended is only known on its own machine. Others' staging folders stay. */
    private void clearLeftovers() throws IOException {
        if (!isLocal() || !files.exists(tops)) {
            return;
        }
        for (FileStatus entry : files.listStatus(tops)) {
            Matcher name = leftover.matcher(entry.getPath().getName());
            // If another process has got the number by now, the folder stays until a later run.
            if (name.matches()
                    && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
                remove(entry.getPath());
            }
        }
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }

    private void remove(Path path) throws IOException {
        if (!files.delete(path, true) && files.exists(path)) {
            throw new IOException("cannot delete " + path);
        }
    }

    private Path folder(Week week) {
        return new Path(tops, Table.PARTITION + "=" + week);
    }

    private void exchange() throws IOException {
        // No call of Java exchanges two folders. If the process is killed in between, begin() puts the old one back.
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
        remove(replaced);
    }

    private void rename(Path from, Path to) throws IOException {
        if (!files.rename(from, to)) {
            throw new IOException("Cannot rename " + from + " to " + to + ".");
        }
    }
}
