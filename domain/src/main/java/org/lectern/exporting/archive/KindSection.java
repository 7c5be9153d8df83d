package org.lectern.exporting.archive;

import java.io.IOException;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.post.kind.DeclaredKinds;
import org.lectern.post.kind.StoredKind;

/** The kinds that the site declared, and every version that they had; of those that were deleted too, as posts may still have them. */
final class KindSection implements Section {
    private final DeclaredKinds kinds;

    KindSection(DeclaredKinds kinds) {
        this.kinds = kinds;
    }

    @Override
    public void write(ArchiveFile to) throws IOException {
        to.countFrom0("kinds");
        for (String name : kinds.everyName()) {
            write(name, to);
        }
    }

    private void write(String name, ArchiveFile to) throws IOException {
        String folder = ArchivePaths.KINDS + ArchivePaths.called(name) + '/';
        Optional<StoredKind> current = kinds.find(name);
        for (long version = 1; version <= kinds.latestVersion(name); version++) {
            Optional<StoredKind> former =
                    kinds.version(name, version).filter(kind -> !current.equals(Optional.of(kind)));
            if (former.isPresent()) {
                to.add(folder + ArchivePaths.numbered(version), written(former.get()));
            }
        }
        if (current.isPresent()) {
            to.add(folder + ArchivePaths.KIND, written(current.get()));
            to.count("kinds");
        }
    }

    private static Document written(StoredKind kind) {
        return new Entry(kind.name(), kind.version(), kind.declaration()).written("name");
    }
}
