package dev.vigia.fraud.judging;

import dev.vigia.fraud.alerts.Alert;
import dev.vigia.fraud.alerts.AlertCodec;
import dev.vigia.fraud.rules.Severity;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.TransactionCodec;
import dev.vigia.transactions.encoding.Bytes;
import dev.vigia.transactions.encoding.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The binary form of {@link Judged} between operators that are not chained. */
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
        Transaction transaction = transactions.read(in);
        boolean late = in.readBoolean();
        boolean conflict = in.readBoolean();
        int score = in.readByte();
        double nearness = in.readDouble();
        int severity = in.readByte();
        List<String> hits = readTexts(in);
        List<String> inconclusive = readTexts(in);
        List<String> rules = readTexts(in);
        // The objects of the hits do not travel. Their ids are in Raised, and their grounds in the alerts.
        Answers answers = new Answers(readMargins(rules.size(), in), nearness, List.of(), inconclusive);
        List<Alert> alerts = readAlerts(in);
        int suppressed = in.readInt();
        Raised raised = new Raised(hits, score, severity < 0 ? null : SEVERITIES[severity], alerts, suppressed);
        return new Judged(new Situation(transaction, late, conflict, in.readLong()), rules, answers, raised);
    }

    private static double[] readMargins(int count, DataInput in) throws IOException {
        double[] margins = new double[count];
        for (int index = 0; index < count; index++) {
            margins[index] = in.readDouble();
        }
        return margins;
    }

    private List<Alert> readAlerts(DataInput in) throws IOException {
        int count = (int) Bytes.readCount(in);
        List<Alert> read = new ArrayList<>(count);
        for (int index = 0; index < count; index++) {
            read.add(alerts.read(in));
        }
        return read;
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
