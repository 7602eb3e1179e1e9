package nl.gezinslijn.command.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import nl.gezinslijn.event.Actor;
import nl.gezinslijn.event.Stamp;
import nl.gezinslijn.privacy.Protected;
import org.jspecify.annotations.Nullable;

/**
 * When, by whom and why, as far as a test cares. What it does not say is ordinary: on the day of the entry before, and
 * recorded on the day itself at noon.
 */
public abstract class Draft<S extends Draft<S>> {

    private static final LocalDate FIRST_DAY = LocalDate.parse("2024-01-02");

    private Actor actor;
    private @Nullable LocalDate occurredOn;
    private @Nullable LocalDate recordedOn;
    private @Nullable Instant recordedAt;
    private @Nullable Protected<String> reason;
    private @Nullable Protected<String> standInReason;
    private @Nullable Protected<String> onBehalfOf;
    private boolean imported;

    Draft(Actor actor) {
        this.actor = actor;
    }

    abstract S self();

    public S on(String day) {
        occurredOn = LocalDate.parse(day);
        return self();
    }

    /** Recorded at noon of another day than it occurred on. */
    public S recordedOn(String day) {
        recordedOn = LocalDate.parse(day);
        return self();
    }

    public S recordedAt(String instant) {
        recordedAt = Instant.parse(instant);
        return self();
    }

    public S by(Actor who) {
        actor = who;
        return self();
    }

    public S because(String why) {
        return because(Texts.text(why));
    }

    public S because(Protected<String> why) {
        reason = why;
        return self();
    }

    public S withoutReason() {
        reason = null;
        return self();
    }

    public S standingInBecause(String why) {
        standInReason = Texts.text(why);
        return self();
    }

    public S onBehalfOf(String person) {
        onBehalfOf = Texts.text(person);
        return self();
    }

    public S onBehalfOfNobody() {
        onBehalfOf = null;
        return self();
    }

    /** The recorded-at is an old register's claim. */
    public S imported() {
        imported = true;
        return self();
    }

    Stamp stamp(@Nullable Stamp before, ZoneId zone) {
        LocalDate on = occurredOn != null ? occurredOn : before == null ? FIRST_DAY : before.occurredOn();
        LocalDate known = recordedOn != null ? recordedOn : on;
        Instant at = recordedAt != null
                ? recordedAt
                : known.atTime(LocalTime.NOON).atZone(zone).toInstant();
        return new Stamp(on, at, actor, onBehalfOf, reason, standInReason, "request-1", imported);
    }
}
