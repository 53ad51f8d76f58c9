package dev.vigia.music.catalogue;

import dev.vigia.music.ids.Ids;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The tracks with their names, artists and genres. Tracks are numbered in the order of their ids, and artists and genres in the
 * order of their names, so that the smaller number wins a tie.
 *
 * <p>The catalogue is sent with the job to every subtask. It takes about 120 bytes per track.
 */
public final class Catalogue implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The number that stands for an empty name, artist or genre. */
    public static final int NONE = -1;

    /**
     * The name, artist and genre of tracks that are not in the catalogue. The reader adds it to artists and genres, and rejects
     * rows that have it there.
     */
    static final byte[] NOT_DESCRIBED = "(not described)".getBytes(StandardCharsets.UTF_8);

    public final Ids tracks;
    public final Ids names;
    public final Ids artists;
    public final Ids genres;

    private final int[] nameOf;
    private final int[] artistOf;
    private final int[] genreOf;
    private final int unknownName;
    private final int unknownArtist;
    private final int unknownGenre;

    Catalogue(Ids tracks, Ids names, Ids artists, Ids genres, int[] nameOf, int[] artistOf, int[] genreOf) {
        // Nothing is ranked by name, so names keep the order in which they came.
        names.add(NOT_DESCRIBED);
        int[] orderOfTracks = tracks.inOrder();
        int[] orderOfArtists = artists.inOrder();
        int[] orderOfGenres = genres.inOrder();
        this.tracks = sorted(tracks, orderOfTracks);
        this.names = names;
        this.artists = sorted(artists, orderOfArtists);
        this.genres = sorted(genres, orderOfGenres);
        this.nameOf = permuted(nameOf, orderOfTracks);
        // Tracks change their places first, then each artist its number.
        this.artistOf = renumbered(permuted(artistOf, orderOfTracks), orderOfArtists);
        this.genreOf = renumbered(permuted(genreOf, orderOfTracks), orderOfGenres);
        unknownName = names.find(NOT_DESCRIBED);
        unknownArtist = this.artists.find(NOT_DESCRIBED);
        unknownGenre = this.genres.find(NOT_DESCRIBED);
    }

    /**
     * Returns the number of a track's name, or {@link #NONE}.
     *
     * @param track a number; from the size of {@link #tracks} on, it is that of an unknown track
     */
    public int name(int track) {
        return track < nameOf.length ? nameOf[track] : unknownName;
    }

    public int artist(int track) {
        return track < artistOf.length ? artistOf[track] : unknownArtist;
    }

    public int genre(int track) {
        return track < genreOf.length ? genreOf[track] : unknownGenre;
    }

    private static Ids sorted(Ids ids, int[] order) {
        Ids sorted = new Ids();
        for (int number : order) {
            sorted.add(ids.copy(number));
        }
        return sorted;
    }

    private static int[] permuted(int[] values, int[] order) {
        return Arrays.stream(order).map(number -> values[number]).toArray();
    }

    private static int[] renumbered(int[] values, int[] order) {
        int[] place = new int[order.length];
        for (int at = 0; at < order.length; at++) {
            place[order[at]] = at;
        }
        return Arrays.stream(values)
                .map(value -> value == NONE ? NONE : place[value])
                .toArray();
    }
}
