package org.lectern.web.feed.format;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.lectern.web.feed.Feed;
import org.lectern.web.feed.FeedEntry;

/** Atom (RFC 4287). */
@ApplicationScoped
public class AtomFormat implements FeedFormat {
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
        try {
            CleanXml xml = new CleanXml(XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8"));
            write(feed, xml);
        } catch (XMLStreamException failure) {
            throw new IllegalStateException("an Atom feed could not be written", failure);
        }
    }

    private void write(Feed feed, CleanXml xml) throws XMLStreamException {
        xml.begin("feed", "http://www.w3.org/2005/Atom");
        xml.element("id", feed.id());
        xml.element("title", oneLine(feed.title()));
        xml.element("updated", instant(feed.updated()));
        authors(List.of(feed.author()), xml);
        xml.empty("link", "rel", "self", "type", mediaType(), "href", feed.selfIn(extension()));
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", feed.page());
        xml.element("generator", "Lectern");
        for (FeedEntry entry : feed.entries()) {
            write(entry, xml);
        }
        xml.finish();
    }

    private static void write(FeedEntry entry, CleanXml xml) throws XMLStreamException {
        xml.open("entry", "xml:lang", entry.language().orElse(""));
        xml.element("id", entry.id());
        xml.element("title", oneLine(entry.title()));
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", entry.url());
        if (entry.published().isPresent()) {
            xml.element("published", instant(entry.published().get()));
        }
        xml.element("updated", instant(entry.updated()));
        authors(entry.authors(), xml);
        for (FeedEntry.Category category : entry.categories()) {
            xml.empty("category", "term", category.slug(), "label", category.label());
        }
        if (entry.summary().isPresent()) {
            xml.element("summary", entry.summary().get());
        }
        xml.element("content", entry.html(), "type", "html");
        xml.close();
    }

    private static void authors(List<String> names, CleanXml xml) throws XMLStreamException {
        for (String name : names) {
            xml.open("author");
            xml.element("name", oneLine(name));
            xml.close();
        }
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** RFC 3339 has years of four digits. */
    private static String instant(Instant instant) {
        Instant least = Instant.parse("0001-01-01T00:00:00Z");
        Instant most = Instant.parse("9999-12-31T23:59:59Z");
        Instant shown = instant.isBefore(least) ? least : instant.isAfter(most) ? most : instant;
        return shown.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
