package nl.gezinslijn.services;

import nl.gezinslijn.runtime.accesslog.AccessLogDoor;
import nl.gezinslijn.runtime.wiring.CommandSide;
import nl.gezinslijn.runtime.wiring.HouseSide;
import nl.gezinslijn.runtime.wiring.WatchSide;
import nl.gezinslijn.services.axon.AxonServerSide;
import nl.gezinslijn.services.axon.Commands;
import nl.gezinslijn.services.wiring.ImportStores;
import nl.gezinslijn.services.wiring.MongoSide;
import nl.gezinslijn.services.wiring.Sessions;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** What may happen: takes commands in, and carries out those of its share of the cases. */
@SpringBootApplication(scanBasePackages = {"nl.gezinslijn.runtime.login", "nl.gezinslijn.command.api"})
@Import({
    HouseSide.class,
    WatchSide.class,
    CommandSide.class,
    AccessLogDoor.class,
    AxonServerSide.class,
    Commands.class,
    MongoSide.class,
    ImportStores.class,
    Sessions.class
})
public class CommandApplication {}
