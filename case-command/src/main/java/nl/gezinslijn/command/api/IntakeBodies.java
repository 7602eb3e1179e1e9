package nl.gezinslijn.command.api;

import static nl.gezinslijn.casefile.Action.DECLINE;
import static nl.gezinslijn.casefile.Action.ENTER_WAITING_LIST;
import static nl.gezinslijn.casefile.Action.RECORD_INTAKE;
import static nl.gezinslijn.casefile.Action.RECORD_KITCHEN_TABLE;
import static nl.gezinslijn.casefile.Action.REGISTER;
import static nl.gezinslijn.casefile.Action.TEST_COMPLEXITY;
import static nl.gezinslijn.casefile.Action.TRIAGE;
import static nl.gezinslijn.casefile.Action.WITHDRAW;
import static nl.gezinslijn.casefile.Rule.INT_1;
import static nl.gezinslijn.casefile.Rule.INT_2;
import static nl.gezinslijn.casefile.Rule.INT_3;
import static nl.gezinslijn.casefile.Rule.INT_4;
import static nl.gezinslijn.casefile.Rule.INT_5;
import static nl.gezinslijn.casefile.Rule.WAIT_1;
import static nl.gezinslijn.command.api.ActionResource.bare;
import static nl.gezinslijn.command.api.ActionResource.withFields;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.InvalidField;
import nl.gezinslijn.command.intake.Decline;
import nl.gezinslijn.command.intake.EnterWaitingList;
import nl.gezinslijn.command.intake.RecordIntake;
import nl.gezinslijn.command.intake.RecordKitchenTable;
import nl.gezinslijn.command.intake.Register;
import nl.gezinslijn.command.intake.Register.NewMember;
import nl.gezinslijn.command.intake.TestComplexity;
import nl.gezinslijn.command.intake.Triage;
import nl.gezinslijn.command.intake.Withdraw;
import nl.gezinslijn.event.IntakeEvent.Relation;
import org.jspecify.annotations.Nullable;

/** Registration, triage, waiting list. */
final class IntakeBodies {

    static final Topic TOPIC = new Topic(
            "Intake",
            "Registration (aanmelding), triage, waiting list (wachtlijst), first conversations",
            List.of(
                    withFields(
                            REGISTER,
                            "",
                            Registration.class,
                            "Register a family with a programme",
                            INT_1,
                            INT_2,
                            INT_3,
                            INT_5),
                    bare(
                            DECLINE,
                            "/{caseId}/declines",
                            t -> new Decline(),
                            "Decline the registration; final. The reason says why"),
                    bare(
                            WITHDRAW,
                            "/{caseId}/withdrawals",
                            t -> new Withdraw(),
                            "The family no longer wants the help; final"),
                    withFields(
                            TRIAGE,
                            "/{caseId}/triages",
                            Triaging.class,
                            "Estimate whether the family can wait",
                            WAIT_1),
                    bare(
                            ENTER_WAITING_LIST,
                            "/{caseId}/waiting-list-entries",
                            t -> new EnterWaitingList(),
                            "Put the family on the waiting list",
                            WAIT_1),
                    withFields(RECORD_INTAKE, "/{caseId}/intakes", IntakeTalk.class, "Record a first conversation"),
                    withFields(
                            TEST_COMPLEXITY,
                            "/{caseId}/complexity-tests",
                            ComplexityTest.class,
                            "Test the case against the complexity criteria",
                            INT_4),
                    withFields(
                            RECORD_KITCHEN_TABLE,
                            "/{caseId}/kitchen-table-talks",
                            KitchenTable.class,
                            "Record a talk at the kitchen table",
                            INT_4)));

    private IntakeBodies() {}

    /**
     * @param familyId identifies the family over its cases; left out for a family new to the register
     * @param questionAbout person id of the child the question is about; left out for the youngest
     * @param question what the family or the referrer asks, in their words
     */
    public record Registration(
            @NotBlank @Size(max = 64) String programme,
            @Nullable UUID familyId,
            @NotBlank @Size(max = 64) String referralSource,
            @Size(max = 64) @Nullable String helpQuestion,
            @Size(max = 80) @Nullable String district,
            @Size(max = 20) @Nullable List<@NotBlank @Size(max = 64) String> eligibility,
            @NotEmpty @Size(max = 30) List<@Valid @NotNull Member> members,
            @Nullable UUID questionAbout,
            @Size(max = 8000) @Nullable String question)
            implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            List<NewMember> sealed = new ArrayList<>();
            for (Member member : members) {
                sealed.add(member.sealed(target, sealed.size()));
            }
            return new Register(
                    programme,
                    familyId == null ? target.caseId() : familyId.toString(),
                    referralSource,
                    helpQuestion,
                    district,
                    eligibility == null ? List.of() : eligibility,
                    sealed,
                    questionAbout == null ? null : questionAbout.toString(),
                    target.textOrNull("FamilyRegistered.question", question));
        }
    }

    /**
     * @param personId left out for a person new to the register
     * @param dueDate of an unborn child, instead of a birth date
     * @param contact address, telephone or e-mail, as written
     */
    public record Member(
            @Nullable UUID personId,
            @NotNull Relation relation,
            @Size(max = 200) @Nullable String name,
            @Nullable LocalDate birthDate,
            @Nullable LocalDate dueDate,
            @Size(max = 500) @Nullable String contact) {

        NewMember sealed(Target target, int index) {
            return sealed(target, personId == null ? target.personId(index) : personId.toString(), "members[" + index);
        }

        /** Somebody who comes later has an id of his own from the start. */
        NewMember arriving(Target target, int index) {
            if (personId == null) {
                throw new InvalidField("newMembers[" + index + "].personId", "is given for a member who comes later");
            }
            return sealed(target, personId.toString(), "newMembers[" + index);
        }

        private NewMember sealed(Target target, String id, String place) {
            if (birthDate != null && dueDate != null) {
                throw new InvalidField(place + "].dueDate", "is not given together with a birth date");
            }
            return new NewMember(
                    id,
                    relation,
                    birthDate,
                    dueDate,
                    target.ofPerson(id, "FamilyRegistered.name", name),
                    target.ofPerson(id, "FamilyRegistered.birthDate", birthDate),
                    target.ofPerson(id, "FamilyRegistered.dueDate", dueDate),
                    target.ofPerson(id, "FamilyRegistered.contact", contact));
        }
    }

    /** @param urgency 1 is the most urgent, 5 the least */
    public record Triaging(
            @NotNull Boolean canWait,
            @NotNull @Min(1) @Max(5) Integer urgency) implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new Triage(canWait, urgency);
        }
    }

    /**
     * @param present person ids of the members who took part
     * @param newMembers members who were not known yet
     * @param need what the family needs, in its own words
     * @param network who of its own people helps
     * @param supporters how many people of its own network it can count on
     * @param lifeDomains codes of the programme's list
     */
    public record IntakeTalk(
            @NotNull @Size(max = 30) List<@NotNull UUID> present,
            @Size(max = 30) @Nullable List<@Valid @NotNull Member> newMembers,
            @NotBlank @Size(max = 8000) String need,
            @Size(max = 8000) @Nullable String network,
            @NotNull @Min(0) @Max(999) Integer supporters,
            @NotNull @Size(max = 50) List<@NotBlank @Size(max = 64) String> lifeDomains)
            implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            List<NewMember> sealed = new ArrayList<>();
            for (Member member : newMembers == null ? List.<Member>of() : newMembers) {
                sealed.add(member.arriving(target, sealed.size()));
            }
            return new RecordIntake(
                    Ids.of(present),
                    sealed,
                    target.text("IntakeHeld.need", need),
                    target.textOrNull("IntakeHeld.network", network),
                    supporters,
                    lifeDomains);
        }
    }

    /** @param criteria codes of the programme's criteria that hold */
    public record ComplexityTest(@NotNull @Size(max = 20) List<@NotBlank @Size(max = 64) String> criteria)
            implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new TestComplexity(criteria);
        }
    }

    /**
     * @param jointly together with the youth consultant, or whom the programme names
     * @param present person ids of the members who took part
     */
    public record KitchenTable(
            @NotNull Boolean jointly,
            @NotNull @Size(max = 30) List<@NotNull UUID> present,
            @Size(max = 8000) @Nullable String note)
            implements ActionBody {

        @Override
        public CaseCommand command(Target target) {
            return new RecordKitchenTable(
                    jointly, Ids.of(present), target.textOrNull("KitchenTableTalkHeld.note", note));
        }
    }
}
