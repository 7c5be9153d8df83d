package org.lectern.persistence.embedded.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Writes what is committed in a store's file into another one, and looks whether all of it is what was written to the store once. */
final class StoreCopy {
    private final Sqlite sqlite;
    private final Path file;

    StoreCopy(Sqlite sqlite, Path file) {
        this.sqlite = sqlite;
        this.file = file;
    }

    /** @param target appears when the copy is whole and on the disk, until then a {@code .part} beside it */
    void writeTo(Path target) {
        if (Files.exists(target)) {
            throw new StoreFailure(target + " is there already; copy to a name that is not taken");
        }
        Path unfinished = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.deleteIfExists(unfinished);
            write(unfinished);
            check(unfinished);
            try (FileChannel written = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (SQLException failure) {
            throw SqliteErrors.failure(failure);
        } catch (IOException failure) {
            throw new StoreFailure("The copy cannot be written: " + failure.getMessage(), failure);
        }
    }

    private void write(Path unfinished) throws SQLException {
        try (Connection connection = sqlite.connect(file);
                Statement statement = connection.createStatement()) {
            statement.execute("VACUUM INTO '" + unfinished.toString().replace("'", "''") + "'");
        }
    }

    /** SQLite copies a damaged document, or an index that does not fit the documents, as readily as any other. */
    private void check(Path unfinished) throws SQLException {
        Session copy = new Session(sqlite.connect(unfinished), false);
        try {
            copy.begin();
            Catalog catalog = copy.catalog();
            for (String database : catalog.databases()) {
                for (String collection : catalog.collections(database)) {
                    check(
                            copy,
                            catalog.find(new Namespace(database, collection)).orElseThrow());
                }
            }
        } finally {
            copy.close();
        }
    }

    private static void check(Session copy, StoredCollection collection) {
        List<?> errors = (List<?>) copy.validation().of(collection).get("errors");
        if (!errors.isEmpty()) {
            throw new DamagedStore(String.valueOf(errors.get(0)));
        }
    }
}
