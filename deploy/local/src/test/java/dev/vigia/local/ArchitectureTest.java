package dev.vigia.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses LOCAL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.vigia.local");

    @Test
    void packages_haveNoCircles() {
        slices().matching("dev.vigia.(**)").should().beFreeOfCycles().check(LOCAL);
    }

    /** The module knows how to start things, not what they are for. */
    @Test
    void module_usesTransactionsAlone() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.vigia.local..",
                        "dev.vigia.transactions.errors..",
                        "java..",
                        "com.fasterxml.jackson..",
                        "org.apache.commons.io..",
                        "software.amazon.awssdk..")
                .check(LOCAL);
    }

    @Test
    void processes_knowNoService() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.vigia.local.processes", "dev.vigia.local.work")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("software.amazon..", "dev.vigia.local.services")
                .check(LOCAL);
    }
}
