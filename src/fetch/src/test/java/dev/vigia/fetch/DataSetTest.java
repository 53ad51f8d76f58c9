package dev.vigia.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.transactions.mappings.SourceMapping;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DataSetTest {
    @Test
    void bank_hasTheColumnsThatTheDefaultMappingReads() {
        List<String> columns = DataSet.BANK.contents.get(0).columns();
        assertTrue(columns.containsAll(SourceMapping.kaggleBank().columns), columns.toString());
    }

    @Test
    void content_mayGrowToWhatIsListedOrToTwiceWhatItHad() {
        DataSet.Content content = new DataSet.Content("a.csv", "a,b", 10);
        assertEquals(20, content.mostBytes(0));
        assertEquals(21, content.mostBytes(21));
    }

    @Test
    void word_namesASet() {
        assertEquals(Optional.of(DataSet.MUSIC), DataSet.of("music"));
        assertEquals(Optional.empty(), DataSet.of("Music"));
    }
}
