package dev.vigia.fraud.transactions;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * A word of the sender to whoever reads a shard: no transaction, or label, before {@link #time} will follow in it. It moves the
 * watermark and is neither counted nor kept. A replay sends one to a silent shard from time to time, and to every shard at
 * the end: a stream has no end of its own, and the last windows would never close.
 */
public final class Marker {
    /** The name that makes a JSON object a marker; a source's column cannot be called so. */
    static final String FIELD = "_vigia_no_earlier_than";

    public final Instant time;

    /**
     * @param time taken to the millisecond, downwards
     * @throws ArithmeticException if it is too far away to be counted in milliseconds
     */
    public Marker(Instant time) {
        this.time = Instant.ofEpochMilli(time.toEpochMilli());
    }

    /** As the stream carries it. */
    public byte[] bytes() {
        return ("{\"" + FIELD + "\":\"" + time + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The marker whose name the parser has just read; afterwards the parser is at the object's end.
     *
     * @return {@code null} if it holds anything but one time
     */
    static Marker read(JsonParser parser) throws IOException {
        try {
            parser.nextToken();
            Marker marker = new Marker(Instant.parse(parser.getText()));
            return parser.nextToken() == JsonToken.END_OBJECT ? marker : null;
        } catch (DateTimeException | ArithmeticException noTime) {
            return null;
        }
    }

    /** This marker, if it can be believed when it arrives: whoever may write to the stream may write one. */
    Marker arrivedAt(long arrivedAt) throws Unreadable {
        TransactionReader.refuseFuture(time.toEpochMilli(), arrivedAt);
        return this;
    }
}
