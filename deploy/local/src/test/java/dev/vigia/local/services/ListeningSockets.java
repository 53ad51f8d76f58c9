package dev.vigia.local.services;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The addresses on which processes listen, as Linux tells them under {@code /proc}: in its hexadecimal notation. */
public final class ListeningSockets {
    private static final String LISTEN = "0A";
    private static final String LOOPBACK = "0100007F";
    private static final String LOOPBACK_AS_IPV6 = "0000000000000000FFFF00000100007F";

    private ListeningSockets() {}

    public static boolean readableHere() {
        return Files.isReadable(Path.of("/proc/net/tcp"));
    }

    public static boolean isLoopback(String address) {
        return address.equals(LOOPBACK) || address.equals(LOOPBACK_AS_IPV6);
    }

    public static List<String> addressesOf(List<Long> processes) throws IOException {
        List<String> addresses = new ArrayList<>();
        for (long process : processes) {
            Set<String> sockets = socketsOf(process);
            for (String table : List.of("tcp", "tcp6")) {
                Files.readAllLines(Path.of("/proc/" + process + "/net/" + table)).stream()
                        .map(line -> line.strip().split("\\s+"))
                        .filter(fields -> fields[3].equals(LISTEN) && sockets.contains("socket:[" + fields[9] + "]"))
                        .forEach(fields -> addresses.add(fields[1].split(":")[0]));
            }
        }
        return addresses;
    }

    private static Set<String> socketsOf(long process) throws IOException {
        Set<String> targets = new HashSet<>();
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/" + process + "/fd"))) {
            for (Path descriptor : descriptors.toList()) {
                if (Files.exists(descriptor, LinkOption.NOFOLLOW_LINKS)) {
                    targets.add(Files.readSymbolicLink(descriptor).toString());
                }
            }
        }
        return targets;
    }
}
