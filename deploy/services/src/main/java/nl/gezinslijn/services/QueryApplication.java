package nl.gezinslijn.services;

import nl.gezinslijn.runtime.accesslog.AccessLogDoor;
import nl.gezinslijn.runtime.keys.KeyPages;
import nl.gezinslijn.runtime.wiring.FeedSide;
import nl.gezinslijn.runtime.wiring.HouseSide;
import nl.gezinslijn.runtime.wiring.Notaries;
import nl.gezinslijn.runtime.wiring.ViewSide;
import nl.gezinslijn.runtime.wiring.WatchSide;
import nl.gezinslijn.services.axon.AxonServerSide;
import nl.gezinslijn.services.axon.Queries;
import nl.gezinslijn.services.wiring.MongoSide;
import nl.gezinslijn.services.wiring.ProofStores;
import nl.gezinslijn.services.wiring.Sessions;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** What it means: keeps its share of the views, and answers from all of them. */
@SpringBootApplication(scanBasePackages = "nl.gezinslijn.runtime.login")
@Import({
    HouseSide.class,
    WatchSide.class,
    ViewSide.class,
    FeedSide.class,
    Notaries.class,
    KeyPages.class,
    AccessLogDoor.class,
    AxonServerSide.class,
    Queries.class,
    MongoSide.class,
    ProofStores.class,
    Sessions.class
})
public class QueryApplication {}
