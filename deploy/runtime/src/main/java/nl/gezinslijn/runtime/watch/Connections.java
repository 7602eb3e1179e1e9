package nl.gezinslijn.runtime.watch;

import com.mongodb.MongoClientSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.mongodb.MongoMetricsConnectionPoolListener;
import java.util.function.Consumer;

/** Figures of the connections to a MongoDB. */
public final class Connections {

    private Connections() {}

    public static Consumer<MongoClientSettings.Builder> counted(MeterRegistry registry) {
        return settings -> settings.applyToConnectionPoolSettings(
                pool -> pool.addConnectionPoolListener(new MongoMetricsConnectionPoolListener(registry)));
    }
}
