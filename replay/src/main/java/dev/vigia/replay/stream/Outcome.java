package dev.vigia.replay.stream;

/** What became of one entry: the shard that took it, or what kept the stream from taking it. */
public record Outcome(String shard, Trouble trouble, String message) {
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
