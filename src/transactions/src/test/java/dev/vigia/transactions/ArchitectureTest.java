package dev.vigia.transactions;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses TRANSACTIONS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.vigia.transactions");

    @Test
    void packages_haveNoCircle() {
        slices().matching("dev.vigia.(**)").should().beFreeOfCycles().check(TRANSACTIONS);
    }

    /** Checks that the core values use the two lowest packages alone, because every other package may use them. */
    @Test
    void coreValues_useAccountsAndEncodingAlone() {
        classes()
                .that()
                .resideInAPackage("dev.vigia.transactions")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.vigia.transactions",
                        "dev.vigia.transactions.accounts",
                        "dev.vigia.transactions.encoding",
                        "java..",
                        "com.fasterxml.jackson.core..")
                .check(TRANSACTIONS);
    }

    @Test
    void module_usesNothingOfOurs() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.vigia.transactions..",
                        "java..",
                        "javax.crypto..",
                        "com.fasterxml.jackson.core..",
                        "org.snakeyaml.engine..")
                .check(TRANSACTIONS);
    }

    @Test
    void nothing_asksAClock() {
        noClasses()
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Instant.class, "now")
                .check(TRANSACTIONS);
    }
}
