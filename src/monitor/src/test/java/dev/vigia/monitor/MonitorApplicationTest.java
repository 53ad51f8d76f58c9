package dev.vigia.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program on a cluster that lacks what the managed service adds to Flink. */
class MonitorApplicationTest {
    private static final String OF_THE_SERVICE = "com.amazonaws.services.kinesisanalytics.";

    @TempDir
    private Path folder;

    @Test
    void propertiesOfAFile_areReadWithoutTheServicesLibrary() throws Exception {
        Path file = Files.writeString(
                folder.resolve("properties.json"),
                "[{\"PropertyGroupId\":\"monitor\",\"PropertyMap\":{\"disorder\":\"90\"}}]");
        Throwable failure = failureOnAPlainCluster("--properties", file.toString());
        assertEquals(IllegalArgumentException.class, failure.getClass(), failure::toString);
        assertTrue(failure.getMessage().contains("Setting source.stream is missing."), failure::getMessage);
        assertTrue(failure.getMessage().contains("Cannot read setting monitor.disorder: \"90\""), failure::getMessage);
    }

    @Test
    void propertiesOfTheService_areRefusedInWordsWhereItIsNot() throws Exception {
        Throwable failure = failureOnAPlainCluster();
        assertEquals(
                "Cannot find the application's properties: this cluster is not the managed service, which gives them to the"
                        + " job. Give a file that holds them with --properties FILE.",
                failure.getMessage(),
                failure::toString);
    }

    private static Throwable failureOnAPlainCluster(String... arguments) throws Exception {
        try (PlainCluster cluster = new PlainCluster()) {
            Class<?> program = cluster.loadClass(MonitorApplication.class.getName());
            return assertThrows(InvocationTargetException.class, () -> program.getMethod("main", String[].class)
                            .invoke(null, (Object) arguments))
                    .getCause();
        }
    }

    /** The class path of this JVM, loaded anew, without the service's library. */
    private static final class PlainCluster extends URLClassLoader {
        PlainCluster() {
            super(
                    Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                            .map(PlainCluster::address)
                            .toArray(URL[]::new),
                    ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith(OF_THE_SERVICE)) {
                throw new ClassNotFoundException(name);
            }
            return super.findClass(name);
        }

        private static URL address(String entry) {
            try {
                return Path.of(entry).toUri().toURL();
            } catch (MalformedURLException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
