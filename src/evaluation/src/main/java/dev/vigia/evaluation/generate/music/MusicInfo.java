package dev.vigia.evaluation.generate.music;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.vigia.evaluation.generate.Draws;
import dev.vigia.fetch.PublishedFiles;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes {@code Music Info.csv}: every track once, in no order.
 *
 * <p>The numbers of names, artists, genres and empty fields are as published, in proportion if there are fewer
 * tracks.
 */
final class MusicInfo {

    private static final int PUBLISHED_NAMES = 49_860;

    private static final int PUBLISHED_ARTISTS = 8_317;
    private static final int PUBLISHED_WITHOUT_TAGS = 1_127;

    /** Standard deviation of the logarithm of an artist's tracks. Only the mean, 6.1, is published. */
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
            // Every name is used once before any is used again.
            name[track] = name[track] < names.length ? name[track] : draws.below(names.length);
        }
        artist = Sizes.members(Sizes.logNormal(artists.length, tracks, tracks, ARTIST_SIGMA));
        Draws.of(seed, 0, ARTIST_PURPOSE).shuffle(artist);
        tagged = Draws.of(seed, 0, TAGS_PURPOSE).permutation(tracks);
        genre = Draws.of(seed, 0, GENRE_PURPOSE).permutation(tracks);
    }

    /** Writes header and rows. */
    void write(Writer out) throws IOException {
        out.append(PublishedFiles.MUSIC_INFO_HEADER).append('\n');
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        for (int track = 0; track < size.tracks(); track++) {
            csv.writeRecord(columns(track, Draws.of(seed, track, TRACK_PURPOSE)));
        }
        csv.flush();
    }

    private List<String> columns(int track, Draws draws) {
        String style = Genres.at(size.publishedPlace(genre[track]));
        boolean hasTags = size.publishedPlace(tagged[track]) >= PUBLISHED_WITHOUT_TAGS;
        List<String> columns = new ArrayList<>(List.of(
                ids.text(track),
                names[name[track]],
                artists[artist[track]],
                "https://preview.example/" + Sound.code("0123456789abcdef", 40, draws),
                Sound.code(Sound.LETTERS_AND_DIGITS, 22, draws),
                hasTags ? Genres.tags(style, draws) : "",
                style));
        columns.addAll(Sound.columns(draws));
        return columns;
    }
}
