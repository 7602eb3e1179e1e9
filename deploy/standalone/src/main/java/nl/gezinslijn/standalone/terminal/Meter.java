package nl.gezinslijn.standalone.terminal;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far something is: a bar in a terminal, elsewhere a line at each tenth. */
interface Meter extends AutoCloseable {

    void at(long done, long all, String note);

    @Override
    void close();

    static Meter of(String task, boolean terminal, PrintWriter out) {
        return terminal ? new Bar(task) : new Tenths(task, out);
    }

    /** Drawn on the error stream, so that what is printed can be kept apart. */
    final class Bar implements Meter {

        private final ProgressBar bar;

        private Bar(String task) {
            bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                    .setUpdateIntervalMillis(200)
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
