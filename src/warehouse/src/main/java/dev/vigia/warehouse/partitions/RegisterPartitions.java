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
 * The Lambda function that registers the partition of each finished file of the lake. Events of S3 come through a queue, as
 * EventBridge writes them or S3 itself; repeated ones, and any order of them, change nothing.
 *
 * <p>Its event source must have {@code ReportBatchItemFailures}: only messages of which something failed come again. A file that is in
 * no table's folder is passed over and counted in the log, without its name. The role needs {@code glue:GetTables} and
 * {@code glue:BatchCreatePartition} for the catalog, the database and its tables.
 */
public final class RegisterPartitions implements RequestHandler<SQSEvent, SQSBatchResponse> {
    /** The environment's name for the database of Glue that has the lake's tables. */
    public static final String DATABASE = "VIGIA_DATABASE";

    private final GlueCatalog catalog;

    /** As the service makes it, with the function's environment. */
    public RegisterPartitions() {
        this(GlueClients.catalog(System.getenv()));
    }

    RegisterPartitions(GlueCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        // Read each time, so that a partition is never as its table was before.
        List<PartitionedTable> tables = catalog.tables();
        Batch batch = new Batch();
        for (SQSMessage message : event.getRecords()) {
            try {
                batch.add(message.getMessageId(), Upload.in(message.getBody()), tables);
            } catch (IOException notJson) {
                batch.fail(message.getMessageId(), "NotJson");
            }
        }
        batch.register(catalog);
        context.getLogger().log(batch.report());
        return new SQSBatchResponse(
                batch.failed().stream().map(BatchItemFailure::new).toList());
    }
}
