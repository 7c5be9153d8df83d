package org.lectern.persistence.embedded.file;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What SQLite refuses, in words that say what to do. */
final class SqliteErrors {
    private SqliteErrors() {}

    static StoreFailure failure(SQLException cause) {
        SQLiteErrorCode code =
                cause instanceof SQLiteException own ? own.getResultCode() : SQLiteErrorCode.SQLITE_ERROR;
        return switch (primary(code)) {
            case SQLITE_FULL -> new FullDisk(cause);
            case SQLITE_CORRUPT, SQLITE_NOTADB -> new DamagedStore(cause.getMessage(), cause);
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM ->
                new StoreFailure(
                        "The store's file may not be written; see to the rights of the folder (" + cause.getMessage()
                                + ")",
                        cause);
            case SQLITE_IOERR -> new StoreFailure("The disk fails: " + cause.getMessage(), cause);
            default -> new StoreFailure("The store fails: " + cause.getMessage(), cause);
        };
    }

    /** SQLite's extended codes have the primary one in their lowest byte. */
    private static SQLiteErrorCode primary(SQLiteErrorCode code) {
        return SQLiteErrorCode.getErrorCode(code.code & 0xFF);
    }
}
