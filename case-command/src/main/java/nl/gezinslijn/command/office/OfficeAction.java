package nl.gezinslijn.command.office;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be recorded outside cases, and in whose line it stands. */
public enum OfficeAction {
    PROFILE_COACH(Line.COACH),
    RECORD_QUALIFICATION(Line.COACH),
    SET_CASELOAD_CAP(Line.COACH),
    SET_INTENSITY_CAPACITY(Line.PROGRAMME),
    TAKE_OFFICE(Line.PROGRAMME),
    LEAVE_OFFICE(Line.PROGRAMME),
    SEND_SURVEYS(Line.TALLY),
    RETURN_SURVEY(Line.TALLY),
    HOLD_GROUP_TRAINING(Line.TALLY),
    RECORD_COUNT(Line.TALLY),
    OPEN_INSPECTION(Line.INSPECTION),
    RECORD_FINDING(Line.INSPECTION),
    PUBLISH_INSPECTION(Line.INSPECTION);

    /** Whose line an action is recorded in; it is about an account, a programme, or an inspection by its id. */
    public enum Line {
        COACH,
        PROGRAMME,
        TALLY,
        INSPECTION
    }

    private final Line line;

    OfficeAction(Line line) {
        this.line = line;
    }

    public Line line() {
        return line;
    }

    /** As written in imports: {@code take-office}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty when no action outside cases is written so. */
    public static Optional<OfficeAction> find(String code) {
        return Arrays.stream(values())
                .filter(action -> action.code().equals(code))
                .findFirst();
    }
}
