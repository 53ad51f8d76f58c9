package dev.vigia.aws.constructs;

import io.github.cdklabs.cdknag.NagPackSuppression;
import io.github.cdklabs.cdknag.NagSuppressions;
import java.util.List;
import software.constructs.Construct;

/** Findings of cdk-nag that are accepted, each with its reason. All others fail the synthesis. */
public final class Findings {
    private Findings() {}

    /**
     * Accepts a finding for a construct and all constructs below it.
     *
     * @param rule its id, for example {@code AwsSolutions-SQS3}
     */
    public static void accept(Construct construct, String rule, String reason) {
        accept(construct, NagPackSuppression.builder().id(rule).reason(reason).build());
    }

    /**
     * Accepts only some of the findings of a rule.
     *
     * @param findings in the words of cdk-nag, for example {@code Resource::*}
     */
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
