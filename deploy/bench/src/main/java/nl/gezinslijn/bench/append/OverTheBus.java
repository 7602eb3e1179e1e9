package nl.gezinslijn.bench.append;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import nl.gezinslijn.bench.harness.Outcome;
import nl.gezinslijn.bench.harness.Round;
import nl.gezinslijn.command.aggregate.Submission;
import nl.gezinslijn.command.calendar.HolidayCalendar;
import nl.gezinslijn.inspection.Frameworks;
import nl.gezinslijn.programme.Programmes;
import nl.gezinslijn.runtime.watch.CommandLookout;
import nl.gezinslijn.runtime.wiring.AxonConfiguration;
import nl.gezinslijn.runtime.wiring.AxonConfiguration.Remembering;
import nl.gezinslijn.standalone.store.SqliteEventStorageEngine;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.DirectExecutor;
import org.axonframework.config.Configuration;

/** Our commands on the write side as standalone wires it, with the meters it has. */
public final class OverTheBus {

    private OverTheBus() {}

    static Outcome play(int clients, boolean waits, Round round) throws Exception {
        Path file = EventFiles.in(round.folder());
        Clients.Played played;
        try (SqliteEventStorageEngine engine = EventFiles.open(round.folder())) {
            Configuration axon = writeSide(engine, Remembering.BOTH);
            try {
                CommandGateway commands = axon.commandGateway();
                CaseLife.firstInTurn().forEach(commands::sendAndWait);
                played = Clients.play(clients, Append.time(round), client -> {
                    for (Submission step : CaseLife.of(CaseLife.uuid(), "coach-" + client, waits)) {
                        commands.sendAndWait(step);
                    }
                });
            } finally {
                axon.shutdown();
            }
        }
        long contacts = EventFiles.count(file, "ContactHeld") / (waits ? CaseLife.CONTACTS - 1 : CaseLife.CONTACTS);
        return Append.outcome(played, played.lives(), Math.min(contacts, EventFiles.count(file, "CaseClosed")));
    }

    /** Started; shut down by who asked for it. */
    public static Configuration writeSide(SqliteEventStorageEngine engine, Remembering remembering) {
        Configuration axon = AxonConfiguration.of(
                configurer -> configurer.configureEmbeddedEventStore(c -> engine),
                DirectExecutor.INSTANCE,
                UnaryOperator.identity(),
                EventFiles.SERIALIZER,
                Programmes.shipped(),
                Frameworks.shipped(),
                new HolidayCalendar(),
                new CommandLookout(new SimpleMeterRegistry(), Tracer.NOOP, Propagator.NOOP),
                remembering);
        axon.start();
        return axon;
    }
}
