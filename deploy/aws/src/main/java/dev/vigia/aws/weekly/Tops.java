package dev.vigia.aws.weekly;

import java.util.Map;
import software.amazon.awscdk.services.iam.Role;

/** One way to compute the tops: its state machine, and the rights of that. */
interface Tops {
    /** Returns the name of the state machine's definition, a resource beside this class. */
    String definition();

    /** Returns the values of the definition's placeholders. */
    Map<String, String> values();

    /** Gives the rights to the state machine's role. */
    void allow(Role role);
}
