package org.guildhall.embedded.projection;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A commit happens, but whoever asked for it never hears so: the connection breaks in between. */
final class LosesTheAnswerOfOneCommit extends DelegatingDataSource {

    private final AtomicBoolean losing = new AtomicBoolean();

    LosesTheAnswerOfOneCommit(DataSource target) {
        super(target);
    }

    void loseTheNext() {
        losing.set(true);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    try {
                        Object result = method.invoke(connection, arguments);
                        if ("commit".equals(method.getName()) && losing.compareAndSet(true, false)) {
                            throw new SQLException("connection lost");
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
