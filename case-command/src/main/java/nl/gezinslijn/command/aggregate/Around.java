package nl.gezinslijn.command.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.CaseFile;
import nl.gezinslijn.command.Asks;
import nl.gezinslijn.command.Surroundings;
import nl.gezinslijn.command.place.Claims;
import nl.gezinslijn.command.place.Holdings;
import nl.gezinslijn.command.place.Holdings.FamilyCase;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.event.OfficeEvent;
import nl.gezinslijn.event.OfficeEvent.IntensityPlaceGivenBack;
import nl.gezinslijn.event.OfficeEvent.OfProgramme;
import nl.gezinslijn.event.OfficeEvent.WaitingListJoined;
import nl.gezinslijn.event.OfficeEvent.WaitingListLeft;
import nl.gezinslijn.event.Stamp;
import nl.gezinslijn.office.CoachRecord;
import nl.gezinslijn.office.Office;
import nl.gezinslijn.programme.Programme;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/**
 * The lines around one case while one command is carried out. Each is loaded once and held, always in the order coaches
 * by account, family, office: two commands that want the same ones wait for each other and never block one another.
 */
final class Around implements Surroundings {

    private final Lines lines;
    private final String caseId;
    private final Programme programme;
    private final SortedMap<String, Aggregate<CoachLine>> coaches = new TreeMap<>();
    private @Nullable Aggregate<OfficeLine> office;
    private @Nullable List<Entry<CaseEvent>> line;
    private long version;

    Around(Lines lines, String caseId, Programme programme) {
        this.lines = lines;
        this.caseId = caseId;
        this.programme = programme;
    }

    /** Loads what the decision asks for, and the coach of now where another is to come. */
    void open(Asks asks, CaseFile file) {
        version = file.version();
        NavigableSet<String> accounts = new TreeSet<>(asks.coaches());
        if (!accounts.isEmpty() && file.coach() != null) {
            accounts.add(file.coach());
        }
        accounts.forEach(this::line);
        if (asks.office()) {
            officeLine();
        }
    }

    @Override
    public CoachRecord coach(String account) {
        Aggregate<CoachLine> loaded = coaches.get(account);
        if (loaded == null) {
            throw new IllegalStateException("the command did not ask for this coach");
        }
        return loaded.invoke(CoachLine::coach);
    }

    @Override
    public Office office() {
        if (office == null) {
            throw new IllegalStateException("the command did not ask for the office");
        }
        return office.invoke(OfficeLine::office);
    }

    @Override
    public List<Entry<CaseEvent>> line() {
        List<Entry<CaseEvent>> read = line;
        if (read == null) {
            read = lines.entries(caseId, version);
            line = read;
        }
        return read;
    }

    /**
     * Takes and gives back what the case claims, all of it or, by throwing, nothing.
     *
     * @throws nl.gezinslijn.command.Refused when a claim is not free
     */
    void settle(Holdings before, Holdings after, boolean overCapacity, boolean mayKnow, Stamp stamp) {
        List<Runnable> changes = new ArrayList<>();
        settleCoach(before, after, changes, stamp);
        settleFamily(before, after, mayKnow, changes, stamp);
        settleOffice(before, after, overCapacity, changes, stamp);
        changes.forEach(Runnable::run);
    }

    private void settleCoach(Holdings before, Holdings after, List<Runnable> changes, Stamp stamp) {
        String left = before.coach();
        String taken = after.coach();
        if (Objects.equals(left, taken)) {
            return;
        }
        NavigableSet<String> accounts = new TreeSet<>();
        Stream.of(left, taken).filter(Objects::nonNull).forEach(accounts::add);
        for (String account : accounts) {
            Aggregate<CoachLine> coach = line(account);
            CoachRecord record = coach.invoke(CoachLine::coach);
            changes.add(apply(
                    coach,
                    account.equals(taken) ? Claims.take(record, caseId, programme) : Claims.giveBack(record, caseId),
                    stamp));
        }
    }

    private void settleFamily(Holdings before, Holdings after, boolean mayKnow, List<Runnable> changes, Stamp stamp) {
        if (Objects.equals(before.family(), after.family())) {
            return;
        }
        FamilyCase left = before.family();
        FamilyCase taken = after.family();
        if (left != null) {
            Aggregate<FamilyLine> family = lines.family(left.familyId());
            changes.add(apply(family, Claims.end(family.invoke(FamilyLine::family), left.programme(), caseId), stamp));
        }
        if (taken != null) {
            Aggregate<FamilyLine> family = lines.family(taken.familyId());
            changes.add(apply(
                    family, Claims.open(family.invoke(FamilyLine::family), taken.programme(), caseId, mayKnow), stamp));
        }
    }

    private void settleOffice(
            Holdings before, Holdings after, boolean overCapacity, List<Runnable> changes, Stamp stamp) {
        List<OfProgramme> events = new ArrayList<>();
        if (!Objects.equals(before.waiting(), after.waiting())) {
            Office.Waiting joins = after.waiting();
            events.add(
                    joins == null
                            ? new WaitingListLeft(caseId)
                            : new WaitingListJoined(caseId, joins.urgency(), joins.registeredOn()));
        }
        if (!Objects.equals(before.intensity(), after.intensity())) {
            String left = before.intensity();
            String taken = after.intensity();
            if (left != null) {
                events.add(new IntensityPlaceGivenBack(left, caseId));
            }
            if (taken != null) {
                Office now = officeLine().invoke(OfficeLine::office);
                events.addAll(Claims.take(now, taken, caseId, programme, overCapacity));
            }
        }
        if (!events.isEmpty()) {
            changes.add(apply(officeLine(), events, stamp));
        }
    }

    private Aggregate<CoachLine> line(String account) {
        return coaches.computeIfAbsent(account, lines::coach);
    }

    private Aggregate<OfficeLine> officeLine() {
        Aggregate<OfficeLine> loaded = office;
        if (loaded == null) {
            loaded = lines.office(programme.id());
            office = loaded;
        }
        return loaded;
    }

    private static <T> Runnable apply(Aggregate<T> line, List<? extends OfficeEvent> events, Stamp stamp) {
        return () -> {
            MetaData metadata = MetaData.from(stamp.toMetadata());
            line.execute(root -> events.forEach(event -> AggregateLifecycle.apply(event, metadata)));
        };
    }
}
