package eu.uptake;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/**
 * Keeps what is sent to the database by one thread while somebody listens: each execution once, a batch as one. Found by
 * the scan of every test that starts the whole product, so that these share one context.
 */
@Component
public class CountedStatements implements BeanPostProcessor {

    private static final ThreadLocal<@Nullable List<String>> HEARD = new ThreadLocal<>();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? counted(source) : bean;
    }

    /** The source, heard. */
    public static DataSource counted(DataSource source) {
        return new Counting(source);
    }

    /** The statements that the action sends. */
    public static List<String> of(Callable<?> action) throws Exception {
        List<String> heard = new ArrayList<>();
        HEARD.set(heard);
        try {
            action.call();
        } finally {
            HEARD.remove();
        }
        return heard;
    }

    private static final class Counting extends DelegatingDataSource {

        Counting(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return HEARD.get() == null ? super.getConnection() : heard(Connection.class, super.getConnection(), "");
        }
    }

    private static <T> T heard(Class<T> type, T target, String sql) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    var heard = HEARD.get();
                    if (heard != null && method.getName().startsWith("execute")) {
                        heard.add(arguments == null ? sql : arguments[0].toString());
                    }
                    try {
                        var result = method.invoke(target, arguments);
                        if (result instanceof PreparedStatement prepared) {
                            return heard(PreparedStatement.class, prepared, arguments[0].toString());
                        }
                        return result instanceof Statement statement ? heard(Statement.class, statement, "") : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
