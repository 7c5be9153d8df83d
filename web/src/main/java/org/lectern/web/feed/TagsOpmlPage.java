package org.lectern.web.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.lectern.site.Addresses;
import org.lectern.site.Site;
import org.lectern.statistics.Statistics;
import org.lectern.tag.Tags;
import org.lectern.web.cache.AnswerParts;
import org.lectern.web.site.Answer;
import org.lectern.web.site.SitePage;
import org.lectern.web.site.Visit;
import org.lectern.web.xml.CleanXml;

/** {@code /tags.opml}: the feeds of all tags (OPML 2.0), for readers who want to subscribe to several. */
@ApplicationScoped
public class TagsOpmlPage implements SitePage {
    private static final Pattern PATH = Pattern.compile("/tags\\.opml");

    private final Statistics statistics;
    private final Tags tags;
    private final Addresses addresses;
    private final Site site;

    /** For the container's proxy. */
    protected TagsOpmlPage() {
        this(null, null, null, null);
    }

    @Inject
    public TagsOpmlPage(Statistics statistics, Tags tags, Addresses addresses, Site site) {
        this.statistics = statistics;
        this.tags = tags;
        this.addresses = addresses;
        this.site = site;
    }

    @Override
    public Pattern path() {
        return PATH;
    }

    @Override
    public Optional<Answer> answer(MatchResult path, Visit visit) {
        Collection<String> slugs = statistics.of(visit.now()).byTag().keySet();
        Map<String, String> labels = tags.labels(slugs);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CleanXml.document(
                bytes, "opml", "", Map.of(), xml -> write(slugs, labels, visit.base(), xml), "version", "2.0");
        return Optional.of(
                Answer.of("text/x-opml;charset=UTF-8", bytes.toByteArray()).showing(Set.of(AnswerParts.ANY)));
    }

    private void write(Collection<String> slugs, Map<String, String> labels, String base, CleanXml xml)
            throws XMLStreamException {
        xml.open("head");
        xml.element("title", "Tags – " + site.title());
        xml.close();
        xml.open("body");
        Comparator<String> byLabel = Comparator.comparing(
                slug -> labels.getOrDefault(slug, slug), Collator.getInstance(Locale.ROOT)::compare);
        for (String slug : slugs.stream()
                .sorted(byLabel.thenComparing(Comparator.naturalOrder()))
                .toList()) {
            String label = labels.getOrDefault(slug, slug);
            String address = base + addresses.tagPath(slug);
            xml.empty(
                    "outline",
                    "type",
                    "rss",
                    "version",
                    "RSS2",
                    "text",
                    label,
                    "title",
                    label,
                    "xmlUrl",
                    address + "/feed.rss",
                    "htmlUrl",
                    address);
        }
        xml.close();
    }
}
