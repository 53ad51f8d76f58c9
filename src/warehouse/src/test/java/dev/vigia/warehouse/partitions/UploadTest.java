package dev.vigia.warehouse.partitions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class UploadTest {
    private static final String KEY = "alerts/date=2016-08-02/part 1+2.parquet";

    @Test
    void eventBridge_writesKeysAsTheyAre() throws IOException {
        assertEquals(List.of(new Upload("vigia-curated", KEY)), Upload.in(Events.created("vigia-curated", KEY)));
    }

    @Test
    void notification_writesKeysAsInAForm() throws IOException {
        assertEquals(
                List.of(new Upload("vigia-curated", KEY), new Upload("vigia-raw", "a=b/c.parquet")),
                Upload.in(Events.notification("vigia-curated", KEY, "vigia-raw", "a=b/c.parquet")));
    }

    @Test
    void messageThatTellsOfNoFile_hasNone() throws IOException {
        assertEquals(
                List.of(),
                Upload.in("{\"Service\":\"Amazon S3\",\"Event\":\"s3:TestEvent\",\"Bucket\":\"vigia-curated\"}"));
        assertEquals(List.of(), Upload.in("{}"));
        assertEquals(List.of(), Upload.in("{\"detail\":{\"object\":{\"key\":\"of no bucket\"}}}"));
    }

    @Test
    void textThatIsNotJson_isToldApart() {
        assertThrows(IOException.class, () -> Upload.in("{\"detail\":"));
        assertThrows(IOException.class, () -> Upload.in("no JSON"));
    }
}
