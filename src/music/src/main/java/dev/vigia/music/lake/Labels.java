package dev.vigia.music.lake;

import dev.vigia.music.catalogue.Catalogue;
import dev.vigia.music.ids.Ids;
import dev.vigia.music.tables.Column;
import org.apache.parquet.io.api.Binary;

/** Translates the numbers in rows into texts. */
public final class Labels {
    private final Catalogue catalogue;
    private final Ids unknown;
    private final Ids users;
    private final Binary[] tracks;
    private final Binary[] names;
    private final Binary[] artists;
    private final Binary[] genres;

    /**
     * Uses these dictionaries.
     *
     * @param unknown tracks that are not in the catalogue; their numbers begin behind its last
     * @param users all users that rows will name
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

    /** Returns the row's text in a column; null if it has none. */
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

    /** Returns the number of the track's name, or {@link Catalogue#NONE}. */
    int nameOf(int track) {
        return catalogue.name(track);
    }

    /** Returns how many different texts a column may have. */
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

    /** Returns the text of a number in a column; null for {@link Catalogue#NONE}. */
    Binary text(Column column, int number) {
        switch (column) {
            case USER_ID:
                // A view of the dictionary's array. The array may be replaced
                // when it grows, but its bytes never change.
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

    /** Each text is made once, however many rows have it. */
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
