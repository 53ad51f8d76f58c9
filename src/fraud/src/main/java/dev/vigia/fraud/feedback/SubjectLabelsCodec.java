package dev.vigia.fraud.feedback;

import dev.vigia.transactions.Labels;
import dev.vigia.transactions.LabelsCodec;
import dev.vigia.transactions.encoding.Bytes;
import dev.vigia.transactions.encoding.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The binary form of {@link SubjectLabels} in state. */
public final class SubjectLabelsCodec implements Codec<SubjectLabels> {
    private static final int VERSION = 1;

    private final LabelsCodec labels = new LabelsCodec();
    private final SubjectLabelCodec each = new SubjectLabelCodec();

    @Override
    public void write(SubjectLabels subject, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        labels.write(subject.labels, out);
        Bytes.writeCount(subject.waiting.size(), out);
        for (SubjectLabel label : subject.waiting) {
            each.write(label, out);
        }
    }

    @Override
    public SubjectLabels read(DataInput in) throws IOException {
        Bytes.readVersion(VERSION, in);
        Labels counted = labels.read(in);
        int count = (int) Bytes.readCount(in);
        List<SubjectLabel> waiting = new ArrayList<>(count);
        for (int index = 0; index < count; index++) {
            waiting.add(each.read(in));
        }
        return new SubjectLabels(counted, waiting);
    }
}
