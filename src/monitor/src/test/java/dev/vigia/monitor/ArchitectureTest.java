package dev.vigia.monitor;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses MONITOR = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.vigia");

    @Test
    void fraud_knowsNothingOfTheMonitorNorOfItsPlatform() {
        noClasses()
                .that()
                .resideInAPackage("dev.vigia.fraud..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.vigia.monitor..", "org.apache..", "software.amazon..", "com.amazonaws..")
                .check(MONITOR);
    }

    @Test
    void connectorAndWhatFlink2Removed_areKnownToWhatReadsStreamsAlone() {
        noClasses()
                .that()
                .resideInAPackage("dev.vigia.monitor..")
                .and()
                .resideOutsideOfPackages(
                        "dev.vigia.monitor.arrivals",
                        "dev.vigia.monitor.eventtime",
                        "dev.vigia.monitor.rules",
                        "dev.vigia.monitor.shards")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.flink.streaming.connectors.kinesis..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching(
                        "org\\.apache\\.flink\\.streaming\\.api\\.functions\\.(source\\.SourceFunction.*|Assigner.*)")
                .check(MONITOR);
    }

    @Test
    void services_areKnownToTheirPackagesAlone() {
        onlyIn("dev.vigia.monitor.(alerts|settings)", "software.amazon..");
        onlyIn("dev.vigia.monitor.lake", "org.apache.parquet..", "com.github.luben..", "org.apache.hadoop..");
        onlyIn("dev.vigia.monitor.settings", "com.amazonaws..");
    }

    @Test
    void packages_haveNoCircle() {
        slices().matching("dev.vigia.(**)")
                .should()
                .beFreeOfCycles()
                .check(MONITOR.that(resideInAPackage("dev.vigia.monitor..")));
    }

    @Test
    void mainClass_standsAlone() {
        classes()
                .that()
                .resideInAPackage("dev.vigia.monitor")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .haveSimpleName("MonitorApplication")
                .check(MONITOR);
        noClasses()
                .that()
                .resideInAPackage("dev.vigia.monitor.(*)..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.vigia.monitor")
                .check(MONITOR);
    }

    private static void onlyIn(String ours, String... theirs) {
        noClasses()
                .that()
                .resideInAPackage("dev.vigia.monitor..")
                .and()
                .resideOutsideOfPackage(ours)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(theirs)
                .check(MONITOR);
    }
}
