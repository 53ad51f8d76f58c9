package dev.vigia.aws.constructs;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;

/** Rights, each with its name in the policy. A right on more than single named resources gives its reason. */
public final class Statements {
    private static final String WILDCARD = "AwsSolutions-IAM5";

    private Statements() {}

    /** Adds a right on single named resources to a role. */
    public static void allow(Role role, String sid, List<String> actions, String... resources) {
        role.addToPolicy(of(sid, actions, resources));
    }

    /**
     * Adds a right on all resources whose ARNs match a pattern, and accepts the finding of the checks about it.
     *
     * @param resources at least one of them ends with {@code *}
     */
    public static void allowAll(Role role, String reason, String sid, List<String> actions, String... resources) {
        allow(role, sid, actions, resources);
        Findings.accept(
                role,
                WILDCARD,
                reason,
                Stream.of(resources).map(Statements::asFound).collect(Collectors.toList()));
    }

    public static PolicyStatement of(String sid, List<String> actions, String... resources) {
        return PolicyStatement.Builder.create()
                .sid(sid)
                .actions(actions)
                .resources(List.of(resources))
                .build();
    }

    /** The check compares names, and writes what only CloudFormation knows in angle brackets. */
    private static String asFound(String resource) {
        return "Resource::"
                + resource.replace(Aws.PARTITION, "<AWS::Partition>")
                        .replace(Aws.REGION, "<AWS::Region>")
                        .replace(Aws.ACCOUNT_ID, "<AWS::AccountId>");
    }
}
