package dev.vigia.commands.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.local.flink.StandaloneCluster;
import dev.vigia.local.services.Clients;
import dev.vigia.local.services.Installation;
import dev.vigia.local.services.LocalServices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kinesis.KinesisClient;

/** The very jar in a cluster of three processes, which has nothing that the managed service adds to Flink. */
class MonitorClusterIT {
    @TempDir
    private Path folder;

    @Test
    void job_startsWithThePropertiesOfAFileAndReceives() throws Exception {
        Path cluster = Files.createDirectory(folder.resolve("cluster"));
        try (LocalServices services = LocalServices.start(folder.resolve("work"));
                StandaloneCluster flink = StandaloneCluster.start(cluster)) {
            Path output = folder.resolve("output.txt");
            String jar = Installation.find().monitor().toString();
            List<String> program =
                    List.of("-d", jar, "--properties", properties(services).toString());
            assertEquals(0, flink.run(program, output), () -> read(output));
            try (KinesisClient kinesis = Clients.kinesis(services.endpoints())) {
                kinesis.putRecord(request -> request.streamName(Resources.STREAM)
                        .partitionKey("key")
                        .data(SdkBytes.fromUtf8String(Garbage.sound("T1"))));
            }
            flink.awaitReceived(1);
        }
    }

    /** Writes the properties of a run, with the lake in a folder. */
    private Path properties(LocalServices services) throws IOException {
        Resources resources = new Resources(services.endpoints());
        resources.createStreams(1);
        resources.createTable();
        DemoSettings.Draft draft = new DemoSettings.Draft();
        draft.input = Installation.find().sample();
        draft.work = folder.resolve("work");
        Path file = folder.resolve("properties.json");
        JobProperties.of(draft.finished(), services.endpoints(), resources.createTopic())
                .write(file);
        String lake = folder.resolve("lake").toUri() + "vigia";
        return Files.writeString(file, Files.readString(file).replace("s3a://vigia", lake));
    }

    private static String read(Path output) {
        try {
            return Files.readString(output);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}
