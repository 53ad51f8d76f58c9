package dev.vigia.aws.cost;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The estimates of one or more profiles, as text or JSON.
 *
 * @param months how many months of files the lake holds
 */
public record CostReport(List<CostTable> tables, String region, int months) {
    public CostReport {
        tables = List.copyOf(tables);
        if (tables.isEmpty()) {
            throw new IllegalArgumentException("A report needs one profile or more.");
        }
    }

    /**
     * Returns the report as text.
     *
     * @param detailed whether the first profile's services follow, one line each
     */
    public List<String> lines(boolean detailed) {
        CostTable first = tables.get(0);
        List<String> lines = new ArrayList<>(CostTable.heading(first.times()));
        tables.forEach(table -> lines.add(table.row()));
        lines.add("");
        if (detailed) {
            lines.addAll(first.details());
            lines.add("");
        }
        lines.add("Prices of " + first.usual().prices().read() + " in " + region + ", the lake as after " + months
                + " months. Left out:");
        Estimate.LEFT_OUT.forEach(what -> lines.add("- " + what));
        return lines;
    }

    public String json() {
        try {
            return new ObjectMapper()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(tables.stream().map(CostReport::figures).toList());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, Object> figures(CostTable table) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("profile", table.usual().profile().name());
        figures.put("region", table.usual().prices().region());
        figures.put("pricesRead", table.usual().prices().read());
        figures.put("usual", figures(table.usual()));
        figures.put("longestRuns", figures(table.longest()));
        figures.put("times" + table.times(), figures(table.many()));
        figures.put("leftOut", Estimate.LEFT_OUT);
        return figures;
    }

    private static Map<String, Object> figures(Estimate estimate) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("transactions", estimate.load().transactions());
        figures.put("usd", estimate.charged());
        figures.put("usdPerMillion", estimate.perMillion());
        figures.put("usdIfNothingWereFree", estimate.full());
        figures.put("uncheckedPrices", estimate.unchecked());
        figures.put("warnings", estimate.warnings());
        figures.put("lines", estimate.figures());
        return figures;
    }
}
