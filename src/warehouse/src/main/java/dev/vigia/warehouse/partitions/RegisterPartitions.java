package dev.vigia.warehouse.partitions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.io.IOException;
import java.util.List;

/**
 * The Lambda function that registers the partition of each finished file of the lake. Events reach it through a queue, in the form of
 * EventBridge or of S3 itself. Repeated events and any order of events lead to the same result.
 *
 * <p>Its event source must have {@code ReportBatchItemFailures}, so that only failed messages are delivered again. A file outside of all
 * tables' folders is counted in the log, without its name. The role needs {@code glue:GetTables} and {@code glue:BatchCreatePartition} on
 * the catalog, the database and its tables.
 */
public final class RegisterPartitions implements RequestHandler<SQSEvent, SQSBatchResponse> {
    /** The environment variable with the name of the Glue database of the lake. */
    public static final String DATABASE = "VIGIA_DATABASE";

    private final GlueCatalog catalog;

    /** Creates the function from its environment. Lambda calls this. */
    public RegisterPartitions() {
        this(GlueClients.catalog(System.getenv()));
    }

    RegisterPartitions(GlueCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        // Read for each call: an instance lives for hours, and a table that changed meanwhile would get old partitions.
        List<PartitionedTable> tables = catalog.tables();
        Batch batch = new Batch();
        for (SQSMessage message : event.getRecords()) {
            try {
                batch.add(message.getMessageId(), Upload.in(message.getBody()), tables);
            } catch (IOException notJson) {
                // It will fail again each time, and then reaches the dead letters, where an operator sees it.
                batch.fail(message.getMessageId(), "NotJson");
            }
        }
        batch.register(catalog);
        context.getLogger().log(batch.report());
        return new SQSBatchResponse(
                batch.failed().stream().map(BatchItemFailure::new).toList());
    }
}
