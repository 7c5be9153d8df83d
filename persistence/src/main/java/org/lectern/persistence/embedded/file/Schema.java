package org.lectern.persistence.embedded.file;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The tables of a store's file. A document's position has its collection's number in the upper bits, so that a collection's documents are
 * one stretch, in the order of their insertion; an index's entries are one stretch of {@code entries}.
 */
final class Schema {
    /** "Lect". Tells any tool whose file it is. */
    static final int APPLICATION = 0x4C656374;

    /** Counted up when a file of the new kind can no longer be read by an older Lectern. */
    static final int FORMAT = 1;

    private static final List<String> TABLES = List.of(
            "CREATE TABLE catalog (version INTEGER NOT NULL)",
            "INSERT INTO catalog VALUES (0)",
            """
            CREATE TABLE collections (
              number INTEGER PRIMARY KEY AUTOINCREMENT, database TEXT NOT NULL, name TEXT NOT NULL,
              UNIQUE (database, name))""",
            """
            CREATE TABLE indexes (
              number INTEGER PRIMARY KEY AUTOINCREMENT, collection INTEGER NOT NULL, name TEXT NOT NULL,
              description BLOB NOT NULL, multikey INTEGER NOT NULL, UNIQUE (collection, name))""",
            "CREATE TABLE documents (position INTEGER PRIMARY KEY, body BLOB NOT NULL)",
            """
            CREATE TABLE entries (
              number INTEGER NOT NULL, key BLOB NOT NULL, position INTEGER NOT NULL,
              PRIMARY KEY (number, key, position)) WITHOUT ROWID""");

    private Schema() {}

    static void create(Connection connection) throws SQLException {
        logAhead(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN");
            for (String table : TABLES) {
                statement.execute(table);
            }
            statement.execute("PRAGMA application_id = " + APPLICATION);
            statement.execute("PRAGMA user_version = " + FORMAT);
            statement.execute("COMMIT");
        }
    }

    /** @throws StoreFailure if this Lectern doesn't know the format */
    static void check(Connection connection, String file) throws SQLException {
        int format = number(connection, "PRAGMA user_version");
        if (number(connection, "PRAGMA application_id") != APPLICATION) {
            throw new StoreFailure(file + " is a file of another program; point LECTERN_DATA_DIR at another folder");
        }
        if (format > FORMAT) {
            throw new StoreFailure(
                    file + " was written by a newer Lectern (format " + format + "; this one knows up to " + FORMAT
                            + "); start that Lectern, or point LECTERN_DATA_DIR at another folder");
        }
    }

    /** Of a copy, too, which has no log of its own yet. */
    static void logAhead(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
        }
    }

    private static int number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }
}
