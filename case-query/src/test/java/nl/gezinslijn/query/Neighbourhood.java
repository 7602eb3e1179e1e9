package nl.gezinslijn.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.gezinslijn.event.EscalationEvent.EscalationRaised;
import nl.gezinslijn.event.EscalationEvent.EscalationResolved;
import nl.gezinslijn.privacy.InMemoryKeyVault;
import nl.gezinslijn.privacy.Seal;
import nl.gezinslijn.programme.Programme;

/** Families of two programmes over six years, in every state a case can come to; the same seed, the same families. */
public final class Neighbourhood {

    private static final LocalDate FIRST = LocalDate.of(2021, 1, 4);

    /** So that nothing lies after the day of {@link TestHouse#CLOCK}. */
    private static final LocalDate LAST = LocalDate.of(2026, 9, 1);

    private static final int DAYS = 1_970;

    private final Random random;
    private final Seal seal = new Seal(new InMemoryKeyVault());
    private final int coaches;

    private Neighbourhood(long seed, int coaches) {
        this.random = new Random(seed);
        this.coaches = coaches;
    }

    public static List<Life> of(long seed, int families, int coaches) {
        Neighbourhood neighbourhood = new Neighbourhood(seed, coaches);
        List<Life> lives = new ArrayList<>();
        for (int i = 0; i < families; i++) {
            lives.add(neighbourhood.life("family " + seed + "-" + i, i % 4 == 0 ? Life.DRENTHE : Life.VENRAY));
        }
        return lives;
    }

    private Life life(String name, Programme programme) {
        LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
        Life life = Life.of(name, programme, seal).registered(day.toString());
        int fate = random.nextInt(100);
        if (fate < 3) {
            return life;
        }
        if (fate < 10) {
            return life.declined(day.plusDays(2).toString());
        }
        life.triaged(day.plusDays(1).toString(), fate % 3 != 0);
        if (fate % 3 == 1) {
            life.waits(day.plusDays(1).toString());
        }
        if (fate < 14) {
            return life;
        }
        life.assigned(day.plusDays(9).toString(), "coach-" + random.nextInt(coaches));
        if (fate < 17) {
            return life;
        }
        life.started(day.plusDays(12).toString());
        return helped(life, day.plusDays(12), fate);
    }

    private Life helped(Life life, LocalDate started, int fate) {
        int contacts = 3 + random.nextInt(15);
        LocalDate day = started;
        for (int contact = 0; contact < contacts && day.isBefore(LAST); contact++) {
            day = day.plusDays(1 + random.nextInt(20));
            life.contact(day.toString());
            if (contact == 2) {
                life.plan(day.toString());
            }
        }
        if (fate % 11 == 0) {
            life.asksExtension(day.toString());
            if (fate % 2 == 0) {
                life.extended(day.plusDays(3).toString());
            }
        }
        if (fate % 13 == 0) {
            life.then(day.toString(), life.coach(), new EscalationRaised(1, "coordinator", null));
            if (fate % 2 == 0) {
                life.then(day.plusDays(5).toString(), life.coach(), new EscalationResolved(1, null));
            }
        }
        if (fate > 30) {
            life.closed(day.plusDays(6).toString());
        }
        if (fate > 95) {
            life.reopened(day.plusDays(60).toString(), "coach-" + random.nextInt(coaches));
        }
        return life;
    }
}
