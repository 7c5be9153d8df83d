package org.lectern.importing.feed;

import java.util.Optional;
import java.util.function.Consumer;
import org.lectern.importing.field.FoundPost;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.xml.Namespaces;
import org.lectern.importing.xml.Scope;
import org.lectern.importing.xml.XmlElement;
import org.lectern.importing.xml.XmlFile;

/** The posts of an RSS feed. */
public final class RssPosts {
    private final PieceReading reading;
    private final SourceFile file;
    private final XmlFile xml;

    public RssPosts(PieceReading reading, SourceFile file) throws Unreadable {
        this.reading = reading;
        this.file = file;
        this.xml = new XmlFile(file, "item");
    }

    public void read(Consumer<FoundPost> found, Consumer<Unreadable> rejected) throws Unreadable {
        Optional<XmlElement> channel = xml.root().flatMap(RssPosts::channel);
        Optional<String> language = channel.flatMap(each ->
                each.textOf(each.namespace(), "language").or(() -> each.textOf(Namespaces.DUBLIN_CORE, "language")));
        new FeedReading(reading, file.path(), xml)
                .read(scope(channel), item -> RssItem.read(item, language), found, rejected);
    }

    /** Items of RSS 1.0 stand beside their channel; all others in it. Links are relative to the site where nothing else is said. */
    private Scope scope(Optional<XmlElement> channel) {
        boolean isInside =
                xml.root().filter(each -> !each.localName().equals("RDF")).isPresent();
        Scope scope = (isInside ? channel : xml.root()).map(XmlElement::scope).orElse(Scope.NONE);
        Optional<String> site = channel.flatMap(each -> each.textOf(each.namespace(), "link"));
        return scope.basedOn(site.orElse(""));
    }

    private static Optional<XmlElement> channel(XmlElement root) {
        return root.children().stream()
                .filter(each -> each.localName().equals("channel"))
                .findFirst();
    }
}
