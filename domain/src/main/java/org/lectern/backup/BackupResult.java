package org.lectern.backup;

/** How asking for a backup ends. The texts are for the person who asked. */
public sealed interface BackupResult {
    record Taken(Backup backup) implements BackupResult {}

    /** Somebody else asked first, and that backup is still being taken. */
    record UnderWay() implements BackupResult {}

    /** @param remedy how to get a backup from the store that Lectern uses */
    record StoreElsewhere(String remedy) implements BackupResult {}

    /** @param why and what to do; what was backed up before is still there */
    record Failed(String why) implements BackupResult {}
}
