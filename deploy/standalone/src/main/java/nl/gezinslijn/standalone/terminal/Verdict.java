package nl.gezinslijn.standalone.terminal;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** What came of holding what was built against what serves, in words. */
final class Verdict {

    private static final int SHORT_DIGEST = 16;

    private Verdict() {}

    static long differing(JsonNode rebuild) {
        return rebuild.path("verdict").path("differing").asLong();
    }

    /** In a few words, for a cell of a table. */
    static String inShort(JsonNode rebuild) {
        JsonNode verdict = rebuild.path("verdict");
        if (!verdict.isObject()) {
            return Rebuilds.phase(rebuild);
        }
        long differing = differing(rebuild);
        if (differing > 0) {
            return String.format(Locale.ROOT, "%,d differ", differing);
        }
        return same(verdict)
                ? "equal"
                : String.format(
                        Locale.ROOT, "%,d changed", verdict.path("changed").asLong());
    }

    static void print(JsonNode rebuild, Screen screen) {
        JsonNode verdict = rebuild.path("verdict");
        if (!verdict.isObject()) {
            return;
        }
        PrintWriter out = screen.out();
        out.printf(
                Locale.ROOT,
                "%,d cases compared with those that serve%n",
                verdict.path("compared").asLong());
        out.println("  digest old  " + digest(verdict, "oldDigest"));
        out.println("  digest new  " + digest(verdict, "newDigest") + (same(verdict) ? "  (equal)" : ""));
        if (verdict.path("changed").asLong() > 0) {
            out.printf(
                    Locale.ROOT,
                    "  %,d were seen otherwise by the older version, and are now as the events say%n",
                    verdict.path("changed").asLong());
        }
        if (differing(rebuild) > 0) {
            out.printf(Locale.ROOT, "  %,d are not as they should be%n", differing(rebuild));
            List<String> columns = List.of("caseId", "oldSeq", "newSeq", "kind");
            screen.table(Rows.of(columns, verdict.path("differences")));
        }
        out.flush();
    }

    private static boolean same(JsonNode verdict) {
        return verdict.path("oldDigest").equals(verdict.path("newDigest"));
    }

    private static String digest(JsonNode verdict, String which) {
        String digest = verdict.path(which).asString("");
        return digest.length() > SHORT_DIGEST ? digest.substring(0, SHORT_DIGEST) + "…" : digest;
    }
}
