package org.lectern.exporting.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.lectern.event.Events;
import org.lectern.event.SeriesList;
import org.lectern.image.Images;
import org.lectern.importing.original.Originals;
import org.lectern.person.People;
import org.lectern.post.Posts;
import org.lectern.post.history.Revisions;
import org.lectern.post.kind.DeclaredKinds;
import org.lectern.tag.Tags;

/** What stands in the archive, in the order in which it can be taken in again: posts last, as they refer to all the rest. */
@ApplicationScoped
public class ArchiveContents {
    private final List<Section> sections;

    /** For the container's proxy. */
    protected ArchiveContents() {
        sections = List.of();
    }

    @Inject
    public ArchiveContents(
            SiteSection site,
            DeclaredKinds kinds,
            SeriesList series,
            Events events,
            People people,
            Tags tags,
            Images images,
            Originals originals,
            Posts posts,
            Revisions revisions) {
        sections = List.of(
                site,
                new KindSection(kinds),
                new ReferentSection("series", series),
                new ReferentSection("events", events),
                new ReferentSection("people", people),
                new TagSection(tags),
                new ImageSection(images),
                new OriginalSection(originals),
                new PostSection(posts, revisions));
    }

    public void write(ArchiveFile to) throws IOException {
        for (Section section : sections) {
            section.write(to);
        }
    }
}
