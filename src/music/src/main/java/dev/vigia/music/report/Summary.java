package dev.vigia.music.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.vigia.music.csv.Kind;
import dev.vigia.music.csv.Reason;
import dev.vigia.music.ranking.FileCounts;
import dev.vigia.music.ranking.WeekResult;
import dev.vigia.music.tables.Basis;
import dev.vigia.music.tables.Week;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/** Writes the summary of a run as JSON: what was read, what became of it, and how long it took. */
public final class Summary {
    private final Week week;
    private final int top;
    private final WeekResult result;
    private final Phases phases;

    public Summary(Week week, int top, WeekResult result, Phases phases) {
        this.week = week;
        this.top = top;
        this.result = result;
        this.phases = phases;
    }

    public byte[] json() throws IOException {
        return Json.bytes(this::write);
    }

    private void write(JsonGenerator json) throws IOException {
        FileCounts listening = result.files.get(Kind.LISTENING);
        json.writeStartObject();
        json.writeStringField("week", week.toString());
        json.writeStringField(Basis.PROPERTY, basis(result));
        json.writeNumberField("top", top);
        json.writeStringField("rankChangeSince", result.compared.missing == null ? result.compared.before : null);
        json.writeStringField("rankChangeMissing", result.compared.missing);
        json.writeNumberField("rowsRead", listening.rows);
        json.writeNumberField("rejected", listening.rejected);
        json.writeNumberField("joined", listening.rows - listening.rejected - listening.unknown);
        json.writeNumberField("unknown", listening.unknown);
        for (Map.Entry<Kind, FileCounts> file : result.files.entrySet()) {
            write(json, file.getKey(), file.getValue());
        }
        json.writeNumberField("plays", result.plays);
        json.writeNumberField("users", result.users);
        json.writeNumberField("tracks", result.tracks);
        json.writeNumberField("unknownTracks", result.unknownTracks);
        json.writeNumberField("artists", result.artists);
        json.writeNumberField("countsBefore", result.earlier);
        json.writeNumberField("countsShrunk", result.shrunk);
        json.writeNumberField("rowsByUser", result.userRows);
        json.writeObjectFieldStart("wallSeconds");
        json.writeNumberField("beforeMain", Json.seconds(phases.before()));
        for (Map.Entry<String, Double> phase : phases.seconds().entrySet()) {
            json.writeNumberField(phase.getKey(), Json.seconds(phase.getValue()));
        }
        json.writeNumberField("total", Json.seconds(phases.total()));
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Kind kind, FileCounts counts) throws IOException {
        json.writeObjectFieldStart(kind.name().toLowerCase(Locale.ROOT));
        json.writeStringField("file", counts.file);
        json.writeNumberField("bytes", counts.bytes);
        json.writeStringField("modified", counts.modified.toString());
        json.writeNumberField("rows", counts.rows);
        json.writeNumberField("rejected", counts.rejected);
        json.writeObjectFieldStart("rejectedByReason");
        for (Map.Entry<Reason, Long> rejects : counts.rejectedByReason.entrySet()) {
            json.writeNumberField(rejects.getKey().name(), rejects.getValue());
        }
        json.writeEndObject();
        json.writeStringField("firstRejected", counts.firstRejected.isEmpty() ? null : counts.firstRejected);
        json.writeNumberField("unknown", counts.unknown);
        json.writeNumberField("badBytes", counts.badBytes);
        json.writeEndObject();
    }

    /** Returns the basis of the plays that the tops count. */
    static String basis(WeekResult result) {
        return (result.files.containsKey(Kind.PREVIOUS) ? Basis.WEEK : Basis.ALL_TIME).title;
    }
}
