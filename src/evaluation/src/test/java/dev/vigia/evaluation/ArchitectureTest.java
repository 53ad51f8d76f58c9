package dev.vigia.evaluation;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses EVALUATION = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.vigia.evaluation");

    @Test
    void packages_haveNoCyclesTheRootIncluded() {
        slices().matching("dev.vigia.(**)").should().beFreeOfCycles().check(EVALUATION);
    }

    @Test
    void module_usesOnlyTheModulesBelowIt() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackage("dev.vigia..")
                        .or(resideInAnyPackage(
                                "dev.vigia.evaluation..",
                                "dev.vigia.formats..",
                                "dev.vigia.fraud..",
                                "dev.vigia.fetch..",
                                "dev.vigia.replay..",
                                "dev.vigia.transactions..")))
                .check(EVALUATION);
    }

    @Test
    void module_knowsNoCommandLine() {
        noClasses().should().dependOnClassesThat().resideInAPackage("picocli..").check(EVALUATION);
    }
}
