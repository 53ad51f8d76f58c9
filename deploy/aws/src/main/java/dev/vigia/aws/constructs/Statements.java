package dev.vigia.aws.constructs;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;

/** Rights, each with its name in the policy. One that goes further than things with a name says why. */
public final class Statements {
    private static final String WILDCARD = "AwsSolutions-IAM5";

    private Statements() {}

    /** Adds a right to things that have a name. */
    public static void allow(Role role, String sid, List<String> actions, String... resources) {
        role.addToPolicy(PolicyStatement.Builder.create()
                .sid(sid)
                .actions(actions)
                .resources(List.of(resources))
                .build());
    }

    /** Adds a right to all things whose names match, one of which ends with {@code *}, and the reason for it. */
    public static void allowAll(Role role, String reason, String sid, List<String> actions, String... resources) {
        allow(role, sid, actions, resources);
        Findings.accept(
                role,
                WILDCARD,
                reason,
                Stream.of(resources).map(Statements::asFound).collect(Collectors.toList()));
    }

    /** As the check writes it. */
    private static String asFound(String resource) {
        return "Resource::"
                + resource.replace(Aws.PARTITION, "<AWS::Partition>")
                        .replace(Aws.REGION, "<AWS::Region>")
                        .replace(Aws.ACCOUNT_ID, "<AWS::AccountId>");
    }
}
