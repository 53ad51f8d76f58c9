package dev.vigia.transactions;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes and reads labels as the lake keeps them beside a judgement, an object per day (UTC) on which labels came, in order:
 * {@code [{"day":"2016-08-01","labels":3,"frauds":1,"first_fraud":"2016-07-30T10:00:00Z"}]}. {@code first_fraud} is left out
 * where no label of the day said fraud.
 */
public final class LabelsJson {
    private static final String DAY = "day";
    private static final String LABELS = "labels";
    private static final String FRAUDS = "frauds";
    private static final String FIRST_FRAUD = "first_fraud";

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private LabelsJson() {}

    /**
     * Writes the labels that count at a time: those of that day and of the {@link Labels#DAYS} - 1 days before it. No rule sees
     * the others, so a judgement with the labels that are read back is the same.
     *
     * @param time milliseconds since 1970
     * @return {@code null} if none counts
     */
    public static String of(Labels labels, long time) {
        if (labels.count(time, Labels.DAYS) == 0) {
            return null;
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartArray();
            for (Labels.Day day : labels.days) {
                if (day.isWithin(time, Labels.DAYS)) {
                    write(day, json);
                }
            }
            json.writeEndArray();
        } catch (IOException impossible) {
            throw new IllegalStateException("Writing to memory failed.", impossible);
        }
        return text.toString();
    }

    private static void write(Labels.Day day, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField(DAY, LocalDate.ofEpochDay(day.day).toString());
        json.writeNumberField(LABELS, day.count);
        json.writeNumberField(FRAUDS, day.frauds);
        if (day.frauds > 0) {
            json.writeStringField(
                    FIRST_FRAUD, Instant.ofEpochMilli(day.firstFraud).toString());
        }
        json.writeEndObject();
    }

    /**
     * Reads the text that {@link #of} made.
     *
     * @param text {@code null} for no labels
     * @throws IllegalArgumentException if it is something else; the message says what
     */
    public static Labels read(String text) {
        if (text == null) {
            return Labels.NONE;
        }
        List<Labels.Day> days = new ArrayList<>();
        try (JsonParser json = JSON.createParser(text)) {
            refuseUnless(json.nextToken() == JsonToken.START_ARRAY, "they are a list");
            while (json.nextToken() != JsonToken.END_ARRAY) {
                refuseUnless(json.currentToken() == JsonToken.START_OBJECT, "each day is an object");
                Labels.Day day = day(json);
                refuseUnless(
                        days.isEmpty() || days.get(days.size() - 1).day < day.day,
                        "days come in their order, each once");
                days.add(day);
            }
            refuseUnless(json.nextToken() == null, "nothing follows the list");
        } catch (IOException malformed) {
            throw new IllegalArgumentException("Cannot read labels: they are no JSON.", malformed);
        } catch (DateTimeException | ArithmeticException noTime) {
            throw damaged("a day is such as 2016-08-01, and a time such as 2016-07-30T10:00:00Z");
        }
        return days.isEmpty() ? Labels.NONE : new Labels(days.toArray(new Labels.Day[0]));
    }

    private static Labels.Day day(JsonParser json) throws IOException {
        String day = null;
        int count = 0;
        int frauds = 0;
        String first = null;
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            JsonToken value = json.nextToken();
            if (name.equals(DAY)) {
                day = json.getText();
            } else if (name.equals(LABELS)) {
                count = number(json, value);
            } else if (name.equals(FRAUDS)) {
                frauds = number(json, value);
            } else if (name.equals(FIRST_FRAUD)) {
                first = json.getText();
            }
            // Skips an object or list under an unknown name; does nothing on a single value.
            json.skipChildren();
        }
        refuseUnless(day != null, "a day has its `day`");
        refuseUnless(
                count > 0 && frauds >= 0 && frauds <= count, "a day has a label, and not more frauds than `labels`");
        refuseUnless(first == null ^ frauds > 0, "`first_fraud` is there where there are frauds, and only there");
        return new Labels.Day(
                Math.toIntExact(LocalDate.parse(day).toEpochDay()),
                count,
                frauds,
                first == null ? Long.MAX_VALUE : Instant.parse(first).toEpochMilli());
    }

    private static int number(JsonParser json, JsonToken value) throws IOException {
        refuseUnless(value == JsonToken.VALUE_NUMBER_INT, "`labels` and `frauds` are whole numbers");
        return json.getIntValue();
    }

    private static void refuseUnless(boolean sound, String expected) {
        if (!sound) {
            throw damaged(expected);
        }
    }

    private static IllegalArgumentException damaged(String expected) {
        return new IllegalArgumentException("Cannot read labels: " + expected + ".");
    }
}
