package nl.gezinslijn.standalone.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** Stands between the writer and its file, where a test wants something to happen around a commit. */
public abstract class AroundCommits {

    /** Everything has been written, and nothing is on the disk. */
    protected abstract void before() throws SQLException;

    /** Everything is on the disk, and nobody has heard of it. */
    protected void after() throws SQLException {}

    /** Puts this between an engine that is being built and its file. */
    public final SqliteEventStorageEngine.Builder of(SqliteEventStorageEngine.Builder engine, Path file) {
        return engine.writer(() -> around(new EventFile(file).openWriter()));
    }

    final Connection around(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                AroundCommits.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> call(connection, method, arguments));
    }

    private Object call(Connection connection, Method method, Object[] arguments) throws Throwable {
        // the driver would begin anew at once after commit(), so the writer commits in this way
        boolean commits = method.getName().equals("setAutoCommit") && arguments[0].equals(true);
        if (commits) {
            before();
        }
        try {
            Object result = method.invoke(connection, arguments);
            if (commits) {
                after();
            }
            return result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
