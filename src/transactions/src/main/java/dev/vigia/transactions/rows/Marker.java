package dev.vigia.transactions.rows;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * A punctuation record: the sender promises that no transaction, or label, older than {@link #time} follows in this shard. It
 * moves event time and is neither counted nor kept.
 *
 * <p>A marker that names its {@link #sender} also promises further ones, in every shard, up to the {@linkplain #last last}.
 * Until then event time follows that sender's markers alone. A stream has no end of its own: without the last markers the
 * last windows would never close.
 *
 * <p>A marker that names its {@link #shard} promises nothing about any other shard. One that was under way when two shards
 * were merged lies in a shard that takes rows of both.
 */
public final class Marker {
    /** The name that makes a JSON object a marker; a source's column cannot be called so. */
    public static final String FIELD = "_vigia_no_earlier_than";

    private static final String SENDER = "sender";
    private static final String LAST = "last";
    private static final String SHARD = "shard";
    private static final int LONGEST_NAME = 64;

    public final Instant time;
    /** The sender that promises further markers; {@code null} if none does. */
    public final String sender;
    /** Whether the sender's promise ends with this one. */
    public final boolean last;
    /** The shard that it is about; {@code null} for the one that it lies in. */
    public final String shard;

    /**
     * Makes a marker that promises no further ones.
     *
     * @param time taken to the millisecond, downwards
     * @throws ArithmeticException if it is too far away to be counted in milliseconds
     */
    public Marker(Instant time) {
        this(time, null, false, null);
    }

    Marker(Instant time, String sender, boolean last, String shard) {
        this.time = Instant.ofEpochMilli(time.toEpochMilli());
        refuseUnlessName(sender);
        refuseUnlessName(shard);
        this.sender = sender;
        this.last = last;
        this.shard = shard;
    }

    /** Returns the same marker, of a sender whose promise goes on. */
    public Marker of(String promising) {
        return new Marker(time, promising, false, shard);
    }

    /** Returns the same marker, of a sender whose promise ends here. */
    public Marker lastOf(String promising) {
        return new Marker(time, promising, true, shard);
    }

    /** Returns the same marker, about one shard only. */
    public Marker about(String itsShard) {
        return new Marker(time, sender, last, itsShard);
    }

    /** Returns whether the promise holds for that shard, if the marker lies there. */
    public boolean isAbout(String itsShard) {
        return shard == null || shard.equals(itsShard);
    }

    /** Returns the marker as the stream carries it. */
    public byte[] bytes() {
        String whose =
                sender == null ? "" : ",\"" + SENDER + "\":\"" + sender + "\"" + (last ? ",\"" + LAST + "\":true" : "");
        String where = shard == null ? "" : ",\"" + SHARD + "\":\"" + shard + "\"";
        // The time comes first: readers take an object for a marker by its first name alone.
        return ("{\"" + FIELD + "\":\"" + time + "\"" + whose + where + "}").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads the marker whose name the parser has just read; afterwards the parser is at the object's end.
     *
     * @return nothing if the object holds anything but one time, a sender, whether it is the last, and a shard
     */
    public static Optional<Marker> read(JsonParser parser) throws IOException {
        try {
            parser.nextToken();
            Instant time = Instant.parse(parser.getText());
            String sender = null;
            boolean last = false;
            String shard = null;
            JsonToken next = parser.nextToken();
            while (next == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals(SENDER) && value == JsonToken.VALUE_STRING && isName(parser.getText())) {
                    sender = parser.getText();
                } else if (name.equals(SHARD) && value == JsonToken.VALUE_STRING && isName(parser.getText())) {
                    shard = parser.getText();
                } else if (name.equals(LAST) && value.isBoolean()) {
                    last = parser.getBooleanValue();
                } else {
                    return Optional.empty();
                }
                next = parser.nextToken();
            }
            return next == JsonToken.END_OBJECT ? Optional.of(new Marker(time, sender, last, shard)) : Optional.empty();
        } catch (DateTimeException | ArithmeticException noTime) {
            return Optional.empty();
        }
    }

    private static void refuseUnlessName(String text) {
        if (text != null && !isName(text)) {
            throw new IllegalArgumentException("Cannot make a marker of \"" + text + "\": a sender or shard has 1 to "
                    + LONGEST_NAME + " letters, digits and hyphens.");
        }
    }

    /** Returns whether it is made of ASCII letters, digits and hyphens, which need no escape in JSON. */
    private static boolean isName(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_NAME
                && text.chars().allMatch(each -> each == '-' || each < 128 && Character.isLetterOrDigit(each));
    }

    /**
     * Returns this marker, unless it is dated more than a day after its arrival: anybody who may write to the stream
     * may write one.
     *
     * @throws Unreadable with {@link ReasonCode#FUTURE_TIME}
     */
    public Marker arrivedAt(long arrivedAt) throws Unreadable {
        Limits.refuseFuture(time.toEpochMilli(), arrivedAt);
        return this;
    }
}
