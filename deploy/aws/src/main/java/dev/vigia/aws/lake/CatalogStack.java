package dev.vigia.aws.lake;

import dev.vigia.aws.artifacts.Jar;
import dev.vigia.aws.names.Folders;
import dev.vigia.aws.names.Names;
import dev.vigia.aws.profiles.Profile;
import dev.vigia.fraud.lake.Table.Zone;
import dev.vigia.transactions.mappings.SourceMapping;
import dev.vigia.warehouse.catalog.CatalogColumn;
import dev.vigia.warehouse.catalog.CatalogTable;
import dev.vigia.warehouse.catalog.LakeCatalog;
import dev.vigia.warehouse.catalog.PartitionKey;
import dev.vigia.warehouse.catalog.Span;
import dev.vigia.warehouse.queries.NamedQueries;
import dev.vigia.warehouse.queries.NamedQuery;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.athena.CfnNamedQuery;
import software.amazon.awscdk.services.athena.CfnWorkGroup;
import software.amazon.awscdk.services.athena.CfnWorkGroup.EncryptionConfigurationProperty;
import software.amazon.awscdk.services.athena.CfnWorkGroup.EngineVersionProperty;
import software.amazon.awscdk.services.athena.CfnWorkGroup.ResultConfigurationProperty;
import software.amazon.awscdk.services.athena.CfnWorkGroup.WorkGroupConfigurationProperty;
import software.amazon.awscdk.services.glue.CfnDatabase;
import software.amazon.awscdk.services.glue.CfnTable;
import software.amazon.awscdk.services.glue.CfnTable.ColumnProperty;
import software.amazon.awscdk.services.glue.CfnTable.SerdeInfoProperty;
import software.amazon.awscdk.services.glue.CfnTable.StorageDescriptorProperty;
import software.amazon.awscdk.services.glue.CfnTable.TableInputProperty;
import software.constructs.Construct;

/** The catalog of the lake: its tables in Glue, the Athena workgroups, and the named queries that ship with them. */
public final class CatalogStack extends Stack {
    /** Athena refuses a query that would scan more. At 5 USD per terabyte this is 5 cents. */
    private static final long MOST_BYTES_PER_QUERY = 10L << 30;

    private final Names names;

    /** @param functions the jar with the function that registers partitions */
    public CatalogStack(Construct scope, String id, StackProps props, Profile profile, Jar functions) {
        super(scope, id, props);
        names = profile.names();
        CfnDatabase database = CfnDatabase.Builder.create(this, "Database")
                .catalogId(getAccount())
                .databaseInput(CfnDatabase.DatabaseInputProperty.builder()
                        .name(names.database())
                        .description("The lake of " + names.prefix() + ".")
                        .build())
                .build();
        for (CatalogTable table : tables()) {
            table(table).addResourceDependency(database);
        }
        CfnWorkGroup analysts = workgroup("Workgroup", names.workgroup(), Folders.ANALYSTS);
        CfnWorkGroup operators = workgroup("Operators", names.operators(), Folders.OPERATORS);
        NamedQueries.all().forEach(query -> CfnNamedQuery.Builder.create(this, id(query.name()))
                .name(query.name())
                .description(query.title() + ". " + query.description())
                .database(names.database())
                .workGroup(readsRaw(query) ? names.operators() : names.workgroup())
                .queryString(query.sql())
                .build()
                .addResourceDependency(readsRaw(query) ? operators : analysts));
        new Partitions(this, names, functions);
        new Analysts(this, names);
    }

    private CfnTable table(CatalogTable table) {
        return CfnTable.Builder.create(this, "Table" + id(table.name()))
                .catalogId(getAccount())
                .databaseName(names.database())
                .tableInput(TableInputProperty.builder()
                        .name(table.name())
                        .tableType(CatalogTable.TYPE)
                        .parameters(table.parameters(names.lake()))
                        .partitionKeys(table.keys().stream()
                                .map(key -> column(key.name(), PartitionKey.TYPE))
                                .collect(Collectors.toList()))
                        .storageDescriptor(StorageDescriptorProperty.builder()
                                .location(table.location(names.lake()))
                                .inputFormat(CatalogTable.INPUT_FORMAT)
                                .outputFormat(CatalogTable.OUTPUT_FORMAT)
                                .serdeInfo(SerdeInfoProperty.builder()
                                        .serializationLibrary(CatalogTable.SERDE)
                                        .build())
                                .columns(columns(table.columns()))
                                .build())
                        .build())
                .build();
    }

    private static List<ColumnProperty> columns(List<CatalogColumn> columns) {
        return columns.stream()
                .map(column -> column(column.name(), column.type()))
                .collect(Collectors.toList());
    }

    private static ColumnProperty column(String name, String type) {
        return ColumnProperty.builder().name(name).type(type).build();
    }

    /** A result contains what was asked for, and analysts must not see raw data. */
    private static boolean readsRaw(NamedQuery query) {
        return tables().stream().anyMatch(table -> table.zone() == Zone.RAW && query.reads(table.name()));
    }

    private static List<CatalogTable> tables() {
        return LakeCatalog.tables(SourceMapping.kaggleBank(), Span.standard());
    }

    private CfnWorkGroup workgroup(String id, String name, String results) {
        return CfnWorkGroup.Builder.create(this, id)
                .name(name)
                .description("Queries over the lake; one that would read too much is refused.")
                // Otherwise a workgroup with queries or a history cannot be deleted with its stack.
                .recursiveDeleteOption(true)
                .workGroupConfiguration(WorkGroupConfigurationProperty.builder()
                        // A client cannot choose another bucket or no encryption.
                        .enforceWorkGroupConfiguration(true)
                        .publishCloudWatchMetricsEnabled(true)
                        .bytesScannedCutoffPerQuery(MOST_BYTES_PER_QUERY)
                        .engineVersion(EngineVersionProperty.builder()
                                .selectedEngineVersion("Athena engine version 3")
                                .build())
                        .resultConfiguration(ResultConfigurationProperty.builder()
                                .outputLocation("s3://" + names.queryResults() + "/" + results + "/")
                                .encryptionConfiguration(EncryptionConfigurationProperty.builder()
                                        .encryptionOption("SSE_S3")
                                        .build())
                                // Fails if the bucket's name belongs to another account by now.
                                .expectedBucketOwner(getAccount())
                                .build())
                        .build())
                .build();
    }

    /** {@code alerts_by_day} becomes {@code AlertsByDay}. */
    private static String id(String name) {
        return Arrays.stream(name.split("_"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}
