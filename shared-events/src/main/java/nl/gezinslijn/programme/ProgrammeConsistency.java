package nl.gezinslijn.programme;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.gezinslijn.casefile.Action;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.programme.Programme.AgeBound;
import nl.gezinslijn.programme.Programme.Closure;
import nl.gezinslijn.programme.Programme.Code;
import nl.gezinslijn.programme.Programme.CodeLists.AgeBand;
import nl.gezinslijn.programme.Programme.CodeLists.ClosureReason;
import nl.gezinslijn.programme.Programme.ConsentPurpose;
import nl.gezinslijn.programme.Programme.Duration;

/** Whether the parts of a programme fit each other, its file's name and the actions there are. */
final class ProgrammeConsistency {

    /** An entry that its list may have once: a code, or a role. */
    private static final Pattern ENTRY = Pattern.compile("(.*)\\[\\d+](\\.code)?");

    /** Actions that have no line in the role table, and why. */
    static final Map<Action, String> DECIDED_ELSEWHERE = Map.of(
            Action.RECORD_LAPSE, "only the service does it",
            Action.GRANT_EXTENSION, "extensions.grantedBy says who may",
            Action.REFUSE_EXTENSION, "extensions.grantedBy says who may");

    private final String file;
    private final Parts parts;
    private final List<Fault> faults;

    private ProgrammeConsistency(String file, Parts parts, List<Fault> faults) {
        this.file = file;
        this.parts = parts;
        this.faults = faults;
    }

    /** Adds what does not fit to {@code faults}. */
    static void check(String file, Parts parts, List<Fault> faults) {
        ProgrammeConsistency consistency = new ProgrammeConsistency(file, parts, faults);
        consistency.entriesOnce();
        consistency.fileName();
        consistency.extensionsOfATerm();
        consistency.ageBandsReachTheBound();
        consistency.consentIsForKnownParties();
        consistency.somebodyCanEndIt();
        consistency.roleTable();
    }

    private void entriesOnce() {
        Set<String> seen = new HashSet<>();
        parts.all().forEach((path, value) -> {
            Matcher entry = ENTRY.matcher(path);
            if ((value instanceof String || value instanceof Role) && entry.matches()) {
                require(seen.add(entry.group(1) + " " + value), path, "must not stand twice in its list");
            }
        });
    }

    /** A later version lies beside the first, because cases stay bound to the one they began with. */
    private void fileName() {
        String id = parts.get("id", String.class);
        Integer version = parts.get("version", Integer.class);
        if (id != null) {
            require(
                    file.equals(id + ".yaml") || file.equals(id + "." + version + ".yaml"),
                    "id",
                    "must be as the file's name, which is <id>.yaml or <id>.<version>.yaml");
        }
    }

    private void extensionsOfATerm() {
        Duration duration = parts.get("duration", Duration.class);
        require(
                duration == null || duration.kind() == Duration.Kind.TERM || !parts.written("extensions"),
                "extensions",
                "must be null: only a term can be extended");
    }

    private void ageBandsReachTheBound() {
        AgeBound bound = parts.get("ageBound", AgeBound.class);
        List<?> bands = parts.get("codes.ageBands", List.class);
        if (bound != null && bands != null && !bands.isEmpty() && bands.getLast() instanceof AgeBand last) {
            require(last.below() >= bound.below(), "codes.ageBands", "must reach the age bound of " + bound.below());
        }
    }

    private void consentIsForKnownParties() {
        List<?> kinds = parts.get("codes.partyKinds", List.class);
        List<?> purposes = parts.get("consentPurposes", List.class);
        if (kinds == null || purposes == null) {
            return;
        }
        Set<String> known = kinds.stream().map(Code.class::cast).map(Code::code).collect(Collectors.toSet());
        for (int i = 0; i < purposes.size(); i++) {
            if (purposes.get(i) instanceof ConsentPurpose purpose) {
                for (int j = 0; j < purpose.partyKinds().size(); j++) {
                    require(
                            known.contains(purpose.partyKinds().get(j)),
                            "consentPurposes[" + i + "].partyKinds[" + j + "]",
                            "must be a code of codes.partyKinds");
                }
            }
        }
    }

    private void somebodyCanEndIt() {
        Closure closure = parts.get("closure", Closure.class);
        List<?> reasons = parts.get("codes.closureReasons", List.class);
        if (closure != null && closure.coordinationElsewhere() && reasons != null) {
            require(
                    reasons.stream().anyMatch(reason -> reason instanceof ClosureReason r && r.byFamily()),
                    "closure.coordinationElsewhere",
                    "must be false where no closure reason is by the family");
        }
    }

    private void roleTable() {
        boolean table = faults.stream().noneMatch(fault -> fault.path().equals("roles"));
        for (Action action : Action.values()) {
            String path = "roles." + action.code();
            String elsewhere = DECIDED_ELSEWHERE.get(action);
            if (elsewhere != null) {
                require(!parts.written(path), path, "must not be here: " + elsewhere);
            } else {
                require(parts.written(path) || !table, path, "is missing: write [] for nobody");
            }
        }
    }

    private void require(boolean holds, String path, String otherwise) {
        if (!holds) {
            fault(path, otherwise);
        }
    }

    private void fault(String path, String text) {
        faults.add(new Fault(file, path, text));
    }
}
