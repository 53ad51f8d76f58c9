package dev.vigia.aws.lake;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.vigia.aws.Templates;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedshiftStackTest {
    @ParameterizedTest
    @ValueSource(strings = {"null", "small", "bank"})
    void redshift_isOffByDefault(String profile) {
        assertNull(Templates.app(profile).getNode().tryFindChild("vigia-redshift"));
    }

    @Test
    void workgroup_isPrivateAndSmall() {
        Templates.of(Templates.ALL_ON, "redshift")
                .hasResourceProperties(
                        "AWS::RedshiftServerless::Workgroup",
                        Map.of("PubliclyAccessible", false, "BaseCapacity", 8, "MaxCapacity", 8));
        Templates.of(Templates.ALL_ON, "redshift")
                .hasResourceProperties("AWS::RedshiftServerless::Namespace", Map.of("ManageAdminPassword", true));
    }

    @Test
    void redshift_cannotReadRaw() {
        Templates.statements(Templates.ALL_ON, "redshift")
                .forEach(statement ->
                        assertFalse(statement.get("Resource").toString().contains("-raw"), statement.toString()));
    }
}
