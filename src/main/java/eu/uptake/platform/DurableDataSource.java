package eu.uptake.platform;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Connections to an H2 file that come back from a commit only when it is on disk. */
class DurableDataSource extends DelegatingDataSource {

    DurableDataSource(DataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return (Connection) Proxy.newProxyInstance(
                DurableDataSource.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new Writing(super.getConnection()));
    }

    private static final class Writing implements InvocationHandler {

        private final Connection connection;
        private boolean wrote;

        private Writing(Connection connection) {
            this.connection = connection;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            switch (method.getName()) {
                case "createStatement" -> wrote = true;
                case "prepareStatement", "prepareCall" -> wrote |= writes(String.valueOf(arguments[0]));
                case "close" -> flush(); // for what was committed statement by statement
                default -> {}
            }
            var result = call(method, arguments);
            if (method.getName().equals("commit")) {
                flush();
            }
            return result;
        }

        private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        private static boolean writes(String sql) {
            return !sql.stripLeading().toUpperCase(Locale.ROOT).startsWith("SELECT");
        }

        private void flush() throws SQLException {
            if (wrote && !connection.isClosed()) {
                wrote = false;
                try (var statement = connection.createStatement()) {
                    statement.execute("CHECKPOINT");
                }
            }
        }
    }
}
