package dev.vigia.aws.weekly;

import java.util.Map;
import software.amazon.awscdk.services.iam.Role;

/** Where the tops are made. */
interface Tops {
    /** The machine's definition, a resource beside this. */
    String definition();

    /** What stands for the names in it. */
    Map<String, String> values();

    /** Gives the machine's role the rights that it needs. */
    void allow(Role role);
}
