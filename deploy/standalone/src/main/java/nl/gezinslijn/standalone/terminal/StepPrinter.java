package nl.gezinslijn.standalone.terminal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Prints one step of a case: a head, who and when, and a line for each field that it changed. */
final class StepPrinter {

    private static final DateTimeFormatter RECORDED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final List<String> REMARKS = List.of("onBehalfOf", "reason", "standInReason");

    private final Screen screen;

    StepPrinter(Screen screen) {
        this.screen = screen;
    }

    void print(JsonNode step) {
        JsonNode entry = step.path("entry");
        JsonNode actor = entry.path("actor");
        String before = step.path("stateBefore").asString("");
        String after = step.path("stateAfter").asString("");
        screen.line(
                "bold",
                "#" + entry.path("sequence").asString() + "  "
                        + words(entry.path("event").asString())
                        + (before.equals(after) ? "" : "  → " + after));
        screen.out()
                .println("    occurred " + entry.path("occurredOn").asString() + ", recorded "
                        + RECORDED.format(Instant.parse(entry.path("recordedAt").asString()))
                        + (entry.path("imported").asBoolean() ? " (imported)" : "") + " by "
                        + actor.path("id").asString() + ", "
                        + actor.path("role").asString() + ", "
                        + actor.path("organisation").asString());
        for (String remark : REMARKS) {
            if (entry.hasNonNull(remark)) {
                screen.out()
                        .println("    " + words(remark).toLowerCase(Locale.ROOT) + ": "
                                + Screen.printable(entry.path(remark).asString()));
            }
        }
        for (JsonNode change : step.path("changes")) {
            change(change.path("path").asString(), change.path("before"), change.path("after"));
        }
        screen.out().println();
        screen.out().flush();
    }

    private void change(String path, JsonNode before, JsonNode after) {
        Map<String, String> old = new TreeMap<>();
        Map<String, String> fresh = new TreeMap<>();
        leaves(path, before, old);
        leaves(path, after, fresh);
        var all = new TreeSet<>(old.keySet());
        all.addAll(fresh.keySet());
        for (String leaf : all) {
            if (!old.containsKey(leaf)) {
                screen.line("fg(green)", "    + " + leaf + "  " + fresh.get(leaf));
            } else if (!fresh.containsKey(leaf)) {
                screen.line("fg(red)", "    - " + leaf + "  " + old.get(leaf));
            } else {
                screen.line("fg(yellow)", "    ~ " + leaf + "  " + old.get(leaf) + " → " + fresh.get(leaf));
            }
        }
    }

    /** The single values below a path; of something that came whole, each is a line of its own. */
    private static void leaves(String path, JsonNode value, Map<String, String> into) {
        if (value.isObject()) {
            value.forEachEntry((name, child) -> leaves(path + "/" + name, child, into));
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                leaves(path + "/" + i, value.get(i), into);
            }
        } else if (!value.isNull() && !value.isMissingNode()) {
            into.put(path, Screen.printable(value.asString()));
        }
    }

    /** {@code TermExtended} as {@code Term extended}. */
    private static String words(String name) {
        List<String> words = new ArrayList<>(List.of(name.split("(?<=[a-z0-9])(?=[A-Z])", -1)));
        for (int i = 1; i < words.size(); i++) {
            words.set(i, words.get(i).toLowerCase(Locale.ROOT));
        }
        return String.join(" ", words);
    }
}
