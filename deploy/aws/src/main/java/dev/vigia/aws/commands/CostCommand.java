package dev.vigia.aws.commands;

import dev.vigia.aws.artifacts.Built;
import dev.vigia.aws.assembly.Assembly;
import dev.vigia.aws.assembly.Synthesis;
import dev.vigia.aws.cost.CostReport;
import dev.vigia.aws.cost.CostTable;
import dev.vigia.aws.cost.Estimate;
import dev.vigia.aws.cost.Inventory;
import dev.vigia.aws.cost.Load;
import dev.vigia.aws.cost.PriceList;
import dev.vigia.aws.errors.DeployFailed;
import dev.vigia.aws.profiles.Profile;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./vigia deploy cost}. */
@Command(
        name = "cost",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Estimates the cost of a month, from measurements on one machine, the resources in the templates, and a dated "
                        + "list of prices. Without a profile it prints one line for each that ships; with one, all services in it.")
final class CostCommand implements Callable<Integer> {
    @Option(
            names = "--profile",
            paramLabel = "null|small|bank|FILE",
            description = "The profile: one that ships, or a YAML file of the same form.")
    private String profile;

    @Option(
            names = "--transactions",
            paramLabel = "N",
            description = "Transactions per month (default: 1 million for null, 10 for small and files, 100 for bank).")
    private Long transactions;

    @Option(
            names = "--times",
            paramLabel = "N",
            defaultValue = "100",
            description = "Also estimates N times the load (default: ${DEFAULT-VALUE}).")
    private int times;

    @Option(
            names = "--months",
            paramLabel = "N",
            defaultValue = "12",
            description = "How many months of files the lake holds (default: ${DEFAULT-VALUE}).")
    private int months;

    @Option(
            names = "--region",
            paramLabel = "REGION",
            defaultValue = "us-east-1",
            description = "The region of the prices: us-east-1, or ap-south-1, where most are not checked (default: "
                    + "${DEFAULT-VALUE}).")
    private String region;

    @Option(names = "--json", description = "Prints every figure as JSON.")
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
            tables.add(table(Profile.of(name)));
        }
        CostReport report = new CostReport(tables, region, months);
        PrintWriter to = specification.commandLine().getOut();
        to.println(json ? report.json() : String.join(System.lineSeparator(), report.lines(profile != null)));
        to.flush();
        return 0;
    }

    private static void requirePositive(String option, long number) {
        if (number < 1) {
            throw DeployFailed.badInput("Cannot estimate with " + option + " " + number + ": it must be 1 or more.");
        }
    }

    private CostTable table(Profile of) throws IOException {
        // A folder of its own, because the last synthesis is what diff compares with.
        Assembly assembly = Synthesis.into(Built.templates(of.name() + ".cost"), of, Built.jars());
        Inventory inventory = Inventory.of(assembly, of.names().transactions());
        double load = transactions == null ? Estimate.usualTransactions(of) : transactions;
        return CostTable.of(of, inventory, PriceList.of(region), Load.of(load, months), times);
    }
}
