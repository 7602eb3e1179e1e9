package nl.gezinslijn.query.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.event.EventNames;
import nl.gezinslijn.event.MeldcodeEvent.MeldcodeStepTaken;
import nl.gezinslijn.event.PartyEvent.PartyInvolved;
import nl.gezinslijn.event.ProtectionEvent.ProtectionOutcomeRecorded;
import nl.gezinslijn.event.ProtectionEvent.ProtectionReferralMade;
import nl.gezinslijn.event.RecordEvent.EntryRetracted;
import nl.gezinslijn.event.Stamp;
import nl.gezinslijn.event.WorkEvent.ConsultationHeld;
import nl.gezinslijn.query.Life;
import org.junit.jupiter.api.Test;

class ParentsCopyTest {

    private static final String BODY =
            Life.VENRAY.protection().bodies().getFirst().code();

    private final Life life = Life.of("copied", Life.VENRAY)
            .registered("2024-01-02")
            .assigned("2024-01-05", "anna")
            .started("2024-01-10");

    @Test
    void reports_the_steps_to_them_and_advice_of_a_protection_body_are_left_out_and_so_is_taking_one_back() {
        life.then("2024-02-01", life.coach(), new MeldcodeStepTaken(1, false, null, null, null))
                .then("2024-02-02", life.coach(), new ConsultationHeld(BODY, null, null, 20, null))
                .then("2024-02-03", life.coach(), new ProtectionReferralMade(1, BODY, "report", false, null, null))
                .then("2024-02-04", life.coach(), new ProtectionOutcomeRecorded(1, "investigation", null))
                .then("2024-02-05", life.coach(), new EntryRetracted(4))
                .contact("2024-02-06")
                .then("2024-02-07", life.coach(), new ConsultationHeld("general-practitioner", null, null, 20, null))
                .then("2024-02-08", life.coach(), new EntryRetracted(9));

        List<Entry<CaseEvent>> copy = ParentsCopy.of(life.entries(), Life.VENRAY);

        assertThat(copy.stream().map(it -> EventNames.nameOf(it.event().getClass())))
                .containsExactly(
                        "FamilyRegistered",
                        "CoachAssigned",
                        "CoachingStarted",
                        "ContactHeld",
                        "ConsultationHeld",
                        "EntryRetracted");
        CaseFile file = CaseFile.of(life.caseId(), copy);
        assertThat(file.protection().made()).isZero();
        assertThat(file.meldcode().steps()).isEmpty();
        assertThat(file.work().contacts()).isEqualTo(1);
        assertThat(file.work().consultations()).isZero();
        assertThat(file.hasOpenSteps()).isFalse();
    }

    @Test
    void who_reported_and_where_anybody_is_to_be_found_are_left_out() {
        Stamp reported = new Stamp(
                LocalDate.parse("2024-02-01"),
                life.recorded(LocalDate.parse("2024-02-01")),
                life.coach(),
                life.text("InvolveParty.onBehalfOf", "de buurvrouw"),
                life.text("InvolveParty.reason", "zij helpt"),
                null,
                "request-1",
                false);
        life.then(
                new PartyInvolved(
                        1,
                        "school",
                        "De Esdoorn",
                        life.text("PartyInvolved.name", "Juf Ank"),
                        life.text("PartyInvolved.contact", "Korhoenstraat 731"),
                        false,
                        null),
                reported);

        Entry<CaseEvent> party = ParentsCopy.of(life.entries(), Life.VENRAY).getLast();

        assertThat(party.stamp().onBehalfOf()).isNull();
        assertThat(party.stamp().reason()).isNotNull();
        assertThat(party.event()).isInstanceOfSatisfying(PartyInvolved.class, it -> {
            assertThat(it.name()).isNotNull();
            assertThat(it.contact()).isNull();
        });
    }
}
