package dev.vigia.music.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.vigia.music.lake.Row;
import dev.vigia.music.ranking.TopEntry;
import dev.vigia.music.ranking.WeekResult;
import dev.vigia.music.tables.Table;
import dev.vigia.music.tables.Week;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes the short tops as JSON, for a dashboard. */
public final class TopsJson {
    private final Week week;
    private final WeekResult result;

    public TopsJson(Week week, WeekResult result) {
        this.week = week;
        this.result = result;
    }

    public byte[] json() throws IOException {
        return Json.bytes(this::write);
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("week", week.toString());
        json.writeStringField("basis", Summary.basis(result));
        for (Map.Entry<Table, List<TopEntry>> top : result.tops.entrySet()) {
            json.writeArrayFieldStart(top.getKey().name().toLowerCase(Locale.ROOT));
            for (TopEntry entry : top.getValue()) {
                write(json, entry);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, TopEntry entry) throws IOException {
        json.writeStartObject();
        json.writeNumberField("rank", entry.rank);
        if (entry.track != null) {
            // Only in tops of tracks: an artist has no one name and genre.
            json.writeStringField("track_id", entry.track);
            json.writeStringField("name", entry.name);
        }
        json.writeStringField("artist", entry.artist);
        if (entry.track != null) {
            json.writeStringField("genre", entry.genre);
        }
        json.writeNumberField("plays", entry.plays);
        json.writeNumberField("listeners", entry.listeners);
        if (entry.rankChange == Row.NO_CHANGE) {
            json.writeNullField("rank_change");
        } else {
            json.writeNumberField("rank_change", entry.rankChange);
        }
        json.writeEndObject();
    }
}
