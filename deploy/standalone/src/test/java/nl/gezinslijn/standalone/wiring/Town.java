package nl.gezinslijn.standalone.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.aggregate.OfficeReceipt;
import nl.gezinslijn.command.aggregate.OfficeSubmission;
import nl.gezinslijn.command.aggregate.Receipt;
import nl.gezinslijn.command.aggregate.Submission;
import nl.gezinslijn.command.aggregate.Submission.RequestKey;
import nl.gezinslijn.command.closure.CloseCase;
import nl.gezinslijn.command.closure.ReopenCase;
import nl.gezinslijn.command.coach.AssignCoach;
import nl.gezinslijn.command.coach.StartCoaching;
import nl.gezinslijn.command.coach.TransferCoach;
import nl.gezinslijn.command.intake.Register;
import nl.gezinslijn.command.intake.Register.NewMember;
import nl.gezinslijn.command.intensity.ChangeIntensity;
import nl.gezinslijn.command.office.OfficeCommand;
import nl.gezinslijn.command.office.OfficeCommand.RecordQualification;
import nl.gezinslijn.command.office.OfficeCommand.SetCaseloadCap;
import nl.gezinslijn.command.office.OfficeCommand.SetIntensityCapacity;
import nl.gezinslijn.event.Actor;
import nl.gezinslijn.event.IntakeEvent.Relation;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.event.Stamp;
import nl.gezinslijn.privacy.KeyVault;
import nl.gezinslijn.privacy.Protected;
import org.jspecify.annotations.Nullable;

/** A town with one programme: brings its families as far as a race wants them, and words what they then ask for. */
record Town(Node node, String programme, String referralSource, List<String> eligibility) {

    static final LocalDate DAY = LocalDate.parse("2024-01-02");

    private static final Instant NOON = Instant.parse("2024-01-02T12:00:00Z");
    private static final Actor COORDINATOR = new Actor("carla", Role.COORDINATOR, "synthese");
    private static final String ORGANISATION = "synthese";

    /** Where a coach needs no papers and no intensity has a number of places. */
    static Town drenthe(Node node) {
        return new Town(node, "drenthe-2006", "school", List.of("help-hard-to-get-in"));
    }

    /** Where a coach has papers, and intensities have places. */
    static Town venray(Node node) {
        return new Town(node, "venray-2021", "school", List.of());
    }

    void cap(String coach, int atMost) {
        done(coach, new SetCaseloadCap(atMost));
    }

    void qualified(String coach, String... papers) {
        for (String paper : papers) {
            done(coach, new RecordQualification(paper, DAY, null));
        }
    }

    void capacity(String intensity, int upTo) {
        done(programme, new SetIntensityCapacity(intensity, upTo));
    }

    String registered() {
        String caseId = UUID.randomUUID().toString();
        done(registration(caseId, "family of " + caseId));
        return caseId;
    }

    String assignedTo(String coach) {
        String caseId = registered();
        done(assignment(caseId, coach));
        return caseId;
    }

    String startedBy(String coach) {
        String caseId = assignedTo(coach);
        done(start(caseId, null));
        return caseId;
    }

    String closedBy(String coach) {
        String caseId = assignedTo(coach);
        done(closure(caseId));
        return caseId;
    }

    Submission registration(String caseId, String family) {
        NewMember child = new NewMember(
                "child of " + family, Relation.CHILD, LocalDate.parse("2016-05-20"), null, null, null, null, null);
        return wish(
                caseId,
                new Register(programme, family, referralSource, null, null, eligibility, List.of(child), null, null));
    }

    Submission assignment(String caseId, String coach) {
        return wish(caseId, new AssignCoach(coach, ORGANISATION, null));
    }

    Submission transfer(String caseId, String coach) {
        return wish(caseId, new TransferCoach(coach, ORGANISATION));
    }

    Submission start(String caseId, @Nullable String intensity) {
        return wish(caseId, new StartCoaching(intensity));
    }

    Submission change(String caseId, String intensity) {
        return wish(caseId, new ChangeIntensity(intensity, false));
    }

    Submission closure(String caseId) {
        return wish(caseId, new CloseCase("finished", List.of(), List.of(), null, null, null));
    }

    Submission reopening(String caseId, String coach, @Nullable String intensity) {
        return wish(caseId, new ReopenCase(coach, ORGANISATION, intensity));
    }

    /** By the coordinator, in place of whoever does it by right, and with every reason that a rule might ask for. */
    static Submission wish(String caseId, CaseCommand command) {
        Protected<String> said = new Protected<>(KeyVault.ofCase(caseId), "test", "c29tZXRoaW5n");
        Stamp stamp = new Stamp(DAY, NOON, COORDINATOR, said, said, said, "request-1", false);
        return new Submission(caseId, stamp, command, null, null);
    }

    /** The same wish, under a key by which a retry is known, and by which what came of it is found in every line. */
    static Submission keyed(Submission wish, String key) {
        Stamp s = wish.stamp();
        Stamp stamp = new Stamp(
                s.occurredOn(),
                s.recordedAt(),
                s.actor(),
                s.onBehalfOf(),
                s.reason(),
                s.standInReason(),
                key,
                s.imported());
        return new Submission(
                wish.caseId(), stamp, wish.command(), wish.expectedVersion(), new RequestKey(key, "the-same-body"));
    }

    void done(Submission... submissions) {
        for (Submission submission : submissions) {
            assertThat(node.answer(submission)).isInstanceOf(Receipt.class);
        }
    }

    private void done(String about, OfficeCommand command) {
        Stamp stamp = new Stamp(DAY, NOON, COORDINATOR, null, null, null, "request-1", false);
        assertThat(node.answer(new OfficeSubmission(about, stamp, command, null)))
                .isInstanceOf(OfficeReceipt.class);
    }
}
