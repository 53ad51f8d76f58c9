package dev.vigia.commands;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String[] ROOM_OF_ALL = {
        "dev.vigia.commands.terminal", "dev.vigia.commands.inputs", "dev.vigia.commands.accounting"
    };

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.vigia");

    private static final JavaClasses COMMANDS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.vigia.commands");

    @Test
    void packages_haveNoCircles() {
        slices().matching("dev.vigia.(**)").should().beFreeOfCycles().check(COMMANDS);
    }

    /** Does not look at the measurements: they use commands, too, and are on no class path but their own. */
    @Test
    void nothing_usesTheCommands() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.vigia.commands..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.vigia.commands..")
                .check(ALL);
    }

    @Test
    void domains_knowNoCommandLine() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.vigia.transactions..",
                        "dev.vigia.fraud..",
                        "dev.vigia.replay..",
                        "dev.vigia.fetch..",
                        "dev.vigia.evaluation..",
                        "dev.vigia.local..",
                        "dev.vigia.commands.accounting")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("picocli..")
                .check(ALL);
    }

    @Test
    void families_knowNoOtherFamily() {
        slices().matching("dev.vigia.commands.(*)..")
                .namingSlices("family $1")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        com.tngtech.archunit.base.DescribedPredicate.alwaysTrue(),
                        com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(ROOM_OF_ALL))
                .check(COMMANDS);
    }

    /** Checks that one place turns failures into messages and exit codes, and one ends the process. */
    @Test
    void process_isEndedByTheTerminalAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.vigia.commands.terminal")
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "addShutdownHook", Thread.class)
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(COMMANDS);
    }
}
