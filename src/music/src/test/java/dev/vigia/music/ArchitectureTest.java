package dev.vigia.music;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String ROOT = "dev.vigia.music";

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
                .resideInAPackage(ROOT + "..")
                .and()
                .resideOutsideOfPackage(ROOT + ".lake")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.parquet..", "com.github.luben..", "org.apache.hadoop..")
                .check(MUSIC);
    }

    @Test
    void settingsAndTables_needNoFlink() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".settings", ROOT + ".tables")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache..")
                .check(MUSIC);
    }

    @Test
    void packages_haveNoCycles() {
        slices().assignedFrom(PACKAGES).should().beFreeOfCycles().check(MUSIC);
    }

    /** Each package is a slice, the root too: a pattern such as {@code (*)..} would leave the root's classes out. */
    private static final SliceAssignment PACKAGES = new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass each) {
            return each.getPackageName().startsWith(ROOT)
                    ? SliceIdentifier.of(each.getPackageName())
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "the packages of " + ROOT;
        }
    };
}
