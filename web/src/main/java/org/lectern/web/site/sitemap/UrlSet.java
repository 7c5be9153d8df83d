package org.lectern.web.site.sitemap;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.lectern.web.xml.CleanXml;

/** One file of a site map (sitemaps.org, version 0.9) while it is written. */
final class UrlSet {
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final Instant LEAST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant BEYOND = Instant.parse("+10000-01-01T00:00:00Z");

    private final CleanXml xml;
    private final String base;
    private int count;

    private UrlSet(CleanXml xml, String base) {
        this.xml = xml;
        this.base = base;
    }

    interface Filling {
        void fill(UrlSet urls) throws XMLStreamException;
    }

    /**
     * @param base in front of every path
     * @return empty: nothing was put into it
     */
    static Optional<byte[]> written(String base, Filling filling) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        UrlSet[] urls = new UrlSet[1];
        CleanXml.document(bytes, "urlset", NAMESPACE, Map.of(), xml -> {
            urls[0] = new UrlSet(xml, base);
            filling.fill(urls[0]);
        });
        return urls[0].count == 0 ? Optional.empty() : Optional.of(bytes.toByteArray());
    }

    /** A file that names others. */
    static byte[] index(String base, Iterable<String> paths) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CleanXml.document(bytes, "sitemapindex", NAMESPACE, Map.of(), xml -> {
            for (String path : paths) {
                xml.open("sitemap");
                xml.element("loc", base + path);
                xml.close();
            }
        });
        return bytes.toByteArray();
    }

    int count() {
        return count;
    }

    void add(String path, Optional<Instant> modified) throws XMLStreamException {
        count++;
        xml.open("url");
        xml.element("loc", base + path);
        Optional<Instant> sayable = modified.filter(instant -> !instant.isBefore(LEAST) && instant.isBefore(BEYOND));
        if (sayable.isPresent()) {
            xml.element("lastmod", sayable.get().truncatedTo(ChronoUnit.SECONDS).toString());
        }
        xml.close();
    }
}
