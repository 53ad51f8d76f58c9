package dev.vigia.evaluation.scorecard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigia.transactions.errors.ExplainedFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** Compares what a finished run left in the lake with the truth about the episodes in its input. */
public final class RunScore {
    private static final String GIVE = " Give --truth the file that ./vigia inject wrote.";
    private static final ObjectMapper JSON = new ObjectMapper();

    private RunScore() {}

    /**
     * Returns the scorecard of a run.
     *
     * @param truth the file that {@code vigia inject} wrote
     * @param lake the folder that has a folder for each bucket
     * @throws ExplainedFailure if one of the two cannot be read, or they do not belong together
     */
    public static Scorecard of(Path truth, Path lake) throws SQLException, IOException {
        Truth known = read(truth);
        try (ScoredLake run = ScoredLake.open(lake)) {
            Findings findings = run.findings(known.transactions());
            if (findings.hits().isEmpty()) {
                throw ExplainedFailure.badInput("None of the transactions that " + truth + " names is in " + lake
                        + ". Give the lake of a run over the file that ./vigia inject wrote with it.");
            }
            return Scorecard.of(known, findings);
        }
    }

    private static Truth read(Path file) {
        try {
            Truth truth = JSON.readValue(file.toFile(), Truth.class);
            if (Truth.SCHEMA.equals(truth.schema())) {
                return truth;
            }
            throw ExplainedFailure.badInput("Cannot use " + file + ": it is no " + Truth.SCHEMA + "." + GIVE);
        } catch (JsonProcessingException otherJson) {
            throw ExplainedFailure.badInput("Cannot use " + file + ": it is no " + Truth.SCHEMA + ": "
                    + otherJson.getOriginalMessage() + "." + GIVE);
        } catch (IOException unreadable) {
            throw ExplainedFailure.badInput("Cannot read " + file + "." + GIVE);
        }
    }
}
