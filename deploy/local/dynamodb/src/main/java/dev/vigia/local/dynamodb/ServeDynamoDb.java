package dev.vigia.local.dynamodb;

import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBRequestHandler;
import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBServerHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;

/**
 * Answers DynamoDB over a folder, one database whatever the credentials and the region.
 *
 * <p>DynamoDBLocal's own server listens on every interface and may send telemetry, so its request handler is put into a
 * server that does neither. Arguments: port (0 for a free one) and folder. Says {@code listening on <port>} once it answers.
 */
final class ServeDynamoDb {
    private ServeDynamoDb() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        LocalDynamoDBRequestHandler tables = new LocalDynamoDBRequestHandler(0, false, folder.toString(), true, false);
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        connector.setPort(Integer.parseInt(arguments[0]));
        server.addConnector(connector);
        server.setHandler(new ContextHandler(new LocalDynamoDBServerHandler(tables, null), "/"));
        server.start();
        System.out.println("listening on " + connector.getLocalPort());
    }
}
