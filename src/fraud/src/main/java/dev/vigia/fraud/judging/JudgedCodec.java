package dev.vigia.fraud.judging;

import dev.vigia.fraud.alerts.Alert;
import dev.vigia.fraud.alerts.AlertCodec;
import dev.vigia.fraud.rules.Severity;
import dev.vigia.transactions.TransactionCodec;
import dev.vigia.transactions.encoding.Bytes;
import dev.vigia.transactions.encoding.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Judgements between operators, where these are not chained. */
public final class JudgedCodec implements Codec<Judged> {
    private static final int VERSION = 2;
    private static final Severity[] SEVERITIES = Severity.values();

    private final TransactionCodec transactions = new TransactionCodec();
    private final AlertCodec alerts = new AlertCodec();

    @Override
    public void write(Judged judged, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        transactions.write(judged.transaction, out);
        out.writeBoolean(judged.late);
        out.writeBoolean(judged.conflict);
        out.writeByte(judged.score);
        out.writeDouble(judged.nearness);
        out.writeByte(judged.severity == null ? -1 : judged.severity.ordinal());
        writeTexts(judged.hits, out);
        writeTexts(judged.inconclusive, out);
        writeTexts(judged.rules, out);
        for (double margin : judged.margins) {
            out.writeDouble(margin);
        }
        Bytes.writeCount(judged.alerts.size(), out);
        for (Alert alert : judged.alerts) {
            alerts.write(alert, out);
        }
        out.writeInt(judged.suppressed);
        out.writeLong(judged.processedAt);
    }

    @Override
    public Judged read(DataInput in) throws IOException {
        Bytes.requireVersion(VERSION, in);
        Judged.Draft draft = new Judged.Draft();
        draft.transaction = transactions.read(in);
        draft.late = in.readBoolean();
        draft.conflict = in.readBoolean();
        draft.score = in.readByte();
        draft.nearness = in.readDouble();
        int severity = in.readByte();
        draft.severity = severity < 0 ? null : SEVERITIES[severity];
        draft.hits = readTexts(in);
        draft.inconclusive = readTexts(in);
        draft.rules = readTexts(in);
        draft.margins = new double[draft.rules.size()];
        for (int index = 0; index < draft.margins.length; index++) {
            draft.margins[index] = in.readDouble();
        }
        int count = (int) Bytes.readCount(in);
        draft.alerts = new ArrayList<>(count);
        for (int index = 0; index < count; index++) {
            draft.alerts.add(alerts.read(in));
        }
        draft.suppressed = in.readInt();
        draft.processedAt = in.readLong();
        return new Judged(draft);
    }

    private static void writeTexts(List<String> texts, DataOutput out) throws IOException {
        Bytes.writeCount(texts.size(), out);
        for (String text : texts) {
            out.writeUTF(text);
        }
    }

    private static List<String> readTexts(DataInput in) throws IOException {
        int count = (int) Bytes.readCount(in);
        List<String> texts = new ArrayList<>(count);
        for (int index = 0; index < count; index++) {
            texts.add(in.readUTF());
        }
        return texts;
    }
}
