package dev.vigia.aws.functions;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Tests which modules the functions use. The module is one package, so it can have no circle. */
class ArchitectureTest {
    private static final JavaClasses FUNCTIONS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.vigia.aws.functions");

    @Test
    void functions_callTheFieldAndNoCommand() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Command")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("picocli..", "dev.vigia.commands..")
                .check(FUNCTIONS);
    }
}
