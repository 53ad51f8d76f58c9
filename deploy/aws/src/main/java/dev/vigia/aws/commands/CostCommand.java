package dev.vigia.aws.commands;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigia.aws.artifacts.Built;
import dev.vigia.aws.artifacts.Jars;
import dev.vigia.aws.assembly.Assembly;
import dev.vigia.aws.assembly.Synthesis;
import dev.vigia.aws.cost.CostTable;
import dev.vigia.aws.cost.Estimate;
import dev.vigia.aws.cost.Inventory;
import dev.vigia.aws.cost.PriceList;
import dev.vigia.aws.errors.DeployFailed;
import dev.vigia.aws.names.Names;
import dev.vigia.aws.profiles.Profile;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What a deployment costs in a month. */
@Command(
        name = "cost",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Estimates what a month costs: from what was measured on one machine, what the templates hold, and a "
                        + "dated list of prices. Without a profile, a line for each that ships; with one, what it is made of.")
final class CostCommand implements Callable<Integer> {
    @Option(
            names = "--profile",
            paramLabel = "null|small|bank|FILE",
            description = "What is deployed: one that ships, or a YAML file like those.")
    private String profile;

    @Option(
            names = "--transactions",
            paramLabel = "N",
            description = "A month's (default: 1 million for null, 10 for small and files, 100 for bank).")
    private Long transactions;

    @Option(
            names = "--times",
            paramLabel = "N",
            defaultValue = "100",
            description = "Also estimates so many times the load (default: ${DEFAULT-VALUE}).")
    private int times;

    @Option(
            names = "--months",
            paramLabel = "N",
            defaultValue = "12",
            description = "Of which the lake holds files (default: ${DEFAULT-VALUE}).")
    private int months;

    @Option(
            names = "--region",
            paramLabel = "REGION",
            defaultValue = "us-east-1",
            description =
                    "Whose prices: us-east-1 or ap-south-1, of which most are not checked (default: ${DEFAULT-VALUE}).")
    private String region;

    @Option(names = "--json", description = "Every figure, as JSON.")
    private boolean json;

    @Spec
    private CommandSpec specification;

    @Override
    public Integer call() throws Exception {
        requirePositive("--times", times);
        requirePositive("--months", months);
        requirePositive("--transactions", transactions == null ? 1 : transactions);
        if (!PriceList.regions().contains(region)) {
            throw DeployFailed.badInput("Cannot estimate for " + region + ": no prices are listed. Give one of "
                    + String.join(", ", PriceList.regions()) + ".");
        }
        List<CostTable> tables = new ArrayList<>();
        for (String name : profile == null ? Profile.SHIPPED : List.of(profile)) {
            tables.add(table(ProfileOption.named(name)));
        }
        if (json) {
            specification
                    .commandLine()
                    .getOut()
                    .println(new ObjectMapper()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(
                                    tables.stream().map(CostCommand::figures).toList()));
        } else {
            show(tables);
        }
        specification.commandLine().getOut().flush();
        return 0;
    }

    private static void requirePositive(String option, long number) {
        if (number < 1) {
            throw DeployFailed.badInput("Cannot estimate with " + option + " " + number + ": it must be 1 or more.");
        }
    }

    private CostTable table(Profile of) throws IOException {
        Jars jars = Built.built();
        Assembly assembly = Synthesis.into(Built.templates(of.name() + ".cost"), of, jars);
        Inventory inventory = Inventory.of(assembly, new Names(of.prefix()).transactions());
        double load = transactions == null ? Estimate.usualTransactions(of) : transactions;
        return CostTable.of(of, inventory, PriceList.of(region), load, times, months);
    }

    private void show(List<CostTable> tables) {
        PrintWriter to = specification.commandLine().getOut();
        CostTable.heading(times).forEach(to::println);
        tables.forEach(table -> to.println(table.row()));
        to.println();
        if (profile != null) {
            tables.get(0).details().forEach(to::println);
            to.println();
        }
        to.println("Prices of " + tables.get(0).usual().prices().read() + " in " + region + ", the lake as after "
                + months + " months. Left out:");
        Estimate.LEFT_OUT.forEach(what -> to.println("- " + what));
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
        figures.put("transactions", estimate.transactions());
        figures.put("usd", estimate.charged());
        figures.put("usdPerMillion", estimate.perMillion());
        figures.put("usdIfNothingWereFree", estimate.full());
        figures.put("uncheckedPrices", estimate.unchecked());
        figures.put("warnings", estimate.warnings());
        figures.put("lines", estimate.figures());
        return figures;
    }
}
