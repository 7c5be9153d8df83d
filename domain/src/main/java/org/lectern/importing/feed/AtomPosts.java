package org.lectern.importing.feed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.lectern.importing.field.FoundPost;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.xml.Scope;
import org.lectern.importing.xml.XmlElement;
import org.lectern.importing.xml.XmlFile;

/** The posts of an Atom feed. */
public final class AtomPosts {
    private final PieceReading reading;
    private final SourceFile file;
    private final XmlFile xml;

    public AtomPosts(PieceReading reading, SourceFile file) throws Unreadable {
        this.reading = reading;
        this.file = file;
        this.xml = new XmlFile(file, "entry");
    }

    public void read(Consumer<FoundPost> found, Consumer<Unreadable> rejected) throws Unreadable {
        List<Map<String, Object>> authors = xml.root().map(AtomEntry::authorsOf).orElse(List.of());
        new FeedReading(reading, file.path(), xml)
                .read(scope(), entry -> AtomEntry.read(entry, authors), found, rejected);
    }

    /** Where the feed says nothing else, its links are relative to itself, else to its site. */
    private Scope scope() {
        Optional<String> self = xml.root().flatMap(feed -> link(feed, "self").or(() -> link(feed, "alternate")));
        return xml.root().map(XmlElement::scope).orElse(Scope.NONE).basedOn(self.orElse(""));
    }

    private static Optional<String> link(XmlElement feed, String rel) {
        return feed.all(feed.namespace(), "link").stream()
                .filter(each -> each.attribute("rel").orElse("alternate").equals(rel))
                .flatMap(each -> each.attribute("href").stream())
                .findFirst();
    }
}
