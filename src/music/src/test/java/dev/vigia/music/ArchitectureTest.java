package dev.vigia.music;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses MUSIC = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.vigia");

    @Test
    void music_knowsNothingOfFraud() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.vigia.fraud..", "dev.vigia.monitor..")
                .check(MUSIC);
    }

    @Test
    void parquet_isKnownToTheLakeAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.vigia.music.lake")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.parquet..", "com.github.luben..", "org.apache.hadoop..")
                .check(MUSIC);
    }

    @Test
    void settings_needNoFlink() {
        noClasses()
                .that()
                .haveSimpleName("WeeklySettings")
                .or()
                .haveSimpleName("WeeklyFailed")
                .or()
                .haveSimpleName("Week")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache..")
                .check(MUSIC);
    }

    @Test
    void packages_haveNoCycles() {
        slices().matching("dev.vigia.music.(*)..").should().beFreeOfCycles().check(MUSIC);
    }
}
