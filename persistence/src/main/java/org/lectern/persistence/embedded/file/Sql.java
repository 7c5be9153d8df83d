package org.lectern.persistence.embedded.file;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Statements on one connection, each prepared once. Rows are read as they are asked for; what is still being read when a transaction ends
 * is closed. Not thread-safe.
 */
final class Sql implements AutoCloseable {
    private final Connection connection;
    private final Map<String, Deque<PreparedStatement>> idle = new HashMap<>();
    private final Set<Rows> open = new HashSet<>();

    Sql(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
    }

    /** A row; columns count from 1. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    @FunctionalInterface
    private interface Action {
        void run() throws SQLException;
    }

    /** Numbers, texts and bytes in place of the question marks. */
    Rows rows(String statement, Object... values) {
        PreparedStatement prepared = take(statement, values);
        try {
            Rows rows = new Rows(prepared.executeQuery(), () -> giveBack(statement, prepared));
            open.add(rows);
            return rows;
        } catch (SQLException failure) {
            throw closed(prepared, failure);
        }
    }

    <T> T one(String statement, T absent, Reader<T> reader, Object... values) {
        try (Rows rows = rows(statement, values)) {
            return rows.next() ? rows.read(reader) : absent;
        }
    }

    void run(String statement, Object... values) {
        PreparedStatement prepared = take(statement, values);
        try {
            prepared.execute();
            giveBack(statement, prepared);
        } catch (SQLException failure) {
            throw closed(prepared, failure);
        }
    }

    void commit() {
        end(connection::commit);
    }

    void rollback() {
        end(connection::rollback);
    }

    private void end(Action action) {
        Set.copyOf(open).forEach(Rows::close);
        try {
            action.run();
        } catch (SQLException failure) {
            throw failure(failure);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw failure(failure);
        }
    }

    /** A statement that has failed is not used again. */
    private static StoreFailure closed(PreparedStatement prepared, SQLException failure) {
        try {
            prepared.close();
        } catch (SQLException second) {
            failure.addSuppressed(second);
        }
        return failure(failure);
    }

    private PreparedStatement take(String statement, Object... values) {
        try {
            return bound(statement, values);
        } catch (SQLException failure) {
            throw failure(failure);
        }
    }

    private PreparedStatement bound(String statement, Object... values) throws SQLException {
        Deque<PreparedStatement> some = idle.computeIfAbsent(statement, text -> new ArrayDeque<>());
        PreparedStatement prepared = some.isEmpty() ? connection.prepareStatement(statement) : some.pop();
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof byte[] bytes) {
                prepared.setBytes(i + 1, bytes);
            } else if (values[i] instanceof Long number) {
                prepared.setLong(i + 1, number);
            } else {
                prepared.setString(i + 1, (String) values[i]);
            }
        }
        return prepared;
    }

    private void giveBack(String statement, PreparedStatement prepared) {
        idle.get(statement).push(prepared);
    }

    private static StoreFailure failure(SQLException cause) {
        return SqliteErrors.failure(cause);
    }

    /** The rows of one query, in turn. */
    final class Rows implements AutoCloseable {
        private final ResultSet result;
        private final Runnable end;

        private Rows(ResultSet result, Runnable end) {
            this.result = result;
            this.end = end;
        }

        boolean next() {
            try {
                return result.next();
            } catch (SQLException failure) {
                throw failure(failure);
            }
        }

        <T> T read(Reader<T> reader) {
            try {
                return reader.read(result);
            } catch (SQLException failure) {
                throw failure(failure);
            }
        }

        @Override
        public void close() {
            if (open.remove(this)) {
                try {
                    result.close();
                } catch (SQLException failure) {
                    throw failure(failure);
                }
                end.run();
            }
        }
    }
}
