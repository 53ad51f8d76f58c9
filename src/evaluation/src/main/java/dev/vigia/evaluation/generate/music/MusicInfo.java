package dev.vigia.evaluation.generate.music;

import dev.vigia.evaluation.generate.Draws;
import dev.vigia.fetch.PublishedFiles;
import java.io.IOException;
import java.io.Writer;

/**
 * The lines of {@code Music Info.csv}: every track once, in no order.
 *
 * <p>How many names, artists, genres and empty fields there are is as published, in proportion where there are fewer tracks.
 */
final class MusicInfo {
    /** The columns, as the first line of the file. */
    private static final int PUBLISHED_NAMES = 49_860;

    private static final int PUBLISHED_ARTISTS = 8_317;
    private static final int PUBLISHED_WITHOUT_TAGS = 1_127;

    /** Of the logarithm of an artist's tracks; only the mean, 6.1, is published. */
    private static final double ARTIST_SIGMA = 1.1;

    private static final int NAME_PURPOSE = 30;
    private static final int ARTIST_PURPOSE = 31;
    private static final int TAGS_PURPOSE = 32;
    private static final int GENRE_PURPOSE = 33;
    private static final int TRACK_PURPOSE = 34;

    private final MusicSize size;
    private final TrackIds ids;
    private final long seed;
    private final String[] names;
    private final String[] artists;
    private final int[] name;
    private final int[] artist;
    private final int[] tagged;
    private final int[] genre;

    MusicInfo(MusicSize size, TrackIds ids, long seed) {
        this.size = size;
        this.ids = ids;
        this.seed = seed;
        int tracks = size.tracks();
        names = Names.ofSongs(Math.max(1, size.ofTracks(PUBLISHED_NAMES)), seed);
        artists = Names.ofArtists(Math.max(1, size.ofTracks(PUBLISHED_ARTISTS)), seed);
        Draws draws = Draws.of(seed, 0, NAME_PURPOSE);
        name = draws.permutation(tracks);
        for (int track = 0; track < tracks; track++) {
            name[track] = name[track] < names.length ? name[track] : draws.below(names.length);
        }
        artist = Sizes.members(Sizes.logNormal(artists.length, tracks, tracks, ARTIST_SIGMA));
        Draws.of(seed, 0, ARTIST_PURPOSE).shuffle(artist);
        tagged = Draws.of(seed, 0, TAGS_PURPOSE).permutation(tracks);
        genre = Draws.of(seed, 0, GENRE_PURPOSE).permutation(tracks);
    }

    /** Header and rows. */
    void write(Writer out) throws IOException {
        out.append(PublishedFiles.MUSIC_INFO_HEADER).append('\n');
        CsvLine line = new CsvLine();
        for (int track = 0; track < size.tracks(); track++) {
            fill(line, track, Draws.of(seed, track, TRACK_PURPOSE));
            out.append(line.end());
        }
    }

    private void fill(CsvLine line, int track, Draws draws) {
        String style = Genres.at(size.publishedPlace(genre[track]));
        boolean hasTags = size.publishedPlace(tagged[track]) >= PUBLISHED_WITHOUT_TAGS;
        line.text(ids.text(track)).text(names[name[track]]).text(artists[artist[track]]);
        line.text("https://preview.example/" + Sound.code("0123456789abcdef", 40, draws));
        line.text(Sound.code(Sound.LETTERS_AND_DIGITS, 22, draws));
        line.text(hasTags ? Genres.tags(style, draws) : "").text(style);
        Sound.describe(line, draws);
    }
}
