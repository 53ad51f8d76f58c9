package dev.vigia.commands.evaluation;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code vigia score}: what alerts and scores are worth, against what is known. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Says what alerts and scores are worth.",
            "",
            "With --input: judges a file whose rows say whether they turned out to be fraud, each transaction in the order of time, by "
                    + "the job's own kernel. Prints the area under the ROC curve, the average precision (AP) and the card "
                    + "precision among 100 cards a day (CP@100) as the Fraud Detection Handbook defines them (Le Borgne et al., "
                    + "chapters 3 and 4). A transaction ranks by its score and then by how near the rules' limits it was.",
            "",
            "With --truth: compares the alerts of a finished run with the truth that ./vigia inject kept of its input: which episodes that "
                    + "reach a limit were found and on which transaction, which near-misses stayed silent, and how often "
                    + "everybody else was alerted on.",
            "",
            "An episode is found if an alert names its rule, and none did before the limit was reached; one of a rule that alone "
                    + "alerts nobody, such as a shadow rule, if the rule's hit is recorded, and none was before. A near-miss is "
                    + "silent if one of its transactions neither raised an alert of any rule nor was hit by its own.",
            "",
            "In the table: expected, an alert, a recorded hit or silence; right, with how many episodes that happened; at once, how "
                    + "many were found on the very transaction that reaches the limit; detected at, which transaction of an "
                    + "episode that was, at the median."
        },
        footer = {
            "",
            "Examples:",
            "  ./vigia score --truth truth.json --lake runs/demo/s3",
            "  ./vigia score --input cards.csv --mapping cards.yaml --labels --label-delay P7D --scores scores.csv",
            "  ./vigia score --truth truth.json --lake runs/demo/s3 --json score.json --gate recall=0.95,silent=0.99,per1000=2"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done, and every bound of --gate is kept", "1:a bound is not kept", "2:bad usage or input"})
public final class ScoreCommand implements Callable<Integer> {
    @Mixin
    private TruthScore truth;

    @Mixin
    private LabelledScore labelled;

    @Option(names = "--json", paramLabel = "FILE", description = "Also write all of it as JSON.")
    private Path json;

    @Spec
    private CommandSpec specification;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = specification.commandLine().getOut();
        if (truth.isAsked() == labelled.isAsked()) {
            throw new ParameterException(
                    specification.commandLine(),
                    "Give --truth with --lake, for a finished run, or --input with --mapping and --labels, for a labelled file");
        }
        if (truth.isAsked()) {
            truth.run(out, json);
        } else {
            labelled.run(out, json);
        }
        return 0;
    }
}
