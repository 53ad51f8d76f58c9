package dev.vigia.commands.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigia.commands.inputs.BookWarnings;
import dev.vigia.commands.terminal.Terminal;
import dev.vigia.evaluation.scorecard.Gate;
import dev.vigia.evaluation.scorecard.RunScore;
import dev.vigia.evaluation.scorecard.Scorecard;
import dev.vigia.evaluation.scorecard.ScorecardTable;
import dev.vigia.evaluation.scores.LabelledFile;
import dev.vigia.evaluation.scores.LabelledScore;
import dev.vigia.evaluation.scores.ScoredTransactions.Figures;
import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.transactions.errors.ExplainedFailure;
import dev.vigia.transactions.mappings.SourceMapping;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vigia score}: how good alerts and scores are, against what is known. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Measures how good alerts and scores are, in one of two ways.",
            "",
            "With --input: judges a labelled file with the job's own kernel, each transaction in the order of time. Prints the area "
                    + "under the ROC curve, the average precision (AP) and the card precision among 100 cards a day (CP@100), as "
                    + "the Fraud Detection Handbook defines them (Le Borgne et al., chapters 3 and 4). Transactions rank by their "
                    + "score, then by how near they were to the limits of the rules.",
            "",
            "With --truth: compares the alerts of a finished run with the truth that ./vigia inject wrote. Prints how many episodes "
                    + "were found and on which transaction, how many near-misses stayed silent, and how many alerts other "
                    + "transactions opened.",
            "",
            "An episode is found if an alert names its rule, and none did before the limit was reached. A rule that opens no alerts "
                    + "alone, such as a shadow rule, must have recorded a hit instead. A near-miss is silent if none of its "
                    + "transactions raised an alert or was hit by its own rule.",
            "",
            "Columns of the table. expected: an alert, a recorded hit, or silence. right: episodes for which that happened. at once: "
                    + "episodes found on the transaction that reaches the limit. detected at: the number of the transaction on "
                    + "which an episode was found, at the median."
        },
        footer = {
            "",
            "Examples:",
            "  ./vigia score --truth truth.json --lake runs/demo/s3",
            "  ./vigia score --input cards.csv --mapping cards.yaml --labels --label-delay 7d --scores scores.csv",
            "  ./vigia score --truth truth.json --lake runs/demo/s3 --json score.json --gate recall=0.95,silent=0.99,per1000=2"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done, and every bound of --gate is kept", "1:a bound is not kept", "2:bad usage or bad input"
        })
public final class ScoreCommand implements Callable<Void> {
    @Mixin
    private TruthOptions truth;

    @Mixin
    private LabelledOptions labelled;

    @Option(names = "--json", paramLabel = "FILE", description = "Also write all figures as JSON.")
    private Path json;

    @Mixin
    private Terminal terminal;

    @Override
    public Void call() throws SQLException, IOException {
        if (truth.areGiven() == labelled.areGiven()) {
            throw terminal.wrongUsage("Give --truth with --lake, for a finished run, or --input with --mapping and "
                    + "--labels, for a labelled file");
        }
        if (truth.areGiven()) {
            scoreRun();
        } else {
            scoreFile();
        }
        return null;
    }

    private void scoreRun() throws SQLException, IOException {
        // Before the lake is read, so that a wrong --gate costs no time.
        Gate gate = truth.gate();
        Scorecard card = RunScore.of(truth.truth, truth.lake);
        terminal.print(ScorecardTable.of(card));
        // Before the bounds are checked, so that a run that misses one leaves its figures.
        write(card);
        List<String> missed = gate.missed(card);
        if (!missed.isEmpty()) {
            throw ExplainedFailure.because("The run does not keep its bounds: " + String.join("; ", missed) + ".");
        }
    }

    private void scoreFile() {
        SourceMapping source = labelled.source();
        RuleBook book = labelled.book();
        terminal.tell(BookWarnings.of(book, labelled.rules, source.source()));
        LabelledFile file = labelled.file(source);
        LabelledScore score = LabelledScore.of(file, book, labelled.delay());
        Map<String, Figures> figures = score.figures(labelled.from);
        terminal.print(score.table(figures));
        if (labelled.scores != null) {
            score.write(labelled.scores);
        }
        write(figures);
    }

    private void write(Object figures) {
        if (json == null) {
            return;
        }
        try {
            new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(json.toFile(), figures);
        } catch (IOException failed) {
            throw ExplainedFailure.because("Cannot write " + json + ": " + failed.getMessage() + ".", failed);
        }
    }
}
