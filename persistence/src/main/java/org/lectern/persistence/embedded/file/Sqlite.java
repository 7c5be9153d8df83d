package org.lectern.persistence.embedded.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.sqlite.jdbc4.JDBC4Connection;

/** Connects to SQLite files. Its library is unpacked into a folder of its own, which is emptied as soon as it is loaded. */
final class Sqlite implements AutoCloseable {
    private static final String UNPACKED_TO = "org.sqlite.tmpdir";

    /** A log that grew longer is cut when it is emptied; in bytes. */
    private static final int LOG = 64 * 1024 * 1024;

    private static final int WRITERS_CACHE_KIB = 64 * 1024;
    private static final int READERS_CACHE_KIB = 4 * 1024;

    /** The numbers of inserted rows are known; to be told them costs a query each. */
    private static final Properties PROPERTIES = properties();

    private final Path libraryFolder;
    private final boolean fsync;

    Sqlite(Path libraryFolder, boolean fsync) {
        this.libraryFolder = libraryFolder;
        this.fsync = fsync;
        load();
    }

    /** Has room for what a large transaction changes, so that none of it is written twice. */
    Connection connectForWriting(Path file) throws SQLException {
        Connection connection = connect(file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA cache_size = -" + WRITERS_CACHE_KIB);
        }
        return connection;
    }

    Connection connect(Path file) throws SQLException {
        Connection connection = new JDBC4Connection("jdbc:sqlite:" + file, file.toString(), PROPERTIES);
        try (Statement statement = connection.createStatement()) {
            for (String setting : settings()) {
                statement.execute("PRAGMA " + setting);
            }
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
        return connection;
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("jdbc.get_generated_keys", "false");
        return properties;
    }

    private List<String> settings() {
        return List.of(
                "busy_timeout = 10000",
                "synchronous = " + (fsync ? "FULL" : "NORMAL"),
                "cache_size = -" + READERS_CACHE_KIB,
                "wal_autocheckpoint = 0",
                "journal_size_limit = " + LOG,
                "cell_size_check = ON");
    }

    /** The library reads the folder from a property of the whole process. */
    private void load() {
        synchronized (Sqlite.class) {
            String before = System.getProperty(UNPACKED_TO);
            try {
                Files.createDirectories(libraryFolder);
                System.setProperty(UNPACKED_TO, libraryFolder.toString());
                org.sqlite.SQLiteJDBCLoader.initialize();
            } catch (Exception | UnsatisfiedLinkError failure) {
                throw new StoreFailure("SQLite's library cannot be loaded from " + libraryFolder, failure);
            } finally {
                restore(before);
                close();
            }
        }
    }

    private static void restore(String before) {
        if (before == null) {
            System.clearProperty(UNPACKED_TO);
        } else {
            System.setProperty(UNPACKED_TO, before);
        }
    }

    /** Where a library in use cannot be deleted, the next start does it. */
    @Override
    public void close() {
        try (Stream<Path> files = Files.list(libraryFolder)) {
            for (Path each : files.toList()) {
                Files.deleteIfExists(each);
            }
            Files.deleteIfExists(libraryFolder);
        } catch (IOException inUse) {
            System.getLogger(Sqlite.class.getName())
                    .log(System.Logger.Level.DEBUG, "store.library_in_use folder={0}", libraryFolder);
        }
    }
}
