package nl.gezinslijn.command.record;

import static nl.gezinslijn.command.Refused.unless;

import java.util.List;
import nl.gezinslijn.casefile.CaseState;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.command.NotFound;
import nl.gezinslijn.command.Refused;
import nl.gezinslijn.command.Situation;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.ClosureEvent.CaseClosed;
import nl.gezinslijn.event.ClosureEvent.CaseReopened;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.event.EventNames;
import nl.gezinslijn.event.HandoverEvent.RelapseRecorded;
import nl.gezinslijn.event.IntakeEvent.RegistrationDeclined;
import nl.gezinslijn.event.IntakeEvent.RegistrationWithdrawn;
import nl.gezinslijn.event.RecordEvent.EntryRetracted;
import nl.gezinslijn.event.RecordEvent.EntryVoided;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.event.TermEvent.ExtensionGranted;
import nl.gezinslijn.event.TermEvent.ExtensionRequested;

/** REC-1: what can be taken back, and when others already build on it. */
final class Withdrawals {

    private Withdrawals() {}

    static List<CaseEvent> retract(RetractEntry c, Situation s) {
        unless(s.hasReason(), Rule.REC_1, "a retraction says what was wrong");
        Entry<CaseEvent> entry = counting(c.entry(), s);
        unless(
                WorkEntries.isOne(entry.event()),
                Rule.REC_1,
                "entry " + c.entry() + " is no work entry: only what was recorded of the work is retracted");
        WorkEntries.builtOn(entry, counting(s), s.programme()).ifPresent(later -> {
            throw new Refused(
                    Rule.REC_1,
                    "entry " + later.sequence() + " builds on entry " + c.entry() + ": retract that one first");
        });
        return List.of(new EntryRetracted(c.entry()));
    }

    static List<CaseEvent> voidEntry(VoidEntry c, Situation s) {
        unless(s.hasReason(), Rule.REC_1, "voiding says what the mistake was");
        unless(s.actor().role() == Role.COORDINATOR, Rule.REC_1, "a coordinator voids");
        Entry<CaseEvent> entry = counting(c.entry(), s);
        switch (entry.event()) {
            case CaseClosed e ->
                unless(
                        s.file().state() == CaseState.CLOSED && isLatest(entry, CaseClosed.class, s),
                        Rule.REC_1,
                        "the case went on after that closure");
            case RegistrationDeclined e -> {}
            case RegistrationWithdrawn e -> {}
            case ExtensionGranted e ->
                unless(
                        noExtensionSince(entry, s) && isOfThisTerm(entry, s),
                        Rule.REC_1,
                        "another extension, or another term, builds on entry " + c.entry());
            default ->
                throw new Refused(
                        Rule.REC_1,
                        "entry " + c.entry() + " is neither a closure, nor a granted extension, nor a decline");
        }
        return List.of(
                new EntryVoided(c.entry(), EventNames.nameOf(entry.event().getClass())));
    }

    private static Entry<CaseEvent> counting(long sequence, Situation s) {
        Entry<CaseEvent> entry = s.around().line().stream()
                .filter(e -> e.sequence() == sequence)
                .findFirst()
                .orElseThrow(() -> new NotFound("entry " + sequence));
        unless(
                !s.file().records().withdrawn().contains(sequence),
                Rule.REC_1,
                "entry " + sequence + " no longer counts already");
        return entry;
    }

    private static List<Entry<CaseEvent>> counting(Situation s) {
        return s.around().line().stream()
                .filter(e -> !s.file().records().withdrawn().contains(e.sequence()))
                .toList();
    }

    private static boolean isLatest(Entry<CaseEvent> entry, Class<? extends CaseEvent> type, Situation s) {
        return counting(s).stream()
                .filter(e -> type.isInstance(e.event()))
                .allMatch(e -> e.sequence() <= entry.sequence());
    }

    private static boolean noExtensionSince(Entry<CaseEvent> granted, Situation s) {
        return counting(s).stream()
                .filter(e -> e.event() instanceof ExtensionRequested || e.event() instanceof ExtensionGranted)
                .allMatch(e -> e.sequence() <= granted.sequence());
    }

    /** Since this term began, and while it has not been closed. */
    private static boolean isOfThisTerm(Entry<CaseEvent> granted, Situation s) {
        return counting(s).stream()
                .filter(e -> e.sequence() > granted.sequence())
                .noneMatch(e -> e.event() instanceof CaseClosed
                        || e.event() instanceof CaseReopened
                        || e.event() instanceof RelapseRecorded);
    }
}
