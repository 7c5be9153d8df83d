package org.lectern.exporting.archive;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.lectern.importing.original.Originals;

/** What posts were made of when they were imported, byte by byte, in the order of their hashes. */
final class OriginalSection implements Section {
    private static final int AT_A_TIME = 200;

    private final Originals originals;

    OriginalSection(Originals originals) {
        this.originals = originals;
    }

    @Override
    public void write(ArchiveFile to) throws IOException {
        to.countFrom0("originals");
        List<String> page = originals.page(Optional.empty(), AT_A_TIME);
        while (!page.isEmpty()) {
            for (String hash : page) {
                Optional<byte[]> bytes = originals.find(hash);
                if (bytes.isPresent()) {
                    to.add(ArchivePaths.original(hash), bytes.get());
                    to.count("originals");
                }
            }
            page = originals.page(Optional.of(page.get(page.size() - 1)), AT_A_TIME);
        }
    }
}
