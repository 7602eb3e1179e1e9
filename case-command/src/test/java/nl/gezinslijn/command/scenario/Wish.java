package nl.gezinslijn.command.scenario;

import java.time.ZoneId;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.aggregate.Submission;
import nl.gezinslijn.command.aggregate.Submission.RequestKey;
import nl.gezinslijn.event.Actor;
import nl.gezinslijn.event.Stamp;
import org.jspecify.annotations.Nullable;

/** What somebody wants done; {@link Wishes} has the words. */
public final class Wish extends Draft<Wish> {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final CaseCommand command;
    private @Nullable Long expectedVersion;
    private @Nullable RequestKey key;

    Wish(Actor by, CaseCommand command) {
        super(by);
        this.command = command;
    }

    /** The sender saw this version of the case. */
    public Wish expecting(long version) {
        expectedVersion = version;
        return this;
    }

    public Wish keyed(String name, String fingerprint) {
        key = new RequestKey(name, fingerprint);
        return this;
    }

    public Action action() {
        return command.action();
    }

    @Override
    Wish self() {
        return this;
    }

    /** For a case of its own, on the day it says. */
    public Submission submission() {
        return submission(null, AMSTERDAM);
    }

    /** For another case. */
    public Submission submissionFor(String caseId) {
        return new Submission(caseId, stamp(null, AMSTERDAM), command, expectedVersion, key);
    }

    Submission submission(@Nullable Stamp before, ZoneId zone) {
        return new Submission(CaseScenario.CASE, stamp(before, zone), command, expectedVersion, key);
    }
}
