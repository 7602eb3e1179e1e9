package nl.gezinslijn.query.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.gezinslijn.casefile.Rule;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.programme.Programme;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.history.OpenFile;
import nl.gezinslijn.query.rulebook.RuleBook;
import nl.gezinslijn.query.web.ActionShape.Field;
import nl.gezinslijn.query.web.FormView.Asked;
import nl.gezinslijn.query.web.FormView.Choice;
import nl.gezinslijn.query.web.FormView.FieldView;
import nl.gezinslijn.query.web.FormView.RuleWords;
import org.jspecify.annotations.Nullable;

/** Makes the form of an action from what its body holds. */
final class FormViews {

    /** Longer texts get room for several lines. */
    private static final long ONE_LINE = 500;

    private static final int FEW = 6;

    /** A rule refuses these without a reason. */
    private static final Set<String> WANT_A_REASON = Set.of(
            "decline",
            "change-intensity",
            "request-extension",
            "hold",
            "record-no-handover",
            "retract-entry",
            "void-entry",
            "refuse-erasure",
            "open-in-emergency");

    /** In some cases a rule does. */
    private static final Set<String> MAY_WANT_A_REASON = Set.of(
            "record-kitchen-table",
            "name-case-lead",
            "agree-plan",
            "revise-plan",
            "refuse-extension",
            "take-meldcode-step",
            "refer-to-protection",
            "raise-escalation",
            "raise-escalation-further",
            "erase",
            "close");

    /** The number of a person new to the register: the page makes one up. */
    private static final Set<String> FRESH = Set.of("newMembers.personId");

    /** A form can do without: the service finds them itself. */
    private static final Set<String> LEFT_OUT =
            Set.of("members.personId", "register.questionAbout", "agree-plan.goals.goalId");

    /** Not to say so is to say no; of the others no and nothing are two answers. */
    private static final Set<String> TICKS = Set.of("leftOut", "acuteDanger", "overCapacity");

    private static final Set<Rule> EVERYWHERE =
            Set.of(Rule.STATE_1, Rule.TIME_1, Rule.COACH_4, Rule.REC_2, Rule.DIR_1, Rule.DIR_2);

    private static final Map<String, String> PREFIXES = Map.of("SafetyLevel", "safety", "LeadKind", "lead");

    private final ActionShape shape;
    private final FieldSource.Place place;
    private final Reader reader;
    private final Words words;

    FormViews(ActionShape shape, FieldSource.Place place, Reader reader) {
        this.shape = shape;
        this.place = place;
        this.reader = reader;
        this.words = place.words();
    }

    FormView view(LocalDate today) {
        OpenFile file = place.file();
        String action = shape.action();
        return new FormView(
                action,
                words.of("action." + action),
                words.of("action." + action + ".help"),
                file == null ? shape.path() : shape.path().replace("{caseId}", file.caseId()),
                file == null ? null : file.version(),
                UUID.randomUUID().toString(),
                today,
                places(file),
                fields(shape.fields(), action, action),
                WANT_A_REASON.contains(action)
                        ? Asked.ALWAYS
                        : MAY_WANT_A_REASON.contains(action) ? Asked.SOMETIMES : Asked.HARDLY_EVER,
                isForTheCoach(),
                roles(),
                rules());
    }

    /** A coordinator does it for the coach. */
    private boolean isForTheCoach() {
        List<Role> entitled = place.rules().rolesFor(shape.known());
        return reader.roles().contains(Role.COORDINATOR)
                && !entitled.contains(Role.COORDINATOR)
                && entitled.contains(Role.COACH);
    }

    private List<Choice> roles() {
        return reader.roles().size() < 2
                ? List.of()
                : reader.roles().stream()
                        .sorted()
                        .map(role -> new Choice(role.code(), words.of("role", role)))
                        .toList();
    }

    private List<RuleWords> rules() {
        return Stream.concat(shape.rules().stream(), EVERYWHERE.stream().map(Rule::id))
                .distinct()
                .sorted()
                .flatMap(id -> RuleBook.entry(id).stream())
                .map(rule -> new RuleWords(rule.id(), words.label(rule.title()), words.label(rule.text())))
                .toList();
    }

    private List<FieldView> places(@Nullable OpenFile file) {
        List<FieldView> places = new ArrayList<>();
        if (file == null && shape.isInCase()) {
            places.add(
                    field("caseId", "ID", "text", words.of("field.caseId"), words.of("field.caseId.help"), List.of()));
        }
        if (shape.isNumbered()) {
            List<Choice> choices = FieldSource.ofNumber(shape.action()).in(place);
            String label = words.first("field." + shape.action() + ".number", "field.number");
            places.add(field("number", "NUMBER", "select", label, null, choices));
        }
        return places;
    }

    private static FieldView field(
            String name, String type, String kind, String label, @Nullable String help, List<Choice> choices) {
        String only = choices.size() == 1 ? choices.getFirst().value() : "";
        return new FieldView(
                name, type, false, kind, label, help, true, null, null, only, choices, List.of(), List.of(), false);
    }

    /**
     * @param within the action, or the group
     * @param path the action and the groups down to these fields
     */
    private List<FieldView> fields(List<Field> fields, String within, String path) {
        List<FieldView> views = new ArrayList<>();
        for (Field field : fields) {
            boolean leftOut =
                    LEFT_OUT.contains(within + "." + field.name()) || LEFT_OUT.contains(path + "." + field.name());
            FieldView view = leftOut ? null : field(field, within, path);
            if (view != null) {
                views.add(view);
            }
        }
        return views;
    }

    /** Null where the programme has nothing to choose from and nothing need be chosen. */
    private @Nullable FieldView field(Field field, String within, String path) {
        String action = shape.action();
        String name = field.name();
        FieldSource source = field.type() == ActionShape.Type.CHOICE || field.type() == ActionShape.Type.GROUP
                ? null
                : FieldSource.of(within, name);
        List<Choice> choices =
                field.type() == ActionShape.Type.CHOICE ? values(field) : source == null ? List.of() : source.in(place);
        boolean chosen = field.type() == ActionShape.Type.CHOICE || (source != null && !source.isFree(place));
        if (chosen && choices.isEmpty() && !field.required()) {
            return null;
        }
        List<FieldView> inside = field.fields() == null ? List.of() : fields(field.fields(), name, path + "." + name);
        boolean goals = name.equals("goals") && !action.equals("agree-plan");
        List<Map<String, String>> rows = goals
                ? goals()
                : field.required() && field.type() == ActionShape.Type.GROUP ? List.of(Map.of()) : List.of();
        return new FieldView(
                name,
                field.type().name(),
                field.many(),
                kind(field, within, chosen, choices),
                words.first("field." + path + "." + name, "field." + within + "." + name, "field." + name),
                help(within, name),
                field.required() && !(field.many() && field.min() == null),
                field.min(),
                field.max(),
                value(name),
                choices,
                inside,
                rows,
                action.equals("close"));
    }

    private @Nullable String help(String within, String name) {
        String own = words.orNull("field." + shape.action() + "." + name + ".help");
        String group = words.orNull("field." + within + "." + name + ".help");
        return own != null ? own : group != null ? group : words.orNull("field." + name + ".help");
    }

    private String kind(Field field, String within, boolean chosen, List<Choice> choices) {
        boolean inGroup = !within.equals(shape.action());
        if (FRESH.contains(within + "." + field.name())) {
            return "fresh";
        }
        if (field.name().equals("programme")) {
            return "hidden";
        }
        if (inGroup && field.name().equals("goalId")) {
            return shape.action().equals("close") ? "shown" : "hidden";
        }
        if (chosen) {
            boolean several = field.many();
            boolean few = field.type() == ActionShape.Type.CHOICE && choices.size() <= FEW && !inGroup;
            return several ? "checks" : few && field.required() ? "radio" : "select";
        }
        return switch (field.type()) {
            case GROUP -> "group";
            case DAY -> "day";
            case NUMBER -> "number";
            case YES_NO -> TICKS.contains(field.name()) ? "tick" : "yesno";
            case TEXT, ID, CHOICE -> field.max() != null && field.max() > ONE_LINE ? "area" : "text";
        };
    }

    private List<Choice> values(Field field) {
        String choice = field.choice() == null ? "" : field.choice();
        String prefix = PREFIXES.getOrDefault(
                choice, choice.isEmpty() ? "" : Character.toLowerCase(choice.charAt(0)) + choice.substring(1));
        return field.values() == null
                ? List.of()
                : field.values().stream()
                        .map(value -> new Choice(value, words.of(prefix + "." + value)))
                        .toList();
    }

    /** What is known already. */
    private String value(String name) {
        Programme rules = place.rules();
        String action = shape.action();
        return switch (name) {
            case "months" ->
                rules.extensions() == null
                        ? ""
                        : String.valueOf(rules.extensions().months());
            case "programme" -> rules.id();
            case "coach" ->
                action.equals("assign-coach") && reader.roles().contains(Role.COACH) ? reader.account() : "";
            case "organisation" ->
                action.equals("assign-coach") || action.equals("transfer-coach") ? reader.organisation() : "";
            case "endCondition" ->
                place.file() == null
                                || place.file().plan() == null
                                || place.file().plan().endCondition() == null
                        ? ""
                        : place.file().plan().endCondition();
            default -> "";
        };
    }

    private List<Map<String, String>> goals() {
        OpenFile file = place.file();
        if (file == null || file.plan() == null) {
            return List.of();
        }
        return file.plan().goals().stream()
                .map(it -> Map.of(
                        "goalId",
                        it.goalId(),
                        "lifeDomain",
                        it.lifeDomain(),
                        "members",
                        String.join(" ", it.members()),
                        "text",
                        it.text() == null ? "" : it.text()))
                .toList();
    }
}
