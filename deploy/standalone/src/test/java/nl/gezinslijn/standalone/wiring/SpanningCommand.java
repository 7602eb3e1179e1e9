package nl.gezinslijn.standalone.wiring;

import java.util.UUID;
import nl.gezinslijn.command.aggregate.Submission;
import nl.gezinslijn.command.intake.Decline;
import nl.gezinslijn.command.intake.EnterWaitingList;
import nl.gezinslijn.command.intake.Triage;
import nl.gezinslijn.command.intake.Withdraw;
import nl.gezinslijn.command.record.VoidEntry;

/** The commands that write to a case and to lines around it, all in one append. */
enum SpanningCommand {
    REGISTER,
    WITHDRAW,
    DECLINE,
    ENTER_WAITING_LIST,
    ASSIGN,
    TRANSFER,
    START,
    CHANGE_INTENSITY,
    CLOSE,
    REOPEN,
    VOID_CLOSURE;

    /** A town with places for all that comes, where intensities and waiting lists are in use. */
    static Town town(Node node) {
        Town town = Town.venray(node);
        for (String coach : new String[] {"anna", "zoe"}) {
            town.qualified(coach, "skj", "hbo", "vog");
        }
        town.capacity("standby-support", 1_000_000);
        return town;
    }

    /** A new case, as far as the command wants it. */
    String ready(Town town) {
        return switch (this) {
            case REGISTER -> UUID.randomUUID().toString();
            case WITHDRAW -> town.registered();
            case ENTER_WAITING_LIST -> triaged(town);
            case DECLINE, ASSIGN -> waiting(town);
            case TRANSFER, START, CLOSE -> town.assignedTo("anna");
            case CHANGE_INTENSITY -> town.startedBy("anna");
            case REOPEN, VOID_CLOSURE -> town.closedBy("anna");
        };
    }

    /** The command for this case, under a key. */
    Submission ask(Town town, String caseId, String key) {
        Submission wish = switch (this) {
            case REGISTER -> town.registration(caseId, "family of " + caseId);
            case WITHDRAW -> Town.wish(caseId, new Withdraw());
            case DECLINE -> Town.wish(caseId, new Decline());
            case ENTER_WAITING_LIST -> Town.wish(caseId, new EnterWaitingList());
            case ASSIGN -> town.assignment(caseId, "anna");
            case TRANSFER -> town.transfer(caseId, "zoe");
            case START -> town.start(caseId, "standby-support");
            case CHANGE_INTENSITY -> town.change(caseId, "standby-support");
            case CLOSE -> town.closure(caseId);
            case REOPEN -> town.reopening(caseId, "zoe", "standby-support");
            case VOID_CLOSURE -> Town.wish(caseId, new VoidEntry(2));
        };
        return Town.keyed(wish, key);
    }

    private static String triaged(Town town) {
        String caseId = town.registered();
        town.done(Town.wish(caseId, new Triage(true, 3)));
        return caseId;
    }

    private static String waiting(Town town) {
        String caseId = triaged(town);
        town.done(Town.wish(caseId, new EnterWaitingList()));
        return caseId;
    }
}
