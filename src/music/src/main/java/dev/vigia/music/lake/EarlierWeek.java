package dev.vigia.music.lake;

import dev.vigia.music.WeeklyFailed;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.Path;

/** The folder of the week before, if there is one. */
public final class EarlierWeek implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Path folder;

    public EarlierWeek(Path folder) {
        this.folder = folder;
    }

    /** The files of a table, in the order of their names; none if the week is not there. */
    public List<Path> files(Table table) {
        List<Path> files = new ArrayList<>();
        Path of = new Path(folder, table.folder);
        try {
            FileStatus[] found = of.getFileSystem().listStatus(of);
            if (found != null) {
                Arrays.stream(found)
                        .map(FileStatus::getPath)
                        .filter(path -> path.getName().endsWith(".parquet"))
                        .sorted(Comparator.comparing(Path::toString))
                        .forEach(files::add);
            }
        } catch (FileNotFoundException noSuchWeek) {
            // There is nothing to compare with.
        } catch (IOException failure) {
            throw WeeklyFailed.because("Cannot read the week before in " + folder + ": " + failure.getMessage());
        }
        return files;
    }
}
