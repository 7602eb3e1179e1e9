package nl.gezinslijn.command.intake;

import java.time.LocalDate;
import java.util.List;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.IntakeEvent.Relation;
import nl.gezinslijn.privacy.Protected;
import org.jspecify.annotations.Nullable;

/**
 * Register a family with a programme.
 *
 * @param questionAbout person id of the child the question is about; null for the youngest
 */
public record Register(
        String programme,
        String familyId,
        String referralSource,
        @Nullable String helpQuestion,
        @Nullable String district,
        List<String> eligibility,
        List<NewMember> members,
        @Nullable String questionAbout,
        @Nullable Protected<String> question)
        implements CaseCommand {

    /**
     * A member as given: the dates in the clear for the age bound (INT-3), which no event keeps, and sealed for the
     * record.
     */
    public record NewMember(
            String personId,
            Relation relation,
            @Nullable LocalDate bornOn,
            @Nullable LocalDate dueOn,
            @Nullable Protected<String> name,
            @Nullable Protected<LocalDate> birthDate,
            @Nullable Protected<LocalDate> dueDate,
            @Nullable Protected<String> contact) {}

    @Override
    public Action action() {
        return Action.REGISTER;
    }

    @Override
    public List<CaseEvent> decide(Situation situation) {
        return Registrations.register(this, situation);
    }
}
