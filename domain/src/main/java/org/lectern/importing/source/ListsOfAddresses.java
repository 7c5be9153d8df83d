package org.lectern.importing.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.xml.XmlElement;
import org.lectern.importing.xml.XmlHead;

/** Files beside posts that are lists of where something is, or settings in XML: each is rejected for what it is. */
@ApplicationScoped
public class ListsOfAddresses implements SourceFormat {
    private static final Map<String, String> LISTS = Map.of(
            "opml", "is a list of feeds (OPML), not posts",
            "urlset", "is a map of a site's addresses (sitemap), not posts",
            "sitemapindex", "is a list of maps of a site (sitemap index), not posts",
            "rdf", "is RDF that is no RSS feed",
            "opensearchdescription", "says how a site is searched (OpenSearch), not posts",
            "service", "says where a site can be written to (AtomPub), not posts",
            "svg", "is a drawing (SVG), not posts",
            "plist", "is a list of settings, not posts",
            "browserconfig", "is a list of icons, not posts");

    @Override
    public String label() {
        return "OPML and sitemaps (named, not read)";
    }

    @Override
    public Recognition recognise(SourceFile file) throws Unreadable {
        return kind(file).isPresent() ? Recognition.POSSIBLE : Recognition.NONE;
    }

    @Override
    public void read(SourceFile file, Findings findings) throws Unreadable {
        throw new Unreadable(kind(file).orElse("is XML of no sort that holds posts"));
    }

    private static Optional<String> kind(SourceFile file) throws Unreadable {
        Optional<String> root =
                XmlHead.root(file).map(XmlElement::localName).map(name -> name.toLowerCase(Locale.ROOT));
        boolean isXml = file.path().extension().equals("xml");
        return root.map(LISTS::get).or(() -> root.filter(name -> isXml && !name.equals("html"))
                .map(name -> "is XML of no sort that holds posts: its outermost element is <" + name + ">"));
    }
}
