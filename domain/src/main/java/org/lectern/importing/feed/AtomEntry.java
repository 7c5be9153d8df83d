package org.lectern.importing.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.importing.xml.Addresses;
import org.lectern.importing.xml.Namespaces;
import org.lectern.importing.xml.XmlElement;
import org.lectern.post.Slug;
import org.lectern.syndication.LastingIds;

/** An {@code <entry>} of Atom 1.0 (RFC 4287) or 0.3. What has no field in a post is an attribute. */
final class AtomEntry {
    private final XmlElement item;
    private final String namespace;
    private final FeedEntry entry = new FeedEntry();
    private final FeedImages images = new FeedImages();
    private final List<Object> enclosures = new ArrayList<>();
    private final List<XmlElement> left;

    private AtomEntry(XmlElement item) {
        this.item = item;
        this.namespace = item.namespace();
        this.left = new ArrayList<>(item.children());
    }

    /** @param feedAuthors who wrote it where the entry does not say (RFC 4287, 4.2.1) */
    static FeedEntry read(XmlElement item, List<Map<String, Object>> feedAuthors) {
        AtomEntry reading = new AtomEntry(item);
        reading.title();
        reading.links();
        reading.dates();
        reading.authors(feedAuthors);
        reading.categories();
        reading.content();
        reading.media();
        reading.ofLectern();
        reading.entry.state("language", item.scope().language());
        reading.left.forEach(each -> ElementValue.add(reading.entry.stated(), each));
        return reading.entry;
    }

    /** A site that stands for whoever wrote its posts is nobody. */
    static List<Map<String, Object>> authorsOf(XmlElement feed) {
        return people(feed.all(feed.namespace(), "author").stream()
                .filter(each -> each.textOf(feed.namespace(), "uri")
                        .filter(LastingIds::isOfLectern)
                        .isEmpty())
                .toList());
    }

    private static List<Map<String, Object>> people(List<XmlElement> persons) {
        return persons.stream().flatMap(each -> AtomPerson.of(each).stream()).toList();
    }

    /** A feed of Lectern's has a title for each entry, also for those without one. */
    private void ofLectern() {
        item.textOf(Namespaces.LECTERN, "post").ifPresent(entry::about);
        left.removeIf(each -> each.namespace().equals(Namespaces.LECTERN));
    }

    private void title() {
        boolean isUntitled = item.first(Namespaces.LECTERN, "untitled").isPresent();
        take("title").stream()
                .findFirst()
                .filter(any -> !isUntitled)
                .map(AtomText::of)
                .ifPresent(text -> entry.state("title", text.line()));
        take("id").stream().findFirst().ifPresent(id -> entry.identity(id.text()));
    }

    private void links() {
        List<String> pointers = new ArrayList<>();
        for (XmlElement link : item.all(namespace, "link")) {
            String address = link.scope().resolve(link.attribute("href").orElse(""));
            switch (link.attribute("rel").orElse("alternate")) {
                case "alternate" -> {
                    left.remove(link);
                    entry.address(address);
                }
                case "enclosure" -> {
                    left.remove(link);
                    if (!images.addLink(link)) {
                        enclosures.add(ElementValue.of(link));
                    }
                }
                case "related", "via" -> {
                    left.remove(link);
                    pointers.add(address);
                }
                default -> {
                    // Stays an attribute: self, edit, replies and so on say how the feed works.
                }
            }
        }
        entry.state("links", pointers.stream().filter(Addresses::isOfTheWeb).toList());
    }

    private void dates() {
        date("date", "published");
        date("date", "issued");
        date("date", "created");
        date("modified", "updated");
        date("modified", "modified");
    }

    private void date(String field, String name) {
        Optional<XmlElement> date = item.first(namespace, name);
        if (date.isPresent() && !entry.states(field)) {
            left.remove(date.get());
            entry.state(field, FeedDate.normal(date.get().text()));
        }
    }

    private void authors(List<Map<String, Object>> feedAuthors) {
        List<Map<String, Object>> own = people(take("author"));
        List<Map<String, Object>> ofSource = item.first(namespace, "source")
                .map(source -> people(source.all(namespace, "author")))
                .orElse(List.of());
        entry.state("authors", own);
        entry.state("authors", ofSource);
        entry.state("authors", feedAuthors);
        entry.state("contributors", people(take("contributor")));
    }

    private void categories() {
        List<Object> tags = new ArrayList<>();
        List<Map<String, Object>> schemes = new ArrayList<>();
        for (XmlElement category : take("category")) {
            Optional<String> term = category.attribute("term");
            Optional<String> label = category.attribute("label").or(() -> term);
            boolean isTag = term.flatMap(Slug::parse).isPresent()
                    && category.attributes().size() == 2
                    && category.attribute("label").isPresent();
            if (isTag) {
                tags.add(Map.of("slug", term.get(), "label", label.get()));
                continue;
            }
            label.ifPresent(tags::add);
            Map<String, Object> all = new LinkedHashMap<>();
            category.attributes().forEach((name, value) -> all.put(name, value));
            if (category.attributes().size() > 1 || label.isEmpty()) {
                schemes.add(all);
            }
        }
        for (XmlElement subject : item.all(Namespaces.DUBLIN_CORE, "subject")) {
            left.remove(subject);
            tags.add(subject.text().strip());
        }
        entry.state("tags", tags);
        entry.state("categories", schemes);
    }

    /** A summary is the text where there is no other one. */
    private void content() {
        Optional<XmlElement> content = item.first(namespace, "content");
        Optional<AtomText> text =
                content.map(AtomText::of).filter(each -> !each.markup().isBlank());
        Optional<XmlElement> summary = item.first(namespace, "summary");
        Optional<AtomText> brief =
                summary.map(AtomText::of).filter(each -> !each.markup().isBlank());
        content.filter(AtomEntry::isBlank).ifPresent(left::remove);
        if (text.isPresent()) {
            left.remove(content.get());
            fill(text.get(), content.get());
        }
        if (brief.isPresent()) {
            left.remove(summary.get());
            if (text.isEmpty()) {
                fill(brief.get(), summary.get());
            } else {
                summarise(brief.get());
            }
        }
    }

    private static boolean isBlank(XmlElement content) {
        return content.markup().isBlank() && content.attribute("src").isEmpty();
    }

    private void fill(AtomText text, XmlElement from) {
        if (text.isHtml()) {
            entry.html(FeedText.absolute(text.markup(), inner(from).scope()));
        } else {
            entry.text(text.markup());
        }
    }

    private static XmlElement inner(XmlElement from) {
        return from.children().size() == 1 ? from.children().get(0) : from;
    }

    private void summarise(AtomText summary) {
        entry.state("summary", summary.line());
        if (summary.isHtml() && !summary.markup().equals(summary.line())) {
            entry.state("description", summary.markup());
        }
    }

    private void media() {
        List<XmlElement> media = new ArrayList<>(item.all(Namespaces.MEDIA, "content"));
        item.all(Namespaces.MEDIA, "group").forEach(group -> media.addAll(group.all(Namespaces.MEDIA, "content")));
        media.stream().filter(images::add).forEach(left::remove);
        entry.state("enclosures", enclosures);
        entry.state("images", images.all());
    }

    private List<XmlElement> take(String name) {
        List<XmlElement> taken = new ArrayList<>(item.all(namespace, name));
        left.removeAll(taken);
        return taken;
    }
}
