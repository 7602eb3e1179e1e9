package nl.gezinslijn.standalone.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between the writer and the file: holds commits back, makes them fail, keeps connections from being opened. */
final class Gate {

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
        Connection connection = file.open();
        return (Connection) Proxy.newProxyInstance(
                Gate.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> call(connection, method, arguments));
    }

    private Object call(Connection connection, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("setAutoCommit") && arguments[0].equals(true)) {
            holding = true;
            opened.await();
            holding = false;
            if (failingCommits.getAndUpdate(Gate::down) > 0) {
                throw new SQLException("no commit, says the test");
            }
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static int down(int n) {
        return Math.max(0, n - 1);
    }
}
