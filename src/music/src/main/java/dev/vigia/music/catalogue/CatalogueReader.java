package dev.vigia.music.catalogue;

import dev.vigia.formats.csv.CsvRecords;
import dev.vigia.music.csv.Columns;
import dev.vigia.music.csv.InputFile;
import dev.vigia.music.csv.Kind;
import dev.vigia.music.csv.Reason;
import dev.vigia.music.csv.Rejects;
import dev.vigia.music.csv.Rows;
import dev.vigia.music.ids.Ids;
import dev.vigia.music.ids.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;

/** Reads the file that describes the tracks into a {@link Catalogue}. */
public final class CatalogueReader {
    /** The number of {@link Catalogue#NOT_DESCRIBED} among artists and genres. */
    private static final int RESERVED = 0;

    private final Columns columns;
    private final Ids tracks = new Ids();
    private final Ids names = new Ids();
    private final Ids artists = new Ids();
    private final Ids genres = new Ids();
    private int[] nameOf = new int[1 << 10];
    private int[] artistOf = new int[1 << 10];
    private int[] genreOf = new int[1 << 10];

    private final Utf8 utf8 = new Utf8();
    private final Rejects rejects = new Rejects();
    private long rows;

    private CatalogueReader(Columns columns) {
        this.columns = columns;
        artists.add(Catalogue.NOT_DESCRIBED);
        genres.add(Catalogue.NOT_DESCRIBED);
    }

    /** Reads a file whose header is known already. */
    public static CatalogueReader read(InputFile file, Columns columns) {
        CatalogueReader reader = new CatalogueReader(columns);
        try (InputStream in = file.open()) {
            CsvRecords records = CsvRecords.fromStart(in, InputFile.LONGEST_RECORD);
            records.next();
            while (records.next()) {
                reader.add(records);
            }
            return reader;
        } catch (IOException failure) {
            throw file.unreadable(failure);
        }
    }

    public Catalogue catalogue() {
        int size = tracks.size();
        return new Catalogue(
                tracks,
                names,
                artists,
                genres,
                Arrays.copyOf(nameOf, size),
                Arrays.copyOf(artistOf, size),
                Arrays.copyOf(genreOf, size));
    }

    /** Returns what was read. Lines are those of the file. */
    public Rows rows() {
        return new Rows(rows, utf8.badBytes(), rejects);
    }

    private void add(CsvRecords record) {
        rows++;
        Reason wrong = Rows.wrongForm(record, columns);
        if (wrong == null) {
            wrong = described(record);
        }
        if (wrong != null) {
            rejects.add(record.line(), wrong, record, columns);
        }
    }

    private Reason described(CsvRecords record) {
        int field = columns.place(Kind.TRACK);
        if (record.from(field) == record.to(field)) {
            return Reason.NO_TRACK;
        }
        Reason wrong = Rows.wrongId(record, field);
        if (wrong != null) {
            return wrong;
        }
        // Artists of rejected rows get a number, too. Without plays, they are in no top.
        int artist = group(artists, record, columns.place(Kind.ARTIST));
        int genre = group(genres, record, columns.place(Kind.GENRE));
        // The constructor has added this text first, so its number is 0 in both.
        if (artist == RESERVED || genre == RESERVED) {
            return Reason.RESERVED_TEXT;
        }
        int size = tracks.size();
        int track = number(tracks, record, field);
        // The dictionary has not grown: an earlier row has the same id.
        if (track < size) {
            return Reason.DUPLICATE_TRACK;
        }
        if (track == nameOf.length) {
            nameOf = Arrays.copyOf(nameOf, 2 * track);
            artistOf = Arrays.copyOf(artistOf, 2 * track);
            genreOf = Arrays.copyOf(genreOf, 2 * track);
        }
        nameOf[track] = name(record, columns.place(Kind.NAME));
        artistOf[track] = artist;
        genreOf[track] = genre;
        return null;
    }

    private int name(CsvRecords record, int field) {
        return isAscii(record, field) ? number(names, record, field) : names.add(bytes(text(record, field)));
    }

    /** Returns the number of an artist or genre. Texts that look the same have the same number: they are made NFC. */
    private int group(Ids ids, CsvRecords record, int field) {
        return isAscii(record, field)
                ? number(ids, record, field)
                : ids.add(bytes(Normalizer.normalize(text(record, field), Normalizer.Form.NFC)));
    }

    private static boolean isAscii(CsvRecords record, int field) {
        return Utf8.isAscii(record.buffer(), record.from(field), record.to(field));
    }

    private String text(CsvRecords record, int field) {
        return utf8.text(record.buffer(), record.from(field), record.to(field));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static int number(Ids ids, CsvRecords record, int field) {
        int from = record.from(field);
        int to = record.to(field);
        return from == to ? Catalogue.NONE : ids.add(record.buffer(), from, to, Ids.hash(record.buffer(), from, to));
    }
}
