package nl.gezinslijn.command.scenario;

import java.time.ZoneId;
import nl.gezinslijn.command.aggregate.OfficeSubmission;
import nl.gezinslijn.command.aggregate.Submission.RequestKey;
import nl.gezinslijn.command.office.OfficeCommand;
import org.jspecify.annotations.Nullable;

/** What somebody, ordinarily a coordinator, wants recorded outside cases. */
public final class OfficeWish extends Draft<OfficeWish> {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final String about;
    private final OfficeCommand command;
    private @Nullable RequestKey key;

    private OfficeWish(String about, OfficeCommand command) {
        super(People.CARLA);
        this.about = about;
        this.command = command;
    }

    /** @param about a coach's account, or a programme's id */
    public static OfficeWish about(String about, OfficeCommand command) {
        return new OfficeWish(about, command);
    }

    public OfficeWish keyed(String name, String fingerprint) {
        key = new RequestKey(name, fingerprint);
        return this;
    }

    @Override
    OfficeWish self() {
        return this;
    }

    OfficeSubmission submission() {
        return new OfficeSubmission(about, stamp(null, AMSTERDAM), command, key);
    }
}
