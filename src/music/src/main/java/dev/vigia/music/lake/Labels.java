package dev.vigia.music.lake;

import dev.vigia.music.catalogue.Catalogue;
import dev.vigia.music.ids.Ids;
import dev.vigia.music.tables.Column;
import org.apache.parquet.io.api.Binary;

/** The texts behind the numbers in rows. */
public final class Labels {
    private final Catalogue catalogue;
    private final Ids unknown;
    private final Ids users;
    private final Binary[] tracks;
    private final Binary[] names;
    private final Binary[] artists;
    private final Binary[] genres;

    /**
     * Takes the dictionaries.
     *
     * @param unknown the tracks that are not in the catalogue, numbered behind it
     * @param users all that rows will name
     */
    public Labels(Catalogue catalogue, Ids unknown, Ids users) {
        this.catalogue = catalogue;
        this.unknown = unknown;
        this.users = users;
        tracks = new Binary[catalogue.tracks.size() + unknown.size()];
        names = new Binary[catalogue.names.size()];
        artists = new Binary[catalogue.artists.size()];
        genres = new Binary[catalogue.genres.size()];
    }

    /** What the row has in a column of text; null if that is empty. */
    public String text(Column column, Row row) {
        Binary text = binary(column, row);
        return text == null ? null : text.toStringUsingUTF8();
    }

    Binary binary(Column column, Row row) {
        switch (column) {
            case USER_ID:
                return text(column, row.user);
            case TRACK_ID:
                return text(column, row.track);
            case NAME:
                return text(column, nameOf(row.track));
            case ARTIST:
                return text(column, row.artist);
            case GENRE:
                return text(column, row.genre);
            case FILE:
                return Binary.fromString(row.file);
            case REASON:
                return Binary.fromString(row.reason.name());
            default:
                throw new IllegalStateException("No text for " + column + ".");
        }
    }

    /** The number of the track's name, or {@link Catalogue#NONE}. */
    int nameOf(int track) {
        return catalogue.name(track);
    }

    /** How many texts a column may have. */
    int size(Column column) {
        switch (column) {
            case USER_ID:
                return users.size();
            case TRACK_ID:
                return tracks.length;
            case NAME:
                return names.length;
            case ARTIST:
                return artists.length;
            case GENRE:
                return genres.length;
            default:
                throw new IllegalStateException("No numbers for " + column + ".");
        }
    }

    /** The text of a number in a column. */
    Binary text(Column column, int number) {
        switch (column) {
            case USER_ID:
                return Binary.fromConstantByteArray(
                        users.bytes(), users.from(number), users.to(number) - users.from(number));
            case TRACK_ID:
                return track(number);
            case NAME:
                return of(catalogue.names, number, names, 0);
            case ARTIST:
                return of(catalogue.artists, number, artists, 0);
            case GENRE:
                return of(catalogue.genres, number, genres, 0);
            default:
                throw new IllegalStateException("No numbers for " + column + ".");
        }
    }

    private Binary track(int track) {
        int known = catalogue.tracks.size();
        return track < known ? of(catalogue.tracks, track, tracks, 0) : of(unknown, track - known, tracks, known);
    }

    private static Binary of(Ids ids, int number, Binary[] made, int offset) {
        if (number == Catalogue.NONE) {
            return null;
        }
        if (made[offset + number] == null) {
            made[offset + number] = Binary.fromConstantByteArray(ids.copy(number));
        }
        return made[offset + number];
    }
}
