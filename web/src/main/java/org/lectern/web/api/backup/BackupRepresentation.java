package org.lectern.web.api.backup;

import java.util.List;
import org.lectern.backup.Backup;
import org.lectern.document.Document;

/** Backups as the API shows them. */
final class BackupRepresentation {
    private BackupRepresentation() {}

    static Document of(Backup backup) {
        return Document.of("name", backup.name()).with("taken", backup.taken()).with("bytes", backup.bytes());
    }

    static Document of(List<Backup> backups) {
        return Document.of(
                "items", backups.stream().map(BackupRepresentation::of).toList());
    }
}
