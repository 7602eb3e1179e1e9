package nl.gezinslijn.runtime.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.gezinslijn.command.imports.ImportLedger;
import nl.gezinslijn.command.imports.RegisterImport;
import nl.gezinslijn.command.imports.RegisterImport.State;

/** Imports that have not ended, by where they are. */
public final class ImportMeters implements MeterBinder {

    private final ImportLedger ledger;

    public ImportMeters(ImportLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Recent<List<RegisterImport>> unfinished = new Recent<>(ledger::unfinished);
        Arrays.stream(State.values())
                .filter(state -> !state.ended())
                .forEach(state -> Gauge.builder(
                                "gezinslijn.imports",
                                unfinished,
                                it -> it.get()
                                        .map(all -> (double) all.stream()
                                                .filter(each -> each.state() == state)
                                                .count())
                                        .orElse(Double.NaN))
                        .tag("state", state.name().toLowerCase(Locale.ROOT))
                        .description("Imports that have not ended")
                        .strongReference(true)
                        .register(registry));
    }
}
