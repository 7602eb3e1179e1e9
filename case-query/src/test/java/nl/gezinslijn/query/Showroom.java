package nl.gezinslijn.query;

import java.time.LocalDate;
import java.util.Random;
import nl.gezinslijn.event.Actor;
import nl.gezinslijn.event.EscalationEvent.EscalationRaised;
import nl.gezinslijn.event.ProtectionEvent.ProtectionReferralMade;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.privacy.Seal;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the pages over invented families, to look at: accounts coordinator-1 and others, password demo. */
public final class Showroom {

    private Showroom() {}

    public static void main(String[] arguments) {
        ConfigurableApplicationContext house = SpringApplication.run(TestHouse.class, arguments);
        EmbeddedEventStore events = house.getBean(EmbeddedEventStore.class);
        Seal seal = house.getBean(Seal.class);
        Random random = new Random(20261124);
        for (int i = 0; i < 420; i++) {
            LocalDate registered = LocalDate.of(2022, 1, 3).plusDays(random.nextInt(725));
            events.publish(venray("venray " + i, registered, seal, random).messages());
        }
        for (int i = 0; i < 12; i++) {
            LocalDate registered = LocalDate.of(2026, 3, 3).minusDays(20L * i);
            events.publish(drenthe("drenthe " + i, registered, i, seal).messages());
        }
    }

    private static Life venray(String name, LocalDate registered, Seal seal, Random random) {
        Life life = Life.of(name, Life.VENRAY, seal).registered(registered.toString());
        if (random.nextInt(40) == 0) {
            return life.declined(registered.plusDays(3).toString());
        }
        life.triaged(registered.plusDays(2).toString(), random.nextInt(30) != 0);
        LocalDate assigned = registered.plusDays(5 + random.nextInt(30));
        if (assigned.isAfter(LocalDate.of(2023, 12, 20))) {
            return life;
        }
        String coach = "coach-" + (1 + random.nextInt(14));
        LocalDate started = assigned.plusDays(random.nextInt(9));
        LocalDate closed = started.plusDays(40 + (long) (Math.abs(random.nextGaussian()) * 220));
        life.assigned(assigned.toString(), coach, random.nextBoolean() ? "synthese" : "mee")
                .started(started.toString())
                .contact(started.plusDays(4).toString())
                .plan(started.plusDays(20).toString());
        return closed.isAfter(LocalDate.of(2023, 12, 31))
                ? life
                : life.closed(closed.toString(), random.nextInt(8) == 0 ? "ended-by-family" : "finished");
    }

    private static Life drenthe(String name, LocalDate registered, int i, Seal seal) {
        LocalDate started = registered.plusDays(20);
        Life life = Life.of(name, Life.DRENTHE, seal)
                .registered(registered.toString())
                .triaged(registered.plusDays(1).toString(), true)
                .waits(registered.plusDays(1).toString())
                .assigned(registered.plusDays(12).toString(), "coach-" + (1 + i % 3))
                .started(started.toString())
                .contact(started.plusDays(2).toString())
                .plan(started.plusDays(16).toString())
                .contact(started.plusDays(30).toString());
        if (i % 3 == 0) {
            return life;
        }
        life.asksExtension(started.plusDays(160).toString())
                .extended(started.plusDays(165).toString());
        if (i % 3 == 1) {
            return life.then(
                            started.plusDays(170).toString(),
                            life.coach(),
                            new EscalationRaised(
                                    1, "coordinator", life.text("EscalationRaised.matter", "Het loopt vast.")))
                    .then(
                            started.plusDays(172).toString(),
                            new Actor("coordinator-1", Role.COORDINATOR, "gemeente"),
                            new ProtectionReferralMade(1, "amk", "advice", false, started.plusDays(180), null));
        }
        return life.closed(started.plusDays(200).toString());
    }
}
