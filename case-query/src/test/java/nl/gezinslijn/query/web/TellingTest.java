package nl.gezinslijn.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.ClosureEvent.CaseClosed;
import nl.gezinslijn.event.ClosureEvent.CaseReopened;
import nl.gezinslijn.event.ClosureEvent.GoalOutcome;
import nl.gezinslijn.event.CoachEvent.CoachAssigned;
import nl.gezinslijn.event.CoachEvent.CoachTransferred;
import nl.gezinslijn.event.CoachEvent.CoachingStarted;
import nl.gezinslijn.event.EscalationEvent.EscalationRaised;
import nl.gezinslijn.event.EscalationEvent.EscalationResolved;
import nl.gezinslijn.event.EventNames;
import nl.gezinslijn.event.IntakeEvent.CaseTriaged;
import nl.gezinslijn.event.IntakeEvent.FamilyRegistered;
import nl.gezinslijn.event.IntakeEvent.RegistrationDeclined;
import nl.gezinslijn.event.IntakeEvent.WaitingListEntered;
import nl.gezinslijn.event.MeldcodeEvent.MeldcodeStepTaken;
import nl.gezinslijn.event.PlanEvent.Goal;
import nl.gezinslijn.event.PlanEvent.PlanAgreed;
import nl.gezinslijn.event.PlanEvent.PlanRevised;
import nl.gezinslijn.event.ProtectionEvent.ProtectionOutcomeRecorded;
import nl.gezinslijn.event.ProtectionEvent.ProtectionReferralMade;
import nl.gezinslijn.event.TermEvent.ExtensionGranted;
import nl.gezinslijn.event.TermEvent.ExtensionRefused;
import nl.gezinslijn.event.TermEvent.ExtensionRequested;
import nl.gezinslijn.event.TermEvent.TermLapsed;
import nl.gezinslijn.event.WorkEvent.ContactHeld;
import nl.gezinslijn.event.WorkEvent.ReviewHeld;
import nl.gezinslijn.privacy.InMemoryKeyVault;
import nl.gezinslijn.privacy.KeyVault;
import nl.gezinslijn.privacy.Protected;
import nl.gezinslijn.privacy.Seal;
import nl.gezinslijn.query.Life;
import nl.gezinslijn.query.history.Opening;
import nl.gezinslijn.query.web.Told.Fact;
import org.junit.jupiter.api.Test;

class TellingTest {

    private static final String CASE = Life.id("case");
    private static final String SANNE = Life.id("Sanne");
    private static final LocalDate DAY = LocalDate.parse("2024-03-01");

    private final InMemoryKeyVault keys = new InMemoryKeyVault();
    private final Seal seal = new Seal(keys);

    @Test
    void every_event_there_is_can_be_told_in_both_languages() {
        List<CaseEvent> one = oneOfEach();

        assertThat(one.stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(Set.copyOf(EventNames.all()));
        for (CaseEvent event : one) {
            Told dutch = tell(event, Speaking.DUTCH);
            Told english = tell(event, Speaking.ENGLISH);
            assertThat(dutch.title()).as(event.getClass().getSimpleName()).isNotBlank();
            assertThat(english.facts()).hasSameSizeAs(dutch.facts());
            assertThat(english.topic()).isEqualTo(dutch.topic());
        }
    }

    @Test
    void codes_are_told_in_the_programmes_own_words() {
        assertThat(tell(new ContactHeld("home-visit", 45, List.of(SANNE), null), Speaking.DUTCH))
                .isEqualTo(new Told(
                        "work",
                        "Huisbezoek",
                        List.of(new Fact("Duur", "45 minuten", false), new Fact("Met", "Sanne", false))));
        assertThat(tell(new ProtectionReferralMade(1, "veilig-thuis", "report", true, DAY, null), Speaking.ENGLISH))
                .isEqualTo(new Told(
                        "safety",
                        "Report or advice at Veilig Thuis (child abuse and domestic violence)",
                        List.of(
                                new Fact("Kind", "Report", false),
                                new Fact("Acute danger", "yes", false),
                                new Fact("Answer due by", "1 March 2024", false))));
    }

    @Test
    void a_code_the_programme_does_not_have_is_told_as_it_is() {
        assertThat(tell(new ProtectionOutcomeRecorded(1, "from-another-time", null), Speaking.DUTCH)
                        .facts())
                .containsExactly(new Fact("Uitkomst", "from-another-time", false));
    }

    @Test
    void free_text_is_quoted_and_erased_text_is_said_to_be_erased() {
        ContactHeld contact = new ContactHeld("phone", 5, List.of(), text("Ze belde terug."));

        assertThat(tell(contact, Speaking.DUTCH).facts())
                .containsExactly(new Fact("Duur", "5 minuten", false), new Fact("Notitie", "Ze belde terug.", true));

        keys.destroy(KeyVault.ofCase(CASE));
        assertThat(tell(contact, Speaking.DUTCH).facts().getLast()).isEqualTo(new Fact("Notitie", "gewist", false));
    }

    @Test
    void somebody_no_longer_known_is_somebody_of_the_family() {
        assertThat(tell(new ContactHeld("phone", 5, List.of(Life.id("gone")), null), Speaking.DUTCH)
                        .facts()
                        .getLast())
                .isEqualTo(new Fact("Met", "iemand van het gezin", false));
    }

    private Told tell(CaseEvent event, Words words) {
        return new Telling(new ProgrammeWords(Life.VENRAY, words), Map.of(SANNE, "Sanne"), new Opening(seal, CASE))
                .tell(event);
    }

    private Protected<String> text(String text) {
        return seal.text(CASE, KeyVault.ofCase(CASE), "ContactHeld.note", text);
    }

    private List<CaseEvent> oneOfEach() {
        Goal goal = new Goal("1.1", "parenting", List.of(), text("Rust."));
        List<CaseEvent> events = new ArrayList<>(List.of(
                new FamilyRegistered(
                        "venray-2021",
                        1,
                        CASE,
                        "school",
                        "parenting",
                        "4-12",
                        "Oostrum",
                        List.of("any"),
                        List.of(),
                        text("Help.")),
                new CaseTriaged(true, 3),
                new WaitingListEntered(),
                new RegistrationDeclined(),
                new CoachAssigned("anna", "synthese"),
                new CoachTransferred("bert", "mee"),
                new CoachingStarted("regular", 6),
                new PlanAgreed(1, List.of(SANNE), List.of(goal), text("Als het rustig is.")),
                new PlanRevised(2, List.of(SANNE), List.of(goal), null),
                new ContactHeld("phone", 5, List.of(SANNE), null)));
        events.addAll(List.of(
                new ReviewHeld(ReviewHeld.Conclusion.CONTINUE, null),
                new ExtensionRequested(1, 3),
                new ExtensionGranted(1, 3, DAY),
                new ExtensionRefused(1),
                new TermLapsed(DAY),
                new MeldcodeStepTaken(5, false, true, false, null),
                new ProtectionReferralMade(1, "veilig-thuis", "report", false, DAY, null),
                new ProtectionOutcomeRecorded(1, "safe-enough", null),
                new EscalationRaised(1, "coordinator", text("Het stokt.")),
                new EscalationResolved(1, null)));
        events.add(new CaseClosed(
                "finished", List.of(new GoalOutcome("1.1", GoalOutcome.Outcome.REACHED)), List.of(), "own-network"));
        events.add(new CaseReopened("anna", "synthese", "regular", null));
        return events;
    }
}
