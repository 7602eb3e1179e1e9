package nl.gezinslijn.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.casefile.Intake;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.event.OfficeEvent.CoachPlaceTaken;
import nl.gezinslijn.event.OfficeEvent.OfCoach;
import nl.gezinslijn.event.OfficeEvent.OfFamily;
import nl.gezinslijn.event.OfficeEvent.OfProgramme;
import nl.gezinslijn.office.Office.Waiting;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.programme.Programmes;
import org.jspecify.annotations.Nullable;

/**
 * All that is stored, folded into two books that have to agree: what is taken according to the lines around the cases,
 * and what the cases themselves take.
 */
public final class Books {

    private static final Set<CaseState> WITH_A_COACH =
            EnumSet.of(CaseState.ASSIGNED, CaseState.ACTIVE, CaseState.ON_HOLD, CaseState.AFTERCARE);
    private static final Set<CaseState> ENDED = EnumSet.of(CaseState.CLOSED, CaseState.DECLINED);
    private static final Set<CaseState> HELPED = EnumSet.of(CaseState.ACTIVE, CaseState.ON_HOLD);

    private final Programmes programmes;
    private final Map<String, Long> length = new HashMap<>();
    private final Map<String, List<Entry<CaseEvent>>> entries = new HashMap<>();
    private final SortedMap<String, CaseFile> cases = new TreeMap<>();
    private final SortedMap<String, CoachRecord> coaches = new TreeMap<>();
    private final SortedMap<String, FamilyRecord> families = new TreeMap<>();
    private final SortedMap<String, Office> offices = new TreeMap<>();

    public Books(Programmes programmes) {
        this.programmes = programmes;
    }

    /** Enters what was stored, in the order of its line; a coach's cap of that moment is held against it. */
    public void enter(String line, long sequence, Instant storedAt, Object event, Map<String, ?> metadata) {
        assertThat(sequence).as("next in line %s", line).isEqualTo(length.getOrDefault(line, 0L));
        length.put(line, sequence + 1);
        switch (event) {
            case CaseEvent e -> enter(Entry.read(line, sequence, storedAt, e, metadata));
            case OfCoach e -> {
                CoachRecord coach = coach(about(line)).evolve(e);
                coaches.put(about(line), coach);
                if (e instanceof CoachPlaceTaken && coach.atMost() != null) {
                    assertThat(coach.cases())
                            .as("cases of %s", coach.account())
                            .hasSizeLessThanOrEqualTo(Objects.requireNonNull(coach.atMost()));
                }
            }
            case OfFamily e -> families.put(about(line), family(about(line)).evolve(e));
            case OfProgramme e -> {
                LocalDate on = LocalDate.parse(String.valueOf(metadata.get("occurredOn")));
                offices.put(about(line), office(about(line)).evolve(on, e));
            }
            default -> {}
        }
    }

    private void enter(Entry<CaseEvent> entry) {
        List<Entry<CaseEvent>> before = entries.computeIfAbsent(entry.caseId(), id -> new ArrayList<>());
        CaseFile file = cases.getOrDefault(entry.caseId(), CaseFile.none(entry.caseId()));
        cases.put(entry.caseId(), file.next(entry, () -> before));
        before.add(entry);
    }

    private static String about(String line) {
        return line.substring(line.indexOf(':') + 1);
    }

    public Collection<CaseFile> cases() {
        return cases.values();
    }

    public CaseFile file(String caseId) {
        return cases.getOrDefault(caseId, CaseFile.none(caseId));
    }

    public List<Entry<CaseEvent>> entries(String caseId) {
        return List.copyOf(entries.getOrDefault(caseId, List.of()));
    }

    public CoachRecord coach(String account) {
        return coaches.getOrDefault(account, CoachRecord.unknown(account));
    }

    public FamilyRecord family(String familyId) {
        return families.getOrDefault(familyId, FamilyRecord.unknown(familyId));
    }

    public Office office(String programme) {
        return offices.getOrDefault(programme, Office.unknown(programme));
    }

    /** Fails where a line says something else than the cases do. */
    public void agree() {
        coachesHaveTheCasesThatHaveThem();
        familiesHaveOneOpenCase();
        thoseWhoWaitAreOnTheListInTurn();
        placesAreTakenByThoseWhoAreHelpedSo();
    }

    private void coachesHaveTheCasesThatHaveThem() {
        SortedMap<String, SortedSet<String>> assigned = new TreeMap<>();
        for (CaseFile file : cases.values()) {
            assertThat(file.coach() != null)
                    .as("%s has a coach while %s", file.caseId(), file.state())
                    .isEqualTo(WITH_A_COACH.contains(file.state()));
            if (file.coach() != null) {
                assigned.computeIfAbsent(file.coach(), account -> new TreeSet<>())
                        .add(file.caseId());
            }
        }
        SortedMap<String, SortedSet<String>> taken = new TreeMap<>();
        coaches.forEach((account, coach) -> {
            if (!coach.cases().isEmpty()) {
                taken.put(account, coach.cases());
            }
        });
        assertThat(taken).as("places taken of each coach").isEqualTo(assigned);
    }

    private void familiesHaveOneOpenCase() {
        SortedMap<String, String> open = new TreeMap<>();
        for (CaseFile file : cases.values()) {
            Intake intake = file.intake();
            if (intake != null && !ENDED.contains(file.state())) {
                String other = open.put(intake.familyId() + " in " + intake.programme(), file.caseId());
                assertThat(other)
                        .as("another open case of %s", intake.familyId())
                        .isNull();
            }
        }
        SortedMap<String, String> said = new TreeMap<>();
        families.forEach((family, record) ->
                record.openCases().forEach((programme, caseId) -> said.put(family + " in " + programme, caseId)));
        assertThat(said).as("open case of each family").isEqualTo(open);
    }

    private void thoseWhoWaitAreOnTheListInTurn() {
        SortedMap<String, List<Waiting>> waiting = new TreeMap<>();
        for (CaseFile file : cases.values()) {
            Intake intake = file.intake();
            if (intake != null && file.state() == CaseState.WAITING) {
                Intake.Triage triage = Objects.requireNonNull(intake.triage());
                waiting.computeIfAbsent(intake.programme(), programme -> new ArrayList<>())
                        .add(new Waiting(
                                file.caseId(),
                                triage.canWait() && !file.wantsTriage() ? triage.urgency() : 0,
                                intake.registeredOn()));
            }
        }
        waiting.values()
                .forEach(list -> list.sort(Comparator.comparingInt(Waiting::urgency)
                        .thenComparing(Waiting::registeredOn)
                        .thenComparing(Waiting::caseId)));
        SortedMap<String, List<Waiting>> listed = new TreeMap<>();
        offices.forEach((programme, office) -> {
            if (!office.waiting().isEmpty()) {
                listed.put(programme, office.waiting());
            }
        });
        assertThat(listed).as("waiting lists").isEqualTo(waiting);
    }

    private void placesAreTakenByThoseWhoAreHelpedSo() {
        SortedMap<String, SortedSet<String>> helped = new TreeMap<>();
        for (CaseFile file : cases.values()) {
            String place = HELPED.contains(file.state()) ? place(file) : null;
            if (place != null) {
                helped.computeIfAbsent(place, p -> new TreeSet<>()).add(file.caseId());
            }
        }
        SortedMap<String, SortedSet<String>> taken = new TreeMap<>();
        offices.forEach((programme, office) -> office.places().forEach((intensity, those) -> {
            if (!those.isEmpty()) {
                taken.put(intensity + " of " + programme, those);
            }
        }));
        assertThat(taken).as("places taken of each intensity").isEqualTo(helped);
    }

    private @Nullable String place(CaseFile file) {
        Intake intake = Objects.requireNonNull(file.intake());
        String intensity = file.coaching().intensity();
        if (intensity == null) {
            return null;
        }
        Programme programme =
                programmes.find(intake.programme(), intake.programmeVersion()).orElseThrow();
        boolean limited =
                programme.intensity(intensity).filter(i -> i.capacity() != null).isPresent();
        return limited ? intensity + " of " + programme.id() : null;
    }
}
