package dev.vigia.formats;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses FORMATS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.vigia");

    @Test
    void csv_needsNothingButTheJdk() {
        mayNeed("dev.vigia.formats.csv");
    }

    @Test
    void parquet_needsNothingOfOurs() {
        mayNeed("dev.vigia.formats.parquet", "org.apache.parquet..", "com.github.luben..");
    }

    private static void mayNeed(String ours, String... theirs) {
        String[] all =
                Stream.concat(Stream.of(ours, "java.."), Stream.of(theirs)).toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(ours)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(all)
                .check(FORMATS);
    }
}
