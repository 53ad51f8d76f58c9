package dev.vigia.warehouse;

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
    private static final JavaClasses WAREHOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.vigia.warehouse");

    @Test
    void packages_haveNoCircle() {
        slices().assignedFrom(new EachPackage()).should().beFreeOfCycles().check(WAREHOUSE);
    }

    @Test
    void functions_knowTheLakeFromGlueAlone() {
        noClasses()
                .that()
                .resideInAPackage("dev.vigia.warehouse.partitions")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.vigia.fraud..",
                        "dev.vigia.music..",
                        "dev.vigia.warehouse.catalog",
                        "dev.vigia.warehouse.queries")
                .check(WAREHOUSE);
    }

    @Test
    void catalogAndQueries_needNoServices() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.vigia.warehouse.catalog", "dev.vigia.warehouse.queries")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("software.amazon..", "com.amazonaws..", "org.apache.flink..")
                .check(WAREHOUSE);
    }

    /** Makes each package a slice, the root included. A pattern with {@code (*)..} leaves the root's classes out. */
    private static final class EachPackage implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "each package";
        }
    }
}
