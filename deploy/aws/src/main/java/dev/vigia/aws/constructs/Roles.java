package dev.vigia.aws.constructs;

import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.constructs.Construct;

/** Roles that one service of AWS may take, without any rights yet. */
public final class Roles {
    private Roles() {}

    /**
     * Makes a role that a service may take.
     *
     * @param service for example {@code lambda.amazonaws.com}
     */
    public static Role of(Construct scope, String id, String description, String service) {
        return Role.Builder.create(scope, id)
                .description(description)
                .assumedBy(new ServicePrincipal(service))
                .build();
    }
}
