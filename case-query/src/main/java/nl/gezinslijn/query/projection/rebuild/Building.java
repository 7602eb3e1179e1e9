package nl.gezinslijn.query.projection.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import nl.gezinslijn.query.projection.Documents;
import nl.gezinslijn.query.projection.ParkedCase;
import nl.gezinslijn.query.projection.ParkingLot;
import nl.gezinslijn.query.projection.Projection;
import nl.gezinslijn.query.projection.Projection.Lines;
import nl.gezinslijn.query.projection.scan.Partition;
import nl.gezinslijn.query.projection.scan.Reach;
import nl.gezinslijn.query.projection.scan.Scan;
import org.axonframework.common.AxonThreadFactory;
import org.bson.Document;

/**
 * Makes the documents of a generation, pass after pass: scans, folds in memory, and writes each once, or hardly more.
 */
final class Building<E, S> {

    private final Projection<E, S> projection;
    private final Run.House<E, S> house;
    private final Meter meter;
    private final BooleanSupplier stopping;
    private final Consumer<Phase> enter;
    private final Documents documents;
    private final Lines lines;
    private final Scan scan;

    Building(
            Projection<E, S> projection,
            Run.House<E, S> house,
            Meter meter,
            BooleanSupplier stopping,
            Consumer<Phase> enter) {
        this.projection = projection;
        this.house = house;
        this.meter = meter;
        this.stopping = stopping;
        this.enter = enter;
        this.documents = new Documents(house.store(), projection);
        this.lines = Lines.of(house.events());
        this.scan = new Scan(house.events(), house.settings().scan());
    }

    /** One pass over the events for a part of the cases; what it has written may not be committed yet. */
    Parts.Folded pass(Reach reach, Partition part) {
        try (Commits commits = new Commits(house.store())) {
            enter.accept(Phase.SCANNING);
            var pass = new Pass<>(projection, lines, house.settings(), part, documents, batch -> add(batch, commits));
            var done = pass.fold(scan, reach, new Scan.Watch(meter::scanned, stopping));
            enter.accept(Phase.WRITING);
            long cases = done.hands().stream().mapToLong(Pass.Cases::size).sum();
            meter.toWrite(cases);
            List<ParkedCase> parked = write(done.hands());
            park(parked);
            return new Parts.Folded(pass.rest(), done.last(), cases, parked);
        }
    }

    private List<ParkedCase> write(List<Pass<E, S>.Cases> hands) {
        List<ParkedCase> parked = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(hands.size(), new AxonThreadFactory("rebuild"))) {
            List<Future<List<ParkedCase>>> writing = new ArrayList<>();
            for (Pass<E, S>.Cases hand : hands) {
                writing.add(threads.submit(hand::write));
            }
            for (Future<List<ParkedCase>> each : writing) {
                parked.addAll(each.get());
            }
            return parked;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw new CancellationException("interrupted");
        }
    }

    private void add(List<Document> batch, Commits commits) {
        if (!batch.isEmpty()) {
            Run.unless(stopping);
            documents.add(batch);
            meter.written(batch.size());
            commits.written();
        }
    }

    /** What was given up stays given up, if it still cannot be folded. */
    private void park(List<ParkedCase> parked) {
        List<String> keys = parked.stream().map(ParkedCase::key).toList();
        ParkingLot parking = new ParkingLot(
                house.store(), projection, house.settings().live().maxParked());
        Map<String, ParkedCase> already = parking.find(keys);
        Map<String, ParkedCase> before = new ParkingLot(house.store(), house.served(), 0).find(keys);
        List<ParkedCase> toPark = new ArrayList<>();
        for (ParkedCase each : parked) {
            if (!already.containsKey(each.key())) {
                ParkedCase known = before.get(each.key());
                toPark.add(known == null ? each : each.decided(known.givenUp()));
            }
        }
        parking.admit(
                (int) toPark.stream().filter(each -> each.givenUp() == null).count());
        parking.write(toPark, List.of());
    }
}
