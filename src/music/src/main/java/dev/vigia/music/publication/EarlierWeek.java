package dev.vigia.music.publication;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.vigia.music.settings.WeeklyFailed;
import dev.vigia.music.tables.Basis;
import dev.vigia.music.tables.Table;
import dev.vigia.music.tables.Week;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.Path;

/** The published week before, and whether its ranks can be compared with. */
public final class EarlierWeek implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Path folder;
    private final Comparison comparison;

    /**
     * Reads the week's summary.
     *
     * @param basis the basis of the week that is made now
     */
    EarlierWeek(Path folder, Week week, Basis basis) {
        this.folder = folder;
        this.comparison = Comparison.of(week, basis(), basis);
    }

    public Comparison comparison() {
        return comparison;
    }

    /** Returns the files of a table by name; none if the week does not exist or cannot be compared with. */
    public List<Path> files(Table table) {
        List<Path> files = new ArrayList<>();
        if (!comparison.isPossible()) {
            return files;
        }
        Path of = new Path(folder, table.folder);
        try {
            FileStatus[] found = of.getFileSystem().listStatus(of);
            // Flink's local file system answers null for a folder that does not exist.
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
            throw unreadable(failure);
        }
        return files;
    }

    /** Returns the basis that the week's summary names; null if there is no summary. */
    private String basis() {
        Path summary = new Path(folder, Publication.SUMMARY);
        try (InputStream in = summary.getFileSystem().open(summary);
                JsonParser json = new JsonFactory().createParser(in)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean isBasis = json.currentName().equals(Basis.PROPERTY);
                if (json.nextToken() == JsonToken.VALUE_STRING && isBasis) {
                    return json.getText();
                }
                // Passes over a whole object or list. A plain value has no children.
                json.skipChildren();
            }
            throw new IOException(Publication.SUMMARY + " does not name its " + Basis.PROPERTY);
        } catch (FileNotFoundException noSuchWeek) {
            return null;
        } catch (JsonProcessingException broken) {
            throw unreadable(new IOException(Publication.SUMMARY + " is not JSON"));
        } catch (IOException failure) {
            throw unreadable(failure);
        }
    }

    private WeeklyFailed unreadable(IOException failure) {
        return WeeklyFailed.because("Cannot read the week before in " + folder + ": " + failure.getMessage()
                + ". Delete the folder, or make that week again.");
    }
}
