package org.lectern.exporting.archive;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.lectern.reference.Referent;
import org.lectern.reference.Referents;

/** All events, all series or all people in the order of their ids; those that are merged into another too. */
final class ReferentSection implements Section {
    private static final int AT_A_TIME = 200;

    private final String plural;
    private final Referents referents;

    ReferentSection(String plural, Referents referents) {
        this.plural = plural;
        this.referents = referents;
    }

    @Override
    public void write(ArchiveFile to) throws IOException {
        to.countFrom0(plural);
        List<Referent> page = referents.pageById(Optional.empty(), AT_A_TIME);
        while (!page.isEmpty()) {
            for (Referent each : page) {
                String name = ArchivePaths.named(each.ownSlug().orElse(""), each.id());
                Entry entry = new Entry(each.id(), each.version(), each.document());
                to.add(plural + '/' + name + ".json", entry.written("id"));
                to.count(plural);
            }
            page = referents.pageById(Optional.of(page.get(page.size() - 1).id()), AT_A_TIME);
        }
    }
}
