package nl.gezinslijn.standalone.verify;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.gezinslijn.proof.AccessLeaf;
import nl.gezinslijn.proof.Checkpoint;
import nl.gezinslijn.proof.EventLeaf;
import nl.gezinslijn.proof.LogLeaf;
import nl.gezinslijn.standalone.verify.Verifier.Judgement;
import org.jspecify.annotations.Nullable;

/** Says what was found so that somebody who knows nothing of trees understands it. */
final class Telling {

    private final PrintWriter out;
    private final String entry;

    /** @param entry what an entry of the log is called */
    Telling(PrintWriter out, String entry) {
        this.out = out;
        this.entry = entry;
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

    private String heads(@Nullable Checkpoint fits, @Nullable Checkpoint misfit) {
        if (misfit == null) {
            return "The " + entry + "s fit every head that was given.";
        }
        return fits == null
                ? "The " + entry + "s fit no head; the first is of " + misfit.size() + " " + entry + "s."
                : "The " + entry + "s fit the head of " + fits.size() + " " + entry + "s, and not that of "
                        + misfit.size() + ".";
    }

    private void tellGood(Judgement judged) {
        Checkpoint fits = Objects.requireNonNull(judged.fits());
        out.println("GOOD: the first " + fits.size() + " " + entry
                + "s are those of the signed head, unchanged and in order.");
        long beyond = judged.entries() - fits.size();
        if (beyond > 0) {
            out.println("The " + beyond + " " + entry + "s after it are under no head that was given.");
        }
    }

    private String words(Finding finding, Judgement judged) {
        String place = entry + " " + finding.index();
        return switch (finding.kind()) {
            case CHANGED -> place + " is not as it was noted.";
            case REPLACED -> place + " is gone, and another is in its place.";
            case REMOVED -> place + " was removed; what followed it is in its place.";
            case INSERTED -> place + " was inserted; it was never noted there.";
            case MOVED -> place + " is another than was noted there; both are stored, in another order.";
            case TRUNCATED ->
                "the end was cut off: " + finding.missing() + " noted " + entry + "s are gone, the first is " + place
                        + ".";
            case BETWEEN_HEADS ->
                judged.entries() < finding.index()
                        ? "there are " + judged.entries() + " " + entry + "s, and the head is of " + finding.index()
                                + ". " + between(judged)
                        : between(judged);
            case LEDGER_CHANGED ->
                "the " + entry + "s are good, but the service's ledger says otherwise of " + place
                        + ": the ledger was changed.";
            case TWO_HISTORIES ->
                "the head of " + finding.index() + " " + entry
                        + "s and another one, signed with the same key, are of two different histories.";
        };
    }

    private String between(Judgement judged) {
        long from = judged.fits() == null ? 0 : judged.fits().size();
        long to = Objects.requireNonNull(judged.misfit()).size() - 1;
        return "Something was changed among " + entry + "s " + from + " to " + to
                + "; no leaf hashes that fit that head were given, so it cannot be said which. A mirror with tiles"
                + " names it.";
    }

    /** @param number of a line that is as it was, and is not found by the cases it names */
    void tellMisindexed(long number) {
        out.println("INDEX_CHANGED: line " + number + " names other cases than the index beside it says; who asks about"
                + " a case does not get the right lines. The lines themselves are good.");
    }

    private void tell(String what, @Nullable LogLeaf leaf) {
        if (leaf != null) {
            out.printf("  %-9s %s%n", what, words(leaf));
        }
    }

    private static String words(LogLeaf leaf) {
        return switch (leaf) {
            case EventLeaf event -> {
                String line = event.aggregateId() == null
                        ? "no line"
                        : event.aggregateType() + " " + event.aggregateId() + ", sequence " + event.sequence();
                yield line + ", " + event.name() + ", event id " + event.eventId();
            }
            case AccessLeaf line -> "line number " + line.number() + " of " + Instant.ofEpochMilli(line.atMillis());
        };
    }

    /** In what, when it is the same entry. */
    private static String differing(Finding finding) {
        List<String> parts = new ArrayList<>();
        if (finding.kind() == Finding.Kind.CHANGED) {
            if (finding.noted() instanceof EventLeaf noted && finding.stored() instanceof EventLeaf stored) {
                compare(parts, "event id", noted.eventId(), stored.eventId());
                compare(parts, "kind of line", noted.aggregateType(), stored.aggregateType());
                compare(parts, "line", noted.aggregateId(), stored.aggregateId());
                compare(parts, "sequence", noted.sequence(), stored.sequence());
                compare(parts, "name", noted.name(), stored.name());
                compare(parts, "revision", noted.revision(), stored.revision());
                compare(parts, "time of recording", noted.recordedMillis(), stored.recordedMillis());
                compare(parts, "content", noted.payload(), stored.payload());
                compare(parts, "who, when and why", noted.metadata(), stored.metadata());
            }
            if (finding.noted() instanceof AccessLeaf noted && finding.stored() instanceof AccessLeaf stored) {
                compare(parts, "time", noted.atMillis(), stored.atMillis());
                compare(parts, "content", noted.content(), stored.content());
            }
        }
        return String.join(", ", parts);
    }

    private static void compare(List<String> parts, String part, @Nullable Object noted, @Nullable Object stored) {
        if (!Objects.equals(noted, stored)) {
            parts.add(part);
        }
    }
}
