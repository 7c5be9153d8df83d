package org.lectern.importing.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.lectern.importing.feed.PieceReading;
import org.lectern.importing.feed.RssPosts;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.xml.Namespaces;
import org.lectern.importing.xml.XmlElement;
import org.lectern.importing.xml.XmlHead;

/** Feeds in RSS 0.90 to 2.0 and RSS 1.0: one post an item. */
@ApplicationScoped
public class RssFeed implements SourceFormat {
    private final PieceReading reading;

    /** For the container's proxy. */
    protected RssFeed() {
        this(null);
    }

    @Inject
    public RssFeed(PieceReading reading) {
        this.reading = reading;
    }

    @Override
    public String label() {
        return "RSS";
    }

    @Override
    public Recognition recognise(SourceFile file) throws Unreadable {
        Optional<XmlElement> root = XmlHead.root(file);
        boolean isRss =
                root.filter(each -> each.localName().equalsIgnoreCase("rss")).isPresent();
        boolean isRdf = root.filter(each -> each.localName().equals("RDF") && isOfRss(each))
                .isPresent();
        return isRss || isRdf ? Recognition.LIKELY : Recognition.NONE;
    }

    @Override
    public void read(SourceFile file, Findings findings) throws Unreadable {
        new RssPosts(reading, file).read(findings::found, findings::rejected);
    }

    private static boolean isOfRss(XmlElement rdf) {
        return rdf.attributes().values().stream()
                        .anyMatch(each -> each.contains("purl.org/rss") || each.contains("netscape.com/rdf/simple"))
                || rdf.namespace().equals(Namespaces.RSS_10);
    }
}
