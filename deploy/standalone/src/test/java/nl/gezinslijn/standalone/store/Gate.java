package nl.gezinslijn.standalone.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Holds commits back, makes them fail, keeps connections from being opened. */
final class Gate extends AroundCommits {

    private final ConnectionSource file;
    private volatile CountDownLatch opened = new CountDownLatch(0);
    private volatile boolean holding;
    private final AtomicInteger failingCommits = new AtomicInteger();
    private final AtomicInteger failingConnections = new AtomicInteger();

    Gate(ConnectionSource file) {
        this.file = file;
    }

    /** Commits wait until {@link #open}. */
    void shut() {
        opened = new CountDownLatch(1);
    }

    void open() {
        opened.countDown();
    }

    boolean holdsBackACommit() {
        return holding;
    }

    void failCommits(int next) {
        failingCommits.set(next);
    }

    void failConnections(int next) {
        failingConnections.set(next);
    }

    Connection connect() throws SQLException {
        if (failingConnections.getAndUpdate(Gate::down) > 0) {
            throw new SQLException("no connection, says the test");
        }
        return around(file.open());
    }

    @Override
    protected void before() throws SQLException {
        holding = true;
        try {
            opened.await();
        } catch (InterruptedException e) {
            throw new SQLException(e);
        }
        holding = false;
        if (failingCommits.getAndUpdate(Gate::down) > 0) {
            throw new SQLException("no commit, says the test");
        }
    }

    private static int down(int n) {
        return Math.max(0, n - 1);
    }
}
