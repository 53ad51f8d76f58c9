package dev.vigia.bench.spark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;

/** The weekly tops by Spark SQL. The session ends with the JVM. */
final class SparkTops {
    private static final String SCRIPT = "tops.sql";
    private static final String END_OF_STATEMENT = ";\n";

    private SparkTops() {}

    /** Takes the two CSV files and a folder that gets a folder for each table. */
    public static void main(String[] arguments) throws IOException {
        String script = script().replace("${music_info}", quoted(arguments[0]))
                .replace("${listening}", quoted(arguments[1]))
                .replace("${out}", quoted(arguments[2]));
        SparkSession spark = session();
        spark.udf()
                .register(
                        "nfc_normalize",
                        (UDF1<String, String>) text -> text == null ? null : Normalizer.normalize(text, Form.NFC),
                        DataTypes.StringType);
        // Spark takes one statement at a time. No text in the script has a semicolon at the end of a line.
        for (String statement : script.split(END_OF_STATEMENT)) {
            spark.sql(statement);
        }
    }

    private static SparkSession session() {
        return SparkSession.builder()
                .appName("weekly music tops")
                .master("local[2]")
                // Spark's default of 200 is for clusters; most tasks would have next to no rows here.
                .config("spark.sql.shuffle.partitions", 8)
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .getOrCreate();
    }

    private static String script() throws IOException {
        try (InputStream script = SparkTops.class.getResourceAsStream(SCRIPT)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    private static String quoted(String path) {
        // Spark SQL escapes by a backslash, where DuckDB doubles the quote.
        return path.replace("\\", "\\\\").replace("'", "\\'");
    }
}
