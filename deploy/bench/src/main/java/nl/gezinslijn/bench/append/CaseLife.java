package nl.gezinslijn.bench.append;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import nl.gezinslijn.command.CaseCommand;
import nl.gezinslijn.command.aggregate.Submission;
import nl.gezinslijn.command.aggregate.Submission.RequestKey;
import nl.gezinslijn.command.closure.CloseCase;
import nl.gezinslijn.command.coach.AssignCoach;
import nl.gezinslijn.command.coach.StartCoaching;
import nl.gezinslijn.command.intake.EnterWaitingList;
import nl.gezinslijn.command.intake.Register;
import nl.gezinslijn.command.intake.Register.NewMember;
import nl.gezinslijn.command.intake.Triage;
import nl.gezinslijn.command.plan.AgreePlan;
import nl.gezinslijn.command.plan.NewGoal;
import nl.gezinslijn.command.work.RecordContact;
import nl.gezinslijn.event.Actor;
import nl.gezinslijn.event.ClosureEvent.GoalOutcome;
import nl.gezinslijn.event.IntakeEvent.Relation;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.event.Stamp;
import nl.gezinslijn.privacy.KeyVault;
import nl.gezinslijn.privacy.Protected;
import nl.gezinslijn.query.Life;

/**
 * The life that is played: a family comes, is looked at, has a coach, a plan and nine contacts, and goes; or waits
 * first, on the one list of the programme, and has eight. One command a step, each followed by one event of the case.
 */
public final class CaseLife {

    static final int CONTACTS = 9;
    private static final int BEFORE_THE_PLAN = 4;

    /** Register, triage, assign, start, plan, close; and the contacts. */
    static final int STEPS = 6 + CONTACTS;

    public static final String PROGRAMME = "drenthe-2006";
    public static final String ORGANISATION = "federatie";
    public static final LocalDate DAY = LocalDate.parse("2006-02-01");

    private static final Instant NOON = Instant.parse("2006-02-01T12:00:00Z");
    private static final Actor COORDINATOR = new Actor("carla", Role.COORDINATOR, ORGANISATION);

    /** As long as a sealed sentence is. */
    private static final String SEALED =
            "AVR3aGF0ZXZlciB3YXMgc2FpZCBhdCB0aGUga2l0Y2hlbiB0YWJsZSB0aGF0IGV2ZW5pbmcsIHNlYWxlZCBhbmQgaW4gYmFzZTY0Lg";

    private CaseLife() {}

    /**
     * @param coach of this client, so that none is waited for by all
     * @param waits whether it comes by the waiting list, which all want
     */
    static List<Submission> of(String caseId, String coach, boolean waits) {
        String parent = uuid();
        List<CaseCommand> steps = new ArrayList<>();
        steps.add(registration(caseId, parent));
        steps.add(new Triage(true, 3));
        if (waits) {
            steps.add(new EnterWaitingList());
        }
        // Somebody who came long before is first in turn.
        steps.add(new AssignCoach(coach, ORGANISATION, waits ? "cannot-wait-longer" : null));
        steps.add(new StartCoaching(null));
        steps.addAll(Collections.nCopies(BEFORE_THE_PLAN, contact(caseId, parent)));
        steps.add(new AgreePlan(
                List.of(parent),
                List.of(new NewGoal(null, "safety", List.of(), said(caseId))),
                null,
                List.of(),
                List.of()));
        steps.addAll(Collections.nCopies(STEPS - 1 - steps.size(), contact(caseId, parent)));
        steps.add(new CloseCase(
                "finished", List.of(new GoalOutcome("1.1", GoalOutcome.Outcome.REACHED)), List.of(), null, null, null));
        return steps.stream().map(step -> submission(caseId, step)).toList();
    }

    /** A family that is first in turn for as long as all this takes. */
    static List<Submission> firstInTurn() {
        String caseId = uuid();
        return List.of(
                submission(caseId, registration(caseId, uuid())),
                submission(caseId, new Triage(true, 1)),
                submission(caseId, new EnterWaitingList()));
    }

    public static RecordContact contact(String caseId, String parent) {
        return new RecordContact("conversation", "home", 60, List.of(parent), said(caseId));
    }

    /** By the coordinator, with a reason for standing in; and with a key, as every request has one. */
    public static Submission submission(String caseId, CaseCommand command) {
        Protected<String> reason = said(caseId);
        Stamp stamp = new Stamp(DAY, NOON, COORDINATOR, null, null, reason, uuid(), false);
        return new Submission(caseId, stamp, command, null, new RequestKey(hash(), hash()));
    }

    private static Register registration(String caseId, String parent) {
        String child = uuid();
        return new Register(
                PROGRAMME,
                uuid(),
                "school",
                "parenting",
                "Coevorden",
                List.of("help-hard-to-get-in"),
                List.of(
                        member(parent, Relation.PARENT, LocalDate.parse("1980-04-05")),
                        member(child, Relation.CHILD, LocalDate.parse("1999-05-20"))),
                null,
                said(caseId));
    }

    private static NewMember member(String id, Relation relation, LocalDate born) {
        String subject = KeyVault.person(id);
        return new NewMember(
                id,
                relation,
                born,
                null,
                new Protected<>(subject, "FamilyRegistered.name", SEALED),
                new Protected<>(subject, "FamilyRegistered.birthDate", SEALED),
                null,
                null);
    }

    private static Protected<String> said(String caseId) {
        return new Protected<>(KeyVault.ofCase(caseId), "said", SEALED);
    }

    /** Of no cost to speak of, as those of clients elsewhere are. */
    static String uuid() {
        ThreadLocalRandom chance = ThreadLocalRandom.current();
        return new UUID(chance.nextLong(), chance.nextLong()).toString();
    }

    private static String hash() {
        return (uuid() + uuid()).replace("-", "");
    }

    /** The events that such a life leaves in the case, to be stored without anybody deciding anything. */
    static Life told(String name) {
        String day = DAY.toString();
        Life life = Life.of(name, Life.DRENTHE)
                .registered(day)
                .triaged(day, true)
                .assigned(day, "coach-1", ORGANISATION)
                .started(day);
        for (int contact = 0; contact < CONTACTS; contact++) {
            if (contact == BEFORE_THE_PLAN) {
                life.plan(day);
            }
            life.contact(day);
        }
        return life.closed(day);
    }
}
