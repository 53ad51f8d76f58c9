package dev.vigia.evaluation.generate.music;

/**
 * The size of {@link MusicFiles}.
 *
 * @param users who have listened to any track; each has at least one row
 * @param rows of the first snapshot: different pairs of a user and a track
 * @param tracks of the catalogue, listened to or not
 */
public record MusicSize(int users, int rows, int tracks) {
    /** The size of the published set. */
    public static final MusicSize PUBLISHED = new MusicSize(962_037, 9_711_301, 50_683);

    private static final int PUBLISHED_TRACKS = 50_683;

    /** The tracks of {@link #PUBLISHED} that anyone has listened to. */
    private static final int PUBLISHED_HEARD = 30_459;

    public MusicSize {
        String problem = problem(users, rows, tracks);
        if (problem != null) {
            throw new IllegalArgumentException(problem);
        }
    }

    /** Returns in one line why there cannot be such files; {@code null} if there can. */
    public static String problem(int users, int rows, int tracks) {
        if (users < 1 || rows < 1 || tracks < 1) {
            return "Cannot generate --users " + users + " --rows " + rows + " --tracks " + tracks
                    + ". Give at least 1 of each.";
        }
        if (rows < users) {
            return "Cannot generate --rows " + rows + " for --users " + users
                    + ": each user has at least one. Give at least " + users + " rows, or fewer users.";
        }
        long most = (long) users * heard(rows, tracks);
        if (rows > most) {
            return "Cannot generate --rows " + rows + ": each of " + users + " users has a track at most once, and "
                    + heard(rows, tracks) + " of " + tracks + " tracks are listened to. Give at most " + most
                    + " rows, or more users or tracks.";
        }
        return null;
    }

    /** Returns the number of tracks with a listener: six in ten, as published, but never more than there are rows. */
    int heard() {
        return heard(rows, tracks);
    }

    private static int heard(int rows, int tracks) {
        return Math.min(rows, Math.max(1, scaled(PUBLISHED_HEARD, tracks)));
    }

    /** Returns the number of tracks with a property that {@code published} of the published tracks have. */
    int ofTracks(int published) {
        return scaled(published, tracks);
    }

    /** Returns the place of a track among as many as are published. */
    int publishedPlace(int track) {
        return (int) ((long) track * PUBLISHED_TRACKS / tracks);
    }

    private static int scaled(int published, int tracks) {
        return (int) (((long) published * tracks + PUBLISHED_TRACKS / 2) / PUBLISHED_TRACKS);
    }
}
