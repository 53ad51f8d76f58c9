package dev.vigia.replay;

import dev.vigia.replay.order.EventOrder;
import dev.vigia.replay.order.PackedRow;
import dev.vigia.replay.reading.Input;
import dev.vigia.replay.reading.Rows;
import dev.vigia.replay.reading.UnusableInput;
import dev.vigia.replay.resuming.Identity;
import dev.vigia.replay.resuming.Progress;
import dev.vigia.replay.resuming.StateFolder;
import dev.vigia.transactions.mappings.Field;
import dev.vigia.transactions.mappings.MadeId;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.zip.CRC32C;

/**
 * The first half of a replay. It reads the whole input before anything is sent, because the last row may be the
 * earliest.
 */
final class Reading {
    private final ReplaySettings settings;
    private final StateFolder state;
    private final Reports reports;
    private final BooleanSupplier stopped;

    Reading(ReplaySettings settings, StateFolder state, Reports reports, BooleanSupplier stopped) {
        this.settings = settings;
        this.state = state;
        this.reports = reports;
        this.stopped = stopped;
    }

    /** Returns the sorted input; empty if the replay was stopped meanwhile. */
    Optional<Ordered> read(Optional<Progress> earlier) throws UnusableInput, IOException {
        Input input = settings.rebase ? settings.input.rereadable(state.standardInput()) : settings.input;
        long shift = shiftDays(input, earlier);
        try (Rows rows = Rows.open(input, settings.mapping, settings.rejects, shift, settings.clock)) {
            String id = settings.mapping.columns.get(settings.mapping.index(Field.TRANSACTION_ID));
            EventOrder order = new EventOrder(
                    state.path, settings.heapChunkBytes, rows.header().columns.indexOf(id));
            try {
                Ordered ordered = read(rows, order, shift, input.size());
                if (stopped.getAsBoolean()) {
                    order.close();
                    return Optional.empty();
                }
                return Optional.of(ordered);
            } catch (IOException | RuntimeException failed) {
                order.close();
                throw failed;
            }
        }
    }

    private Ordered read(Rows rows, EventOrder order, long shift, long size) throws UnusableInput, IOException {
        LabelColumn labels = settings.feedback == null
                ? null
                : LabelColumn.of(settings.input.name, settings.mapping, rows.header().columns);
        PackedRow row = new PackedRow();
        CRC32C checksum = new CRC32C();
        long first = Long.MAX_VALUE;
        long last = PackedRow.NO_TIME;
        while (!stopped.getAsBoolean() && rows.next(row)) {
            if (labels != null) {
                labels.check(row.bytes(), rows.line());
            }
            order.add(row);
            checksum.update(row.bytes(), 0, row.size());
            long time = PackedRow.time(row.bytes(), 0);
            // NO_TIME is the smallest number: the maximum ignores it, and the minimum must not see it.
            first = time == PackedRow.NO_TIME ? first : Math.min(first, time);
            last = Math.max(last, time);
            reports.reading(rows.sound(), last);
        }
        // A reading that was stopped has seen a part of the input, and shares of a part say nothing.
        if (!stopped.getAsBoolean()) {
            refuseNothing(rows);
            Unjudged.of(rows, settings.input.name).refuseAbove(settings.quarantineLimit);
        }
        Identity identity = new Identity(
                settings.input.name,
                settings.stream,
                size,
                String.join(",", rows.header().columns),
                shift,
                settings.copies,
                settings.feedback == null ? "" : settings.feedback.stream() + " " + settings.feedback.delay(),
                rows.sound(),
                checksum.getValue());
        return new Ordered(
                order,
                rows.header().columns,
                numberedId(rows),
                identity,
                Unjudged.of(rows, settings.input.name),
                last == PackedRow.NO_TIME ? PackedRow.NO_TIME : first,
                last);
    }

    private int numberedId(Rows rows) {
        return settings.mapping.madeId().filter(MadeId::ofWholeRow).isPresent()
                ? rows.header().columns.indexOf(MadeId.COLUMN)
                : -1;
    }

    private void refuseNothing(Rows rows) throws UnusableInput {
        if (rows.sound() == 0) {
            throw new UnusableInput("Cannot replay " + settings.input.name + ": below its header "
                    + (rows.rejected() == 0
                            ? "there are no rows. Give a file with rows."
                            : "none of " + rows.rejected() + " records is a valid row. The first is "
                                    + rows.firstRejected() + ". See " + settings.rejects + "."));
        }
    }

    private long shiftDays(Input input, Optional<Progress> earlier) throws UnusableInput {
        if (!settings.rebase) {
            return 0;
        }
        // A resumed replay keeps its shift, because it may have begun on another day.
        if (settings.rebaseTo == null && earlier.isPresent()) {
            return earlier.get().identity().shiftDays();
        }
        LocalDate target = settings.rebaseTo != null
                ? settings.rebaseTo
                : LocalDate.now(settings.clock.withZone(settings.mapping.zone));
        return target.toEpochDay() - Rows.lastDay(input, settings.mapping, settings.clock);
    }
}
