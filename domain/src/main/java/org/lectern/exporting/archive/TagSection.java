package org.lectern.exporting.archive;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.lectern.tag.Tag;
import org.lectern.tag.Tags;

/** What is known of tags, in the order of their slugs: labels, descriptions, synonyms, and where those that were renamed or merged lead. */
final class TagSection implements Section {
    private static final int AT_A_TIME = 200;

    private final Tags tags;

    TagSection(Tags tags) {
        this.tags = tags;
    }

    @Override
    public void write(ArchiveFile to) throws IOException {
        to.countFrom0("tags");
        List<Tag> page = tags.page(Optional.empty(), AT_A_TIME);
        while (!page.isEmpty()) {
            for (Tag tag : page) {
                Entry entry = new Entry(tag.slug(), tag.version(), tag.document());
                to.add(ArchivePaths.TAGS + ArchivePaths.called(tag.slug()) + ".json", entry.written("slug"));
                to.count("tags");
            }
            page = tags.page(Optional.of(page.get(page.size() - 1).slug()), AT_A_TIME);
        }
    }
}
