package org.lectern.importing.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.lectern.importing.feed.PieceReading;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.wordpress.WordPressPosts;
import org.lectern.importing.xml.Namespaces;
import org.lectern.importing.xml.XmlElement;
import org.lectern.importing.xml.XmlHead;

/** WordPress's exports, WXR 1.0 to 1.2: posts, pages and whatever else plugins keep as posts. */
@ApplicationScoped
public class WordPressExport implements SourceFormat {
    private final PieceReading reading;

    /** For the container's proxy. */
    protected WordPressExport() {
        this(null);
    }

    @Inject
    public WordPressExport(PieceReading reading) {
        this.reading = reading;
    }

    @Override
    public String label() {
        return "WordPress export";
    }

    @Override
    public Recognition recognise(SourceFile file) throws Unreadable {
        Optional<XmlElement> root = XmlHead.root(file);
        boolean isRss = root.filter(each ->
                        each.localName().equals("rss") || each.localName().equals("item"))
                .isPresent();
        if (!isRss) {
            return Recognition.NONE;
        }
        boolean isDeclared = root.filter(each ->
                        each.attributes().values().stream().anyMatch(value -> value.startsWith(Namespaces.WORDPRESS)))
                .isPresent();
        boolean isIts =
                isDeclared || XmlHead.contains(file, "<wp:post_type>") || XmlHead.contains(file, "<wp:wxr_version>");
        return isIts ? Recognition.CERTAIN : Recognition.NONE;
    }

    @Override
    public void read(SourceFile file, Findings findings) throws Unreadable {
        new WordPressPosts(reading, file).read(findings::found, findings::rejected);
    }
}
