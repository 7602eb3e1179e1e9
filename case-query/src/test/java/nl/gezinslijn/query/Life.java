package nl.gezinslijn.query;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.casefile.Term;
import nl.gezinslijn.event.Actor;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.ClosureEvent.CaseClosed;
import nl.gezinslijn.event.ClosureEvent.CaseReopened;
import nl.gezinslijn.event.ClosureEvent.GoalOutcome;
import nl.gezinslijn.event.CoachEvent.CoachAssigned;
import nl.gezinslijn.event.CoachEvent.CoachTransferred;
import nl.gezinslijn.event.CoachEvent.CoachingStarted;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.event.IntakeEvent.CaseTriaged;
import nl.gezinslijn.event.IntakeEvent.FamilyMember;
import nl.gezinslijn.event.IntakeEvent.FamilyRegistered;
import nl.gezinslijn.event.IntakeEvent.RegistrationDeclined;
import nl.gezinslijn.event.IntakeEvent.Relation;
import nl.gezinslijn.event.IntakeEvent.WaitingListEntered;
import nl.gezinslijn.event.PlanEvent.Goal;
import nl.gezinslijn.event.PlanEvent.PlanAgreed;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.event.Stamp;
import nl.gezinslijn.event.TermEvent.ExtensionGranted;
import nl.gezinslijn.event.TermEvent.ExtensionRequested;
import nl.gezinslijn.event.WorkEvent.ContactHeld;
import nl.gezinslijn.privacy.InMemoryKeyVault;
import nl.gezinslijn.privacy.KeyVault;
import nl.gezinslijn.privacy.Protected;
import nl.gezinslijn.privacy.Seal;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.programme.Programmes;
import nl.gezinslijn.query.casefile.CaseFiles;
import nl.gezinslijn.query.casefile.CaseRow;
import nl.gezinslijn.query.figures.CaseFigures;
import nl.gezinslijn.query.figures.FiguresFold;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** The life of an invented family, told step by step: what happened, not what was allowed to. */
public final class Life {

    public static final Programmes PROGRAMMES = Programmes.shipped();
    public static final Programme VENRAY = PROGRAMMES.newest("venray-2021").orElseThrow();
    public static final Programme DRENTHE = PROGRAMMES.newest("drenthe-2006").orElseThrow();
    public static final String ORGANISATION = "synthese";
    private static final Actor COORDINATOR = new Actor("coordinator-1", Role.COORDINATOR, "gemeente");

    private final String caseId;
    private final Programme programme;
    private final Seal seal;
    private final List<Entry<CaseEvent>> entries = new ArrayList<>();
    private @Nullable LocalDate start;
    private int months;
    private int extensions;

    private Life(String caseId, Programme programme, Seal seal) {
        this.caseId = caseId;
        this.programme = programme;
        this.seal = seal;
    }

    /** The same name is the same family in every run. */
    public static Life of(String name, Programme programme) {
        return of(name, programme, new Seal(new InMemoryKeyVault()));
    }

    public static Life of(String name, Programme programme, Seal seal) {
        return new Life(id(name), programme, seal);
    }

    public static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    public String caseId() {
        return caseId;
    }

    public String parent() {
        return id(caseId + " parent");
    }

    public Life registered(String day) {
        return registered(day, "4-12");
    }

    public Life registered(String day, String ageBand) {
        return then(
                day,
                COORDINATOR,
                new FamilyRegistered(
                        programme.id(),
                        programme.version(),
                        caseId,
                        "school",
                        "parenting",
                        ageBand,
                        "Oostrum",
                        List.of(),
                        List.of(
                                person(parent(), Relation.PARENT, "Sanne Verzonnen", null),
                                person(id(caseId + " child"), Relation.CHILD, "Milan Verzonnen", "2015-05-04")),
                        text("FamilyRegistered.question", "Wij komen er samen niet uit.")));
    }

    public Life triaged(String day, boolean canWait) {
        return then(day, COORDINATOR, new CaseTriaged(canWait, canWait ? 3 : 1));
    }

    public Life waits(String day) {
        return then(day, COORDINATOR, new WaitingListEntered());
    }

    public Life declined(String day) {
        return then(day, COORDINATOR, new RegistrationDeclined());
    }

    public Life assigned(String day, String coach) {
        return assigned(day, coach, ORGANISATION);
    }

    public Life assigned(String day, String coach, String organisation) {
        return then(day, COORDINATOR, new CoachAssigned(coach, organisation, null));
    }

    public Life transferred(String day, String coach, String organisation) {
        return then(day, COORDINATOR, new CoachTransferred(coach, organisation));
    }

    public Life started(String day) {
        begin(day);
        return then(
                day,
                coach(),
                new CoachingStarted(
                        programme.intensities().isEmpty()
                                ? null
                                : programme.intensities().getFirst().code(),
                        programme.duration().termMonths()));
    }

    public Life contact(String day) {
        return then(
                day,
                coach(),
                new ContactHeld(
                        "conversation", "home", 60, List.of(parent()), text("ContactHeld.note", "Een goed gesprek.")));
    }

    public Life plan(String day) {
        return then(
                day,
                coach(),
                new PlanAgreed(
                        1,
                        List.of(parent()),
                        List.of(new Goal(
                                "1.1", "parenting", List.of(), text("PlanAgreed.goal", "Rust aan tafel, elke avond."))),
                        null,
                        List.of(),
                        List.of(),
                        false));
    }

    public Life asksExtension(String day) {
        return then(day, coach(), new ExtensionRequested(extensions + 1, 3));
    }

    public Life extended(String day) {
        extensions++;
        months += 3;
        LocalDate end = Term.end(start == null ? LocalDate.parse(day) : start, months);
        return then(day, COORDINATOR, new ExtensionGranted(extensions, 3, end));
    }

    public Life closed(String day) {
        return closed(day, "finished");
    }

    public Life closed(String day, String reason) {
        List<GoalOutcome> outcomes =
                file().plan() == null ? List.of() : List.of(new GoalOutcome("1.1", GoalOutcome.Outcome.REACHED));
        return then(day, coach(), new CaseClosed(reason, outcomes, List.of(), null, null, null));
    }

    public Life reopened(String day, String coach) {
        begin(day);
        return then(
                day,
                COORDINATOR,
                new CaseReopened(coach, ORGANISATION, null, programme.duration().termMonths()));
    }

    /** Anything else that can happen. */
    public Life then(String day, Actor actor, CaseEvent event) {
        LocalDate on = LocalDate.parse(day);
        return then(event, new Stamp(on, recorded(on), actor, null, null, null, "request-1", false));
    }

    public Life then(CaseEvent event, Stamp stamp) {
        entries.add(new Entry<>(caseId, entries.size(), stamp.recordedAt(), stamp, event));
        return this;
    }

    public Protected<String> text(String place, String text) {
        return seal.text(caseId, KeyVault.ofCase(caseId), place, text);
    }

    public Actor coach() {
        return new Actor(String.valueOf(file().coaching().lastCoach()), Role.COACH, ORGANISATION);
    }

    /** The day at ten, and never before what was recorded last. */
    public Instant recorded(LocalDate on) {
        Instant instant = on.atTime(LocalTime.of(10, 0)).toInstant(ZoneOffset.UTC);
        Instant last = entries.isEmpty() ? instant : entries.getLast().stamp().recordedAt();
        return last.isAfter(instant) ? last : instant;
    }

    public List<Entry<CaseEvent>> entries() {
        return List.copyOf(entries);
    }

    /** What it means, by nothing but the fold. */
    public CaseFile file() {
        CaseFile file = CaseFile.none(caseId);
        for (Entry<CaseEvent> entry : entries) {
            file = CaseFile.evolve(file, entry);
        }
        return file;
    }

    public CaseRow row() {
        return CaseRow.of(file());
    }

    /** What reports count of it. */
    public CaseFigures figures() {
        CaseFigures figures = CaseFigures.none(caseId);
        for (Entry<CaseEvent> entry : entries) {
            figures = FiguresFold.next(figures, entry, () -> entries.subList(0, (int) entry.sequence()));
        }
        return figures;
    }

    /** As the event store has it. */
    public List<DomainEventMessage<?>> messages() {
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (Entry<CaseEvent> entry : entries) {
            messages.add(new GenericDomainEventMessage<>(
                    CaseFiles.AGGREGATE,
                    caseId,
                    entry.sequence(),
                    entry.event(),
                    MetaData.from(entry.stamp().toMetadata()),
                    UUID.randomUUID().toString(),
                    entry.storedAt()));
        }
        return messages;
    }

    private void begin(String day) {
        start = LocalDate.parse(day);
        extensions = 0;
        Integer term = programme.duration().termMonths();
        months = term == null ? 0 : term;
    }

    private FamilyMember person(String id, Relation relation, String name, @Nullable String birthDate) {
        String subject = KeyVault.person(id);
        return new FamilyMember(
                id,
                relation,
                seal.text(caseId, subject, "FamilyRegistered.name", name),
                birthDate == null
                        ? null
                        : seal.date(caseId, subject, "FamilyRegistered.birthDate", LocalDate.parse(birthDate)),
                null,
                null);
    }
}
