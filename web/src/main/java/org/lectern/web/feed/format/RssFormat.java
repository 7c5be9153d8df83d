package org.lectern.web.feed.format;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import org.lectern.web.feed.Enclosure;
import org.lectern.web.feed.Feed;
import org.lectern.web.feed.FeedEntry;
import org.lectern.web.xml.CleanXml;

/**
 * RSS 2.0 (RSS Advisory Board, 2.0.11, and its best practices), with Atom's links for pages, Dublin Core's names and languages, and Media RSS
 * for images, of which an item's enclosure can only be one.
 */
@ApplicationScoped
public class RssFormat implements FeedFormat {
    private static final Map<String, String> NAMESPACES = new TreeMap<>(Map.of(
            "atom", Namespaces.ATOM,
            "content", Namespaces.CONTENT,
            "dc", Namespaces.DUBLIN_CORE,
            "lectern", Namespaces.LECTERN,
            "media", Namespaces.MEDIA));

    @Override
    public String extension() {
        return "rss";
    }

    @Override
    public String mediaType() {
        return "application/rss+xml";
    }

    @Override
    public void write(Feed feed, OutputStream out) {
        CleanXml.document(out, "rss", "", NAMESPACES, xml -> write(feed, xml), "version", "2.0");
    }

    private void write(Feed feed, CleanXml xml) throws XMLStreamException {
        xml.open("channel");
        xml.element("title", feed.title());
        xml.element("link", feed.page());
        xml.element("description", Escaped.html(feed.title()));
        if (feed.language().isPresent()) {
            xml.element("language", feed.language().get());
        }
        if (feed.updated().isPresent()) {
            xml.element("lastBuildDate", FeedDates.rfc822(feed.updated().get()));
        }
        xml.element("generator", "Lectern");
        link("self", Optional.of(feed.address().self(extension())), xml);
        link("first", feed.address().first(extension()), xml);
        link("next", feed.address().next(extension()), xml);
        if (feed.hub().isPresent()) {
            xml.empty("atom:link", "rel", "hub", "href", feed.hub().get());
        }
        for (FeedEntry entry : feed.entries()) {
            write(entry, xml);
        }
        xml.close();
    }

    private void link(String relation, Optional<String> address, CleanXml xml) throws XMLStreamException {
        if (address.isPresent()) {
            xml.empty("atom:link", "rel", relation, "type", mediaType(), "href", address.get());
        }
    }

    private static void write(FeedEntry entry, CleanXml xml) throws XMLStreamException {
        xml.open("item");
        xml.element("guid", entry.id(), "isPermaLink", "false");
        if (entry.title().isPresent()) {
            xml.element("title", entry.title().get());
        }
        xml.element("link", entry.url());
        if (entry.published().isPresent()) {
            xml.element("pubDate", FeedDates.rfc822(entry.published().get()));
        }
        xml.element("atom:updated", FeedDates.rfc3339(entry.updated()));
        for (String name : entry.authors()) {
            xml.element("dc:creator", name);
        }
        if (entry.language().isPresent()) {
            xml.element("dc:language", entry.language().get());
        }
        for (FeedEntry.Category category : entry.categories()) {
            xml.element("category", PlainTags.of(category));
        }
        text(entry, xml);
        images(entry, xml);
        if (entry.isKnownElsewhere()) {
            xml.element("lectern:post", entry.about());
        }
        xml.close();
    }

    /** A description is HTML; it is the text itself where nothing sums that up. An item needs a title or a description. */
    private static void text(FeedEntry entry, CleanXml xml) throws XMLStreamException {
        Optional<String> html = entry.html().filter(text -> !text.isBlank());
        Optional<String> summary = entry.summary().map(Escaped::html);
        Optional<String> label =
                entry.title().isPresent() ? Optional.empty() : Optional.of(Escaped.html(entry.label()));
        Optional<String> description = summary.or(() -> html).or(() -> label);
        if (description.isPresent()) {
            xml.element("description", description.get());
        }
        if (summary.isPresent() && html.isPresent()) {
            xml.element("content:encoded", html.get());
        }
    }

    private static void images(FeedEntry entry, CleanXml xml) throws XMLStreamException {
        for (Enclosure image : entry.enclosures().stream().limit(1).toList()) {
            // A length that nobody knows is 0, by the Advisory Board's best practices.
            String length = Long.toString(image.length().orElse(0));
            xml.empty("enclosure", "url", image.url(), "length", length, "type", image.type());
        }
        for (Enclosure image : entry.enclosures()) {
            String length =
                    image.length().isPresent() ? Long.toString(image.length().getAsLong()) : "";
            xml.open("media:content", "url", image.url(), "type", image.type(), "fileSize", length, "medium", "image");
            if (image.caption().isPresent()) {
                xml.element("media:description", image.caption().get(), "type", "plain");
            }
            xml.close();
        }
    }
}
