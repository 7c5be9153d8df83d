package org.lectern.web.feed.format;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.lectern.web.feed.Enclosure;
import org.lectern.web.feed.Feed;
import org.lectern.web.feed.FeedEntry;
import org.lectern.web.xml.CleanXml;

/** Atom (RFC 4287), in pages (RFC 5005, section 3). */
@ApplicationScoped
public class AtomFormat implements FeedFormat {
    /** An id has to be an absolute IRI (RFC 4287, section 4.2.6). */
    private static final Pattern IRI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+");

    @Override
    public String extension() {
        return "atom";
    }

    @Override
    public String mediaType() {
        return "application/atom+xml";
    }

    @Override
    public void write(Feed feed, OutputStream out) {
        CleanXml.document(out, "feed", Namespaces.ATOM, Map.of("lectern", Namespaces.LECTERN), xml -> write(feed, xml));
    }

    private void write(Feed feed, CleanXml xml) throws XMLStreamException {
        xml.element("id", feed.id());
        xml.element("title", feed.title());
        xml.element("updated", FeedDates.rfc3339(feed.updated().orElse(Instant.EPOCH)));
        xml.open("author");
        xml.element("name", feed.author());
        xml.element("uri", feed.authorId());
        xml.close();
        link("self", Optional.of(feed.address().self(extension())), xml);
        link("first", feed.address().first(extension()), xml);
        link("next", feed.address().next(extension()), xml);
        if (feed.hub().isPresent()) {
            xml.empty("link", "rel", "hub", "href", feed.hub().get());
        }
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", feed.page());
        xml.element("generator", "Lectern");
        for (FeedEntry entry : feed.entries()) {
            write(entry, xml);
        }
    }

    private void link(String relation, Optional<String> address, CleanXml xml) throws XMLStreamException {
        if (address.isPresent()) {
            xml.empty("link", "rel", relation, "type", mediaType(), "href", address.get());
        }
    }

    private static void write(FeedEntry entry, CleanXml xml) throws XMLStreamException {
        String id = IRI.matcher(entry.id()).matches() ? entry.id() : entry.about();
        xml.open("entry", "xml:lang", entry.language().orElse(""));
        xml.element("id", id);
        xml.element("title", entry.label());
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", entry.url());
        if (entry.published().isPresent()) {
            xml.element("published", FeedDates.rfc3339(entry.published().get()));
        }
        xml.element("updated", FeedDates.rfc3339(entry.updated()));
        for (String name : entry.authors()) {
            xml.open("author");
            xml.element("name", name);
            xml.close();
        }
        for (FeedEntry.Category category : entry.categories()) {
            xml.empty("category", "term", category.slug(), "label", category.label());
        }
        for (Enclosure image : entry.enclosures()) {
            enclosure(image, xml);
        }
        if (entry.summary().isPresent()) {
            xml.element("summary", entry.summary().get());
        }
        if (entry.html().isPresent()) {
            xml.element("content", entry.html().get(), "type", "html");
        }
        if (!id.equals(entry.about())) {
            xml.element("lectern:post", entry.about());
        }
        if (entry.title().isEmpty()) {
            xml.empty("lectern:untitled");
        }
        xml.close();
    }

    private static void enclosure(Enclosure image, CleanXml xml) throws XMLStreamException {
        String length =
                image.length().isPresent() ? Long.toString(image.length().getAsLong()) : "";
        xml.empty(
                "link",
                "rel",
                "enclosure",
                "type",
                image.type(),
                "length",
                length,
                "title",
                image.caption().orElse(""),
                "href",
                image.url());
    }
}
