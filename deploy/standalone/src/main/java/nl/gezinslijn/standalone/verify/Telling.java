package nl.gezinslijn.standalone.verify;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.gezinslijn.proof.Checkpoint;
import nl.gezinslijn.proof.EventLeaf;
import nl.gezinslijn.standalone.verify.Verifier.Judgement;
import org.jspecify.annotations.Nullable;

/** Says what was found so that somebody who knows nothing of trees understands it. */
final class Telling {

    private final PrintWriter out;

    Telling(PrintWriter out) {
        this.out = out;
    }

    void tell(Judgement judged) {
        Finding finding = judged.finding();
        if (finding == null) {
            tellGood(judged);
            return;
        }
        out.println(finding.kind() + ": " + words(finding, judged));
        tell("noted", finding.noted());
        tell("stored", finding.stored());
        tell("last good", finding.before());
        String differing = differing(finding);
        if (!differing.isEmpty()) {
            out.println("  differs   " + differing);
        }
        if (finding.by() != null) {
            out.println("  according to " + finding.by());
        }
        out.println(heads(judged.fits(), judged.misfit()));
    }

    private static String heads(@Nullable Checkpoint fits, @Nullable Checkpoint misfit) {
        if (misfit == null) {
            return "The events fit every head that was given.";
        }
        return fits == null
                ? "The events fit no head; the first is of " + misfit.size() + " events."
                : "The events fit the head of " + fits.size() + " events, and not that of " + misfit.size() + ".";
    }

    private void tellGood(Judgement judged) {
        Checkpoint fits = Objects.requireNonNull(judged.fits());
        out.println("GOOD: the first " + fits.size() + " events are those of the signed head, unchanged and in order.");
        long beyond = judged.events() - fits.size();
        if (beyond > 0) {
            out.println("The " + beyond + " events after it are under no head that was given.");
        }
    }

    private static String words(Finding finding, Judgement judged) {
        String place = "event " + finding.index();
        return switch (finding.kind()) {
            case CHANGED -> place + " is not as it was noted.";
            case REPLACED -> place + " is gone, and another is in its place.";
            case REMOVED -> place + " was removed; what followed it is in its place.";
            case INSERTED -> place + " was inserted; it was never noted there.";
            case MOVED -> place + " is another than was noted there; both are stored, in another order.";
            case TRUNCATED ->
                "the end was cut off: " + finding.missing() + " noted events are gone, the first is event "
                        + finding.index() + ".";
            case BETWEEN_HEADS ->
                judged.events() < finding.index()
                        ? "there are " + judged.events() + " events, and the head is of " + finding.index() + ". "
                                + between(judged)
                        : between(judged);
            case LEDGER_CHANGED ->
                "the events are good, but the service's ledger says otherwise of " + place
                        + ": the ledger was changed.";
            case TWO_HISTORIES ->
                "the head of " + finding.index()
                        + " events and another one, signed with the same key, are of two different histories.";
        };
    }

    private static String between(Judgement judged) {
        long from = judged.fits() == null ? 0 : judged.fits().size();
        long to = Objects.requireNonNull(judged.misfit()).size() - 1;
        return "Something was changed among events " + from + " to " + to
                + "; no leaf hashes that fit that head were given, so it cannot be said which. A mirror with tiles"
                + " names it.";
    }

    private void tell(String what, @Nullable EventLeaf event) {
        if (event != null) {
            String line = event.aggregateId() == null
                    ? "no line"
                    : event.aggregateType() + " " + event.aggregateId() + ", sequence " + event.sequence();
            out.printf("  %-9s %s, %s, event id %s%n", what, line, event.name(), event.eventId());
        }
    }

    /** In what, when it is the same event. */
    private static String differing(Finding finding) {
        EventLeaf noted = finding.noted();
        EventLeaf stored = finding.stored();
        if (finding.kind() != Finding.Kind.CHANGED || noted == null || stored == null) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        compare(parts, "event id", noted.eventId(), stored.eventId());
        compare(parts, "kind of line", noted.aggregateType(), stored.aggregateType());
        compare(parts, "line", noted.aggregateId(), stored.aggregateId());
        compare(parts, "sequence", noted.sequence(), stored.sequence());
        compare(parts, "name", noted.name(), stored.name());
        compare(parts, "revision", noted.revision(), stored.revision());
        compare(parts, "time of recording", noted.recordedMillis(), stored.recordedMillis());
        compare(parts, "content", noted.payload(), stored.payload());
        compare(parts, "who, when and why", noted.metadata(), stored.metadata());
        return String.join(", ", parts);
    }

    private static void compare(List<String> parts, String part, @Nullable Object noted, @Nullable Object stored) {
        if (!Objects.equals(noted, stored)) {
            parts.add(part);
        }
    }
}
