package dev.vigia.monitor.settings;

import com.amazonaws.services.kinesisanalytics.runtime.KinesisAnalyticsRuntime;
import java.io.IOException;
import java.util.Map;
import java.util.Properties;

/**
 * Reads the application's property groups from the managed service. Only this class needs the service's own library, which no
 * other cluster has: it is loaded when a job is started without arguments, and never otherwise.
 */
public final class ServiceProperties {
    private ServiceProperties() {}

    public static Map<String, Properties> read() throws IOException {
        return KinesisAnalyticsRuntime.getApplicationProperties();
    }
}
