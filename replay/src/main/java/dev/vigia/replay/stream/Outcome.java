package dev.vigia.replay.stream;

/** The outcome of one entry: the shard that took it, or the trouble that kept the stream from taking it. */
public record Outcome(String shard, Trouble trouble, String message) {
    public Outcome {
        if ((shard == null) == (trouble == null)) {
            throw new IllegalArgumentException(
                    "An entry is taken by a shard or meets trouble, not " + shard + " and " + trouble + ".");
        }
    }

    public static Outcome taken(String shard) {
        return new Outcome(shard, null, null);
    }

    public static Outcome failed(Trouble trouble, String message) {
        return new Outcome(null, trouble, message);
    }

    public boolean isTaken() {
        return trouble == null;
    }
}
