package nl.gezinslijn.query.retention;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.casefile.Intake;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.event.IntakeEvent.FamilyMember;
import nl.gezinslijn.event.RecordEvent.CaseTextErased;
import nl.gezinslijn.event.RecordEvent.PersonErased;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.privacy.Seal;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.programme.Programmes;
import nl.gezinslijn.query.access.MayRead;
import nl.gezinslijn.query.access.NotAllowed;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.access.Sight;
import nl.gezinslijn.query.accesslog.AccessLine.Ground;
import nl.gezinslijn.query.accesslog.Sightings;
import nl.gezinslijn.query.casefile.CaseRows;
import nl.gezinslijn.query.history.CaseHistory;
import nl.gezinslijn.query.retention.DestructionReport.Destroyed;
import nl.gezinslijn.query.retention.DueForDestruction.Due;
import org.jspecify.annotations.Nullable;

/**
 * What is due for destruction and what was destroyed, as the views have it: for administrators of every case, for a
 * coordinator of those of the own organisation. Birth dates are opened here to reckon with, and not told.
 */
public final class RetentionReports {

    private final CaseRows cases;
    private final CaseHistory history;
    private final Programmes programmes;
    private final MayRead mayRead;
    private final Seal seal;

    public RetentionReports(CaseRows cases, CaseHistory history, Programmes programmes, MayRead mayRead, Seal seal) {
        this.cases = cases;
        this.history = history;
        this.programmes = programmes;
        this.mayRead = mayRead;
        this.seal = seal;
    }

    /** @throws NotAllowed when the reader is neither coordinator nor administrator */
    public DueForDestruction due(Reader reader, String programme, LocalDate on) {
        Predicate<CaseFile> shown = shown(reader);
        try (Stream<CaseFile> ended = cases.filesEnded(programme)) {
            List<Due> due = ended.filter(shown)
                    .flatMap(file -> due(file, on).stream())
                    .sorted(Comparator.comparing(Due::keptUntil).thenComparing(Due::caseId))
                    .toList();
            saw(reader, due.stream().map(Due::caseId).toList());
            return new DueForDestruction(programme, on, due);
        }
    }

    private Optional<Due> due(CaseFile file, LocalDate on) {
        List<String> persons = intake(file).members().stream()
                .map(FamilyMember::personId)
                .filter(id -> !file.records().erasedPersons().contains(id))
                .toList();
        boolean text = !file.records().textErased();
        return persons.isEmpty() && !text
                ? Optional.empty()
                : kept(file)
                        .filter(it -> it.isDueOn(on))
                        .map(it -> new Due(file.caseId(), it.endedOn(), it.until(), it.basis(), persons, text));
    }

    /** @throws NotAllowed when the reader is neither coordinator nor administrator */
    public DestructionReport destroyed(Reader reader, String programme, LocalDate from, LocalDate to) {
        Predicate<CaseFile> shown = shown(reader);
        try (Stream<CaseFile> all = cases.filesOf(programme)) {
            List<Destroyed> destroyed = all.filter(file -> file.records().textErased()
                            || !file.records().erasedPersons().isEmpty())
                    .filter(shown)
                    .flatMap(this::destroyed)
                    .filter(it -> !it.on().isBefore(from) && !it.on().isAfter(to))
                    .sorted(Comparator.comparing(Destroyed::recordedAt)
                            .thenComparing(Destroyed::caseId)
                            .thenComparingLong(Destroyed::entry))
                    .toList();
            saw(reader, destroyed.stream().map(Destroyed::caseId).distinct().toList());
            return new DestructionReport(programme, from, to, destroyed);
        }
    }

    private Stream<Destroyed> destroyed(CaseFile file) {
        Optional<Kept> kept = kept(file);
        return history.entries(file.caseId(), 0, Integer.MAX_VALUE).stream().flatMap(entry -> switch (entry.event()) {
            case PersonErased e -> Stream.of(destroyed(entry, e.personId(), kept));
            case CaseTextErased e -> Stream.of(destroyed(entry, null, kept));
            default -> Stream.empty();
        });
    }

    private static Destroyed destroyed(Entry<CaseEvent> entry, @Nullable String person, Optional<Kept> kept) {
        return new Destroyed(
                entry.caseId(),
                entry.sequence(),
                person,
                entry.occurredOn(),
                entry.stamp().recordedAt(),
                entry.stamp().actor().id(),
                entry.stamp().actor().role().code(),
                entry.stamp().actor().organisation(),
                kept.filter(it -> it.isDueOn(entry.occurredOn())).isPresent()
                        ? DestructionReport.Ground.RETENTION_OVER
                        : DestructionReport.Ground.STATED_IN_ENTRY);
    }

    private Optional<Kept> kept(CaseFile file) {
        Intake intake = intake(file);
        Programme programme = programmes
                .find(intake.programme(), intake.programmeVersion())
                .orElseThrow(() -> new IllegalStateException("the programme of a case is not loaded"));
        return Kept.of(file, programme, date -> seal.openDate(file.caseId(), date));
    }

    private Predicate<CaseFile> shown(Reader reader) {
        if (reader.roles().contains(Role.ADMINISTRATOR)) {
            return file -> true;
        }
        Sight sight = mayRead.sight(reader);
        if (!sight.works(Role.COORDINATOR)) {
            throw new NotAllowed("retention is for coordinators and administrators");
        }
        return sight::coordinates;
    }

    private static void saw(Reader reader, List<String> caseIds) {
        Sightings.ofRequest().saw(caseIds, reader.roles().contains(Role.ADMINISTRATOR) ? Ground.ROLE : Ground.RELATION);
    }

    private static Intake intake(CaseFile file) {
        return Objects.requireNonNull(file.intake(), "not registered");
    }
}
