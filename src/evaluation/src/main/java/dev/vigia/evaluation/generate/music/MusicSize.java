package dev.vigia.evaluation.generate.music;

/**
 * How much there is of everything in {@link MusicFiles}.
 *
 * @param users who have listened to anything; each has at least one row
 * @param rows of the first snapshot: different pairs of a user and a track
 * @param tracks that are known, listened to or not
 */
public record MusicSize(int users, int rows, int tracks) {
    /** Of the published set. */
    public static final MusicSize PUBLISHED = new MusicSize(962_037, 9_711_301, 50_683);

    private static final int PUBLISHED_TRACKS = 50_683;

    /** Of {@link #PUBLISHED}, the tracks that anyone has listened to. */
    private static final int PUBLISHED_HEARD = 30_459;

    public MusicSize {
        String problem = problem(users, rows, tracks);
        if (problem != null) {
            throw new IllegalArgumentException(problem);
        }
    }

    /** Why there are no such files, in one line, or null. */
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

    /** How many tracks are listened to at all: six in ten, as published, but never more than there are rows. */
    int heard() {
        return heard(rows, tracks);
    }

    private static int heard(int rows, int tracks) {
        return Math.min(rows, Math.max(1, scaled(PUBLISHED_HEARD, tracks)));
    }

    /** As many tracks as have some property, if so many have it of the published ones. */
    int ofTracks(int published) {
        return scaled(published, tracks);
    }

    /** Where a track would be among as many as are published. */
    int publishedPlace(int track) {
        return (int) ((long) track * PUBLISHED_TRACKS / tracks);
    }

    private static int scaled(int published, int tracks) {
        return (int) (((long) published * tracks + PUBLISHED_TRACKS / 2) / PUBLISHED_TRACKS);
    }
}
