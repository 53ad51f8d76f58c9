package dev.vigia.aws.constructs;

import io.github.cdklabs.cdknag.NagPackSuppression;
import io.github.cdklabs.cdknag.NagSuppressions;
import java.util.List;
import software.constructs.Construct;

/** What the checks find and what is as it should be all the same, each with its reason. */
public final class Findings {
    private Findings() {}

    /**
     * Accepts a finding for one construct and what it is made of.
     *
     * @param rule its id, for example {@code AwsSolutions-SQS3}
     */
    public static void accept(Construct construct, String rule, String reason) {
        accept(construct, NagPackSuppression.builder().id(rule).reason(reason).build());
    }

    /** Accepts no more of a finding than what is listed, as the check writes it. */
    public static void accept(Construct construct, String rule, String reason, List<String> findings) {
        accept(
                construct,
                NagPackSuppression.builder()
                        .id(rule)
                        .reason(reason)
                        .appliesTo(findings)
                        .build());
    }

    private static void accept(Construct construct, NagPackSuppression suppression) {
        NagSuppressions.addResourceSuppressions(construct, List.of(suppression), true);
    }
}
