package nl.gezinslijn.standalone.terminal;

import java.io.PrintWriter;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import tools.jackson.databind.JsonNode;

/** Shows how far something is: a bar in a terminal, elsewhere a line at each tenth. */
interface Meter extends AutoCloseable {

    void at(long done, long all, String note);

    @Override
    void close();

    static Meter of(String task, boolean terminal, PrintWriter out) {
        return terminal ? new Bar(task) : new Tenths(task, out);
    }

    /** How quick it is and how long it will take, where the service says so; empty where it does not. */
    static String pace(JsonNode rate, String unit, JsonNode remainingSeconds) {
        String speed =
                rate.isNumber() && rate.asLong() > 0 ? String.format(Locale.ROOT, "%,d %s/s", rate.asLong(), unit) : "";
        return remainingSeconds.isNumber() && remainingSeconds.asLong() > 0
                ? speed + (speed.isEmpty() ? "" : ", ") + duration(remainingSeconds.asLong()) + " to go"
                : speed;
    }

    private static String duration(long seconds) {
        return seconds < 60 ? seconds + " s" : (seconds / 60) + " min " + (seconds % 60) + " s";
    }

    /** Drawn on the error stream, so that what is printed can be kept apart. */
    final class Bar implements Meter {

        private final ProgressBar bar;

        private Bar(String task) {
            bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                    .setUpdateIntervalMillis(200)
                    .hideEta()
                    .build();
        }

        @Override
        public void at(long done, long all, String note) {
            bar.maxHint(all);
            bar.stepTo(done);
            bar.setExtraMessage(note);
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** For a file or a pipe. */
    final class Tenths implements Meter {

        private final String task;
        private final PrintWriter out;
        private long told = -1;

        private Tenths(String task, PrintWriter out) {
            this.task = task;
            this.out = out;
        }

        @Override
        public void at(long done, long all, String note) {
            long tenth = all == 0 ? 10 : done * 10 / all;
            if (tenth > told) {
                told = tenth;
                out.println(task + ": " + done + " of " + all + (note.isEmpty() ? "" : ", " + note));
                out.flush();
            }
        }

        @Override
        public void close() {
            out.flush();
        }
    }
}
