package dev.vigia.aws;

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
    private static final JavaClasses AWS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.vigia.aws");

    @Test
    void packages_haveNoCircle() {
        slices().assignedFrom(new EachPackage()).should().beFreeOfCycles().check(AWS);
    }

    @Test
    void commands_areUsedByNothing() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.vigia.aws.commands")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.vigia.aws.commands", "picocli..")
                .check(AWS);
    }

    /** Slices of one package each, the root as well. A pattern such as {@code dev.vigia.aws.(*)..} leaves the root's classes out. */
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
