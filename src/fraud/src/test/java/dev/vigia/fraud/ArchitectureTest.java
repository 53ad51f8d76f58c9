package dev.vigia.fraud;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses FRAUD = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.vigia.fraud");

    /** From what all may use to what may use all. */
    private static final String[][] LAYERS = {
        {"checks"},
        {"history", "baselines", "crowds", "feedback"},
        {"patterns"},
        {"patterns.velocity", "patterns.structuring", "patterns.habits", "patterns.others"},
        {"conditions.ranges"},
        {"conditions"},
        {"rules"},
        {"alerts"},
        {"judging"},
        {"lake"}
    };

    @Test
    void packages_useOnlyThoseBeforeThem() {
        List<String> allowed = new ArrayList<>(List.of(
                "java..",
                "dev.vigia.transactions..",
                "javax.crypto..",
                "com.fasterxml.jackson.core..",
                "org.snakeyaml.engine..",
                "dev.cel..",
                "com.google.common..",
                "com.google.re2j.."));
        for (String[] layer : LAYERS) {
            for (String name : layer) {
                List<String> here = new ArrayList<>(allowed);
                here.add("dev.vigia.fraud." + name);
                classes()
                        .that()
                        .resideInAPackage("dev.vigia.fraud." + name)
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(here.toArray(new String[0]))
                        .check(FRAUD);
            }
            for (String name : layer) {
                allowed.add("dev.vigia.fraud." + name);
            }
        }
    }

    @Test
    void packages_haveNoCycles() {
        slices().matching("dev.vigia.(**)").should().beFreeOfCycles().check(FRAUD);
    }

    @Test
    void nothing_asksAClockOrDraws() {
        noClasses()
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(Random|UUID|SplittableRandom)|java\\.lang\\.Thread")
                .orShould()
                .callMethod(Math.class, "random")
                .check(FRAUD);
    }

    @Test
    void decisions_readAndWriteNothing() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.vigia.fraud.patterns..", "dev.vigia.fraud.judging", "dev.vigia.fraud.history")
                .and()
                .haveSimpleNameNotEndingWith("Codec")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.io", "java.nio..", "java.net..", "java.sql..")
                        .and(not(type(Serializable.class))))
                .check(FRAUD);
    }
}
