package dev.vigia.local.services;

import dev.vigia.local.processes.JavaCommand;
import dev.vigia.local.processes.Program;
import dev.vigia.local.work.WorkFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Makes the program of each stand-in: the script or class, its port and its folder. */
final class StandIns {
    private static final Pattern LISTENING = Pattern.compile("^listening on (\\d+)$");
    private static final Map<String, String> SILENT_AND_IN_OUR_REGION =
            Map.of("AWS_REGION", Endpoints.REGION, "NODE_NO_WARNINGS", "1");

    private final Installation installation;
    private final WorkFolder work;
    private final LocalPorts ports;

    StandIns(Installation installation, WorkFolder work, LocalPorts ports) {
        this.installation = installation;
        this.work = work;
        this.ports = ports;
    }

    /**
     * Returns the program.
     *
     * @param port the port of an earlier start, or 0
     * @param starts how often it was started before
     */
    Program program(LocalService service, int port, int starts) {
        String listening = Integer.toString(port == 0 ? ports.of(service) : port);
        List<String> command =
                switch (service) {
                    case KINESIS -> node(service, "kinesis.cjs", listening);
                    case S3 -> java(service, "dev.vigia.local.s3.ServeS3", listening);
                    case DYNAMODB -> node(service, "dynamodb.cjs", listening);
                    case MESSAGING -> node(service, "messaging.mjs", listening);
                };
        return new Program(
                service.title, command, SILENT_AND_IN_OUR_REGION, LISTENING, work.log(service.folder, starts));
    }

    private List<String> node(LocalService service, String script, String port) {
        Path program = installation.script(script);
        return List.of(installation.node().toString(), program.toString(), port, folder(service));
    }

    private List<String> java(LocalService service, String mainClass, String port) {
        Path libraries = installation.libraries(service);
        return new JavaCommand()
                .with(
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn")
                .onClassPath(installation.classes(service))
                .onClassPathAllIn(libraries)
                .running(mainClass, port, folder(service));
    }

    private String folder(LocalService service) {
        return work.store(service.folder).toString();
    }
}
