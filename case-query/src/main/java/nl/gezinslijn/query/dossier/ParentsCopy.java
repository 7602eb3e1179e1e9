package nl.gezinslijn.query.dossier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.gezinslijn.event.CaseEvent;
import nl.gezinslijn.event.Entry;
import nl.gezinslijn.event.IntakeEvent.FamilyMember;
import nl.gezinslijn.event.IntakeEvent.FamilyRegistered;
import nl.gezinslijn.event.IntakeEvent.IntakeHeld;
import nl.gezinslijn.event.MeldcodeEvent;
import nl.gezinslijn.event.PartyEvent.PartyInvolved;
import nl.gezinslijn.event.ProtectionEvent;
import nl.gezinslijn.event.RecordEvent.Withdrawal;
import nl.gezinslijn.event.Stamp;
import nl.gezinslijn.event.WorkEvent.ConsultationHeld;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.programme.Programme.Protection.Body;

/**
 * The line of a case as a parent gets it. What is not in the line is in nothing that follows from it: file, pages and
 * proofs. Which address is secret nobody has noted, so none is handed out. Free text stays as it is.
 */
final class ParentsCopy {

    /** Codes of what is left out, told in every such copy whether there was any or not. */
    static final List<String> LEFT_OUT = List.of("reports", "reporters", "addresses");

    private final Set<String> bodies;

    private ParentsCopy(Programme programme) {
        this.bodies = programme.protection().bodies().stream().map(Body::code).collect(Collectors.toSet());
    }

    /** @param line all entries of a case, in sequence order */
    static List<Entry<CaseEvent>> of(List<Entry<CaseEvent>> line, Programme programme) {
        ParentsCopy copy = new ParentsCopy(programme);
        List<Entry<CaseEvent>> kept = new ArrayList<>();
        Set<Long> leftOut = new HashSet<>();
        for (Entry<CaseEvent> entry : line) {
            if (copy.tells(entry.event()) || takesBack(entry.event(), leftOut)) {
                leftOut.add(entry.sequence());
            } else {
                kept.add(new Entry<>(
                        entry.caseId(),
                        entry.sequence(),
                        entry.storedAt(),
                        withoutReporter(entry.stamp()),
                        withoutAddresses(entry.event())));
            }
        }
        return kept;
    }

    /** Tells that somebody reported the family, or asked a protection body about it. */
    private boolean tells(CaseEvent event) {
        return event instanceof ProtectionEvent
                || event instanceof MeldcodeEvent
                || (event instanceof ConsultationHeld asked && bodies.contains(asked.consultant()));
    }

    private static boolean takesBack(CaseEvent event, Set<Long> leftOut) {
        return event instanceof Withdrawal withdrawal && leftOut.contains(withdrawal.entry());
    }

    private static Stamp withoutReporter(Stamp stamp) {
        return new Stamp(
                stamp.occurredOn(),
                stamp.recordedAt(),
                stamp.actor(),
                null,
                stamp.reason(),
                stamp.standInReason(),
                stamp.requestId(),
                stamp.imported());
    }

    private static CaseEvent withoutAddresses(CaseEvent event) {
        return switch (event) {
            case FamilyRegistered e ->
                new FamilyRegistered(
                        e.programme(),
                        e.programmeVersion(),
                        e.familyId(),
                        // who brought the family in may be who reported it
                        "",
                        e.helpQuestion(),
                        e.ageBand(),
                        e.district(),
                        e.eligibility(),
                        withoutAddresses(e.members()),
                        e.question());
            case IntakeHeld e ->
                new IntakeHeld(
                        e.present(),
                        withoutAddresses(e.newMembers()),
                        e.need(),
                        e.network(),
                        e.supporters(),
                        e.lifeDomains());
            case PartyInvolved e ->
                new PartyInvolved(
                        e.party(), e.kind(), e.organisation(), e.name(), null, e.careProvider(), e.mandatedService());
            default -> event;
        };
    }

    private static List<FamilyMember> withoutAddresses(List<FamilyMember> members) {
        return members.stream()
                .map(it ->
                        new FamilyMember(it.personId(), it.relation(), it.name(), it.birthDate(), it.dueDate(), null))
                .toList();
    }
}
