package nl.gezinslijn.runtime.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import nl.gezinslijn.command.WorkingDays;
import nl.gezinslijn.command.calendar.HolidayCalendar;
import nl.gezinslijn.inspection.Frameworks;
import nl.gezinslijn.privacy.KeyVault;
import nl.gezinslijn.privacy.Seal;
import nl.gezinslijn.programme.Programmes;
import nl.gezinslijn.runtime.keys.MasterKey;
import nl.gezinslijn.runtime.keys.Wrapped;
import nl.gezinslijn.runtime.names.LogicalNameSerializer;
import nl.gezinslijn.runtime.names.MillisecondClock;
import nl.gezinslijn.runtime.watch.WatchedVault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every process of the house has: clock, programmes, names in the store, what seals personal data. */
@Configuration(proxyBeanMethods = false)
public class HouseSide {

    private static final Logger LOG = LoggerFactory.getLogger(HouseSide.class);

    @Bean
    Clock clock() {
        return MillisecondClock.install();
    }

    @Bean
    Programmes programmes(@Value("${gezinslijn.programmes:#{null}}") @Nullable Path own) {
        return own == null ? Programmes.shipped() : Programmes.shippedAnd(own);
    }

    @Bean
    Frameworks frameworks(@Value("${gezinslijn.frameworks:#{null}}") @Nullable Path own) {
        return own == null ? Frameworks.shipped() : Frameworks.shippedAnd(own);
    }

    @Bean
    WorkingDays workingDays() {
        return new HolidayCalendar();
    }

    /** @param clock is installed before the first event is made */
    @Bean
    LogicalNameSerializer storedSerializer(Clock clock) {
        return LogicalNameSerializer.of(new StoredNames(), StoredJson::configure);
    }

    @Bean
    Seal seal(KeyVault vault, MeterRegistry registry) {
        return new Seal(new WatchedVault(vault, registry));
    }

    /** Before anybody is answered. */
    @Bean
    SmartInitializingSingleton changeOfMasterKey(MasterKey masterKey, List<Wrapped> keys) {
        return () -> {
            long changed =
                    keys.stream().mapToLong(each -> each.wrapAnew(masterKey)).sum();
            if (changed > 0) {
                LOG.info(
                        "{} keys are wrapped by another master key now; the one of before opens backups from before,"
                                + " and nothing else",
                        changed);
            }
        };
    }
}
