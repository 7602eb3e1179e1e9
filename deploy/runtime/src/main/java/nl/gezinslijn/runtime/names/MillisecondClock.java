package nl.gezinslijn.runtime.names;

import java.time.Clock;
import java.time.ZoneOffset;
import org.axonframework.eventhandling.GenericEventMessage;

/**
 * Events are stored with milliseconds, while Axon stamps new ones with whatever the system's clock gives, mostly finer.
 * Whoever handles a live event would then see another time than whoever reads it back, and what is computed from the
 * two differs.
 *
 * <p>So the time has to be cut where it is made: every event message, of an aggregate or not, takes its time from
 * Axon's one static clock. {@link #install} is to be called once, before the first event is published.
 */
public final class MillisecondClock {

    private MillisecondClock() {}

    /**
     * Makes Axon stamp every event of this JVM in milliseconds, UTC.
     *
     * @return that clock, for everything else that asks what time it is
     */
    public static Clock install() {
        Clock clock = Clock.tickMillis(ZoneOffset.UTC);
        GenericEventMessage.clock = clock;
        return clock;
    }
}
