package dev.vigia.aws.lake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vigia.aws.Templates;
import dev.vigia.transactions.mappings.SourceMapping;
import dev.vigia.warehouse.catalog.CatalogTable;
import dev.vigia.warehouse.catalog.LakeCatalog;
import dev.vigia.warehouse.catalog.Span;
import dev.vigia.warehouse.queries.NamedQueries;
import dev.vigia.warehouse.queries.NamedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class CatalogStackTest {
    private final Template template = Templates.of("small", "catalog");

    @Test
    void tables_areThoseThatTheJobsWrite() {
        List<CatalogTable> tables = LakeCatalog.tables(SourceMapping.kaggleBank(), Span.standard());
        template.resourceCountIs("AWS::Glue::Table", tables.size());
        for (CatalogTable table : tables) {
            List<Object> columns = new ArrayList<>();
            table.columns().forEach(column -> columns.add(Map.of("Name", column.name(), "Type", column.type())));
            template.hasResourceProperties(
                    "AWS::Glue::Table",
                    Map.of(
                            "TableInput",
                            Match.objectLike(Map.of(
                                    "Name",
                                    table.name(),
                                    "StorageDescriptor",
                                    Match.objectLike(Map.of("Columns", columns)),
                                    "Parameters",
                                    Match.objectLike(Map.of("projection.enabled", "true"))))));
        }
    }

    @Test
    void queries_areAskedInTheWorkgroup() {
        for (NamedQuery query : NamedQueries.all()) {
            template.hasResourceProperties(
                    "AWS::Athena::NamedQuery",
                    Map.of(
                            "Name",
                            query.name(),
                            "QueryString",
                            query.sql(),
                            "WorkGroup",
                            query.name().startsWith("quarantine") ? "vigia-operators" : "vigia"));
        }
    }

    @Test
    void workgroup_refusesWhatWouldReadTooMuch() {
        template.hasResourceProperties(
                "AWS::Athena::WorkGroup",
                Map.of(
                        "WorkGroupConfiguration",
                        Match.objectLike(Map.of(
                                "EnforceWorkGroupConfiguration",
                                true,
                                "BytesScannedCutoffPerQuery",
                                10_737_418_240L))));
    }

    @Test
    void function_getsWhatFailedAgain() {
        template.hasResourceProperties(
                "AWS::Lambda::EventSourceMapping", Map.of("FunctionResponseTypes", List.of("ReportBatchItemFailures")));
        template.hasResourceProperties(
                "AWS::Lambda::Function",
                Map.of(
                        "Handler",
                        "dev.vigia.warehouse.partitions.RegisterPartitions",
                        "Environment",
                        Map.of("Variables", Map.of("VIGIA_DATABASE", "vigia"))));
        template.hasResourceProperties(
                "AWS::Events::Rule",
                Map.of(
                        "EventPattern",
                        Match.objectLike(Map.of(
                                "detail",
                                Match.objectLike(
                                        Map.of("object", Map.of("key", List.of(Map.of("suffix", ".parquet")))))))));
    }

    @Test
    void analysts_cannotReadRaw() {
        List<JsonNode> policies = Templates.statements("small", "catalog");
        JsonNode denied = policies.stream()
                .filter(statement -> statement.path("Sid").asText().equals("RawStaysClosed"))
                .findFirst()
                .orElseThrow();
        assertEquals("Deny", denied.get("Effect").asText());
        assertEquals("s3:*", denied.get("Action").asText());
        assertTrue(denied.get("Resource").toString().contains("-raw"));
        policies.stream()
                .filter(statement -> statement.get("Effect").asText().equals("Allow"))
                .forEach(statement ->
                        assertFalse(statement.get("Resource").toString().contains("-raw"), statement.toString()));
    }
}
