package dev.vigia.monitor.settings;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * Reads the application's property groups from a file, in the JSON in which the managed service keeps them: a list of objects
 * with a {@code PropertyGroupId} and a {@code PropertyMap}. Needs no class of the service.
 */
public final class PropertiesFile {
    private static final String EXPECTED =
            "Expected [{\"PropertyGroupId\": \"source\", \"PropertyMap\": {\"stream\": \"transactions\"}}].";

    private final Path file;
    private final Map<String, Properties> groups = new HashMap<>();

    private PropertiesFile(Path file) {
        this.file = file;
    }

    /** @throws IllegalArgumentException if the file is absent, unreadable or of another shape */
    public static Map<String, Properties> read(Path file) {
        PropertiesFile read = new PropertiesFile(file);
        try (JsonParser json = new JsonFactory().createParser(Files.readAllBytes(file))) {
            read.groups(json);
        } catch (NoSuchFileException absent) {
            throw read.refused("there is no such file. Give an existing one with --properties.");
        } catch (JsonProcessingException broken) {
            // The parser's own message may repeat what the file holds, secrets included.
            throw read.refused("it is not JSON, line " + broken.getLocation().getLineNr() + ". " + EXPECTED);
        } catch (IOException unreadable) {
            throw read.refused(unreadable + ".");
        }
        return read.groups;
    }

    private void groups(JsonParser json) throws IOException {
        expect(json.nextToken() == JsonToken.START_ARRAY, json);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            expect(json.currentToken() == JsonToken.START_OBJECT, json);
            group(json);
        }
        expect(json.nextToken() == null, json);
    }

    private void group(JsonParser json) throws IOException {
        String name = null;
        Properties properties = null;
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            json.nextToken();
            if (field.equals("PropertyGroupId")) {
                expect(json.currentToken() == JsonToken.VALUE_STRING, json);
                name = json.getText();
            } else if (field.equals("PropertyMap")) {
                properties = properties(json);
            } else {
                json.skipChildren();
            }
        }
        expect(name != null && properties != null, json);
        groups.put(name, properties);
    }

    /**
     * Reads a group's properties. Numbers, {@code true} and {@code false} count as the text in which they are written.
     */
    private Properties properties(JsonParser json) throws IOException {
        expect(json.currentToken() == JsonToken.START_OBJECT, json);
        Properties properties = new Properties();
        for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
            JsonToken value = json.nextToken();
            expect(value.isScalarValue() && value != JsonToken.VALUE_NULL, json);
            properties.setProperty(key, json.getText());
        }
        return properties;
    }

    private void expect(boolean found, JsonParser json) {
        if (!found) {
            throw refused("it holds no property groups at line "
                    + json.currentTokenLocation().getLineNr() + ". " + EXPECTED);
        }
    }

    private IllegalArgumentException refused(String why) {
        return new IllegalArgumentException("Cannot read the properties in " + file + ": " + why);
    }
}
