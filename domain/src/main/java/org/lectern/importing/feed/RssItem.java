package org.lectern.importing.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.parser.Parser;
import org.lectern.importing.xml.Namespaces;
import org.lectern.importing.xml.XmlElement;

/**
 * An {@code <item>} of RSS 0.9x, 1.0 or 2.0 (RSS Advisory Board, RSS 2.0.11; RDF Site Summary 1.0), with the modules content, Dublin Core and
 * Media RSS. What has no field in a post is an attribute.
 */
final class RssItem {
    private final XmlElement item;
    private final String namespace;
    private final FeedEntry entry = new FeedEntry();
    private final List<XmlElement> left;

    private RssItem(XmlElement item) {
        this.item = item;
        this.namespace = item.namespace();
        this.left = new ArrayList<>(item.children());
    }

    static FeedEntry read(XmlElement item, Optional<String> language) {
        RssItem reading = new RssItem(item);
        reading.title();
        reading.addresses();
        reading.dates();
        reading.authors();
        reading.categories();
        reading.content();
        reading.media();
        reading.take(Namespaces.DUBLIN_CORE, "language").stream()
                .findFirst()
                .ifPresent(own -> reading.entry.state("language", own.text().strip()));
        language.ifPresent(text -> reading.entry.state("language", text));
        item.textOf(Namespaces.LECTERN, "post").ifPresent(reading.entry::about);
        reading.left.removeIf(each -> each.namespace().equals(Namespaces.LECTERN));
        reading.left.forEach(each -> ElementValue.add(reading.entry.stated(), each));
        return reading.entry;
    }

    private void title() {
        List<XmlElement> titles = take(namespace, "title");
        titles.addAll(take(Namespaces.DUBLIN_CORE, "title"));
        titles.stream()
                .map(each -> FeedText.line(each.markup()))
                .filter(text -> !text.isBlank())
                .findFirst()
                .ifPresent(text -> entry.state("title", text));
    }

    private void addresses() {
        for (XmlElement original : take("http://rssnamespace.org/feedburner/ext/1.0", "origLink")) {
            entry.address(original.text());
        }
        for (XmlElement link : take(namespace, "link")) {
            String address = link.text().isBlank() ? link.attribute("href").orElse("") : link.text();
            entry.address(link.scope().resolve(address));
        }
        for (XmlElement guid : take(namespace, "guid")) {
            entry.identity(guid.text());
            if (!guid.attribute("isPermaLink").equals(Optional.of("false"))) {
                entry.address(guid.text());
            }
        }
        item.attribute("rdf:about").ifPresent(about -> {
            if (entry.identity().isEmpty()) {
                entry.identity(about);
            }
            if (!entry.hasAddress()) {
                entry.address(about);
            }
        });
        for (XmlElement link : item.all(Namespaces.ATOM, "link")) {
            if (link.attribute("rel").orElse("alternate").equals("alternate")) {
                left.remove(link);
                link.attribute("href").map(link.scope()::resolve).ifPresent(entry::address);
            }
        }
        for (XmlElement comments : take(namespace, "comments")) {
            entry.state("comments", comments.scope().resolve(comments.text()));
        }
    }

    private void dates() {
        date("date", namespace, "pubDate");
        date("date", Namespaces.ATOM, "published");
        date("date", Namespaces.DUBLIN_CORE, "date");
        date("date", Namespaces.DUBLIN_CORE_TERMS, "created");
        date("date", Namespaces.DUBLIN_CORE_TERMS, "issued");
        date("modified", Namespaces.DUBLIN_CORE_TERMS, "modified");
        date("modified", Namespaces.ATOM, "updated");
    }

    private void date(String field, String itsNamespace, String name) {
        Optional<XmlElement> date = item.first(itsNamespace, name);
        if (date.isPresent() && !entry.states(field)) {
            left.remove(date.get());
            entry.state(field, FeedDate.normal(date.get().text()));
        }
    }

    private void authors() {
        List<Map<String, Object>> authors = new ArrayList<>();
        List<XmlElement> named = take(namespace, "author");
        named.addAll(take(Namespaces.DUBLIN_CORE, "creator"));
        named.forEach(each -> FeedPerson.of(each.text()).ifPresent(person -> add(authors, person)));
        for (XmlElement author : take(Namespaces.ATOM, "author")) {
            AtomPerson.of(author).ifPresent(person -> add(authors, person));
        }
        if (authors.isEmpty()) {
            take(Namespaces.ITUNES, "author")
                    .forEach(each -> FeedPerson.of(each.text()).ifPresent(person -> add(authors, person)));
        }
        entry.state("authors", authors);
    }

    private static void add(List<Map<String, Object>> authors, Map<String, Object> person) {
        if (authors.stream().noneMatch(each -> each.get("name").equals(person.get("name")))) {
            authors.add(person);
        }
    }

    private void categories() {
        List<XmlElement> categories = take(namespace, "category");
        categories.addAll(take(Namespaces.DUBLIN_CORE, "subject"));
        List<String> tags = new ArrayList<>();
        List<Map<String, Object>> domains = new ArrayList<>();
        for (XmlElement category : categories) {
            String tag = FeedText.line(category.markup());
            if (!tag.isBlank()) {
                tags.add(tag);
            }
            category.attribute("domain").ifPresent(domain -> {
                Map<String, Object> both = new LinkedHashMap<>();
                both.put("domain", domain);
                both.put("name", tag);
                domains.add(both);
            });
        }
        entry.state("tags", tags);
        entry.state("categories", domains);
    }

    /** A description is the text where there is no other one; else it sums it up. */
    private void content() {
        List<XmlElement> whole = take(Namespaces.CONTENT, "encoded");
        whole.addAll(take(Namespaces.XHTML, "body"));
        Optional<XmlElement> text =
                whole.stream().filter(each -> !each.markup().isBlank()).findFirst();
        List<XmlElement> descriptions = take(namespace, "description");
        descriptions.addAll(take(Namespaces.DUBLIN_CORE, "description"));
        Optional<XmlElement> description =
                descriptions.stream().filter(each -> !each.markup().isBlank()).findFirst();
        if (text.isPresent()) {
            entry.html(FeedText.absolute(text.get().markup(), text.get().scope()));
            description.ifPresent(this::summary);
        } else if (description.isPresent()) {
            entry.guessed(FeedText.absolute(
                    description.get().markup().strip(), description.get().scope()));
        } else {
            atomContent();
        }
    }

    /** Atom's text says by itself whether it is HTML. */
    private void atomContent() {
        List<XmlElement> texts = new ArrayList<>(item.all(Namespaces.ATOM, "content"));
        texts.addAll(item.all(Namespaces.ATOM, "summary"));
        Optional<XmlElement> text = texts.stream()
                .filter(each -> !AtomText.of(each).markup().isBlank())
                .findFirst();
        if (text.isEmpty()) {
            take(Namespaces.ITUNES, "summary").stream()
                    .findFirst()
                    .ifPresent(each -> entry.guessed(each.markup().strip()));
            return;
        }
        left.remove(text.get());
        AtomText read = AtomText.of(text.get());
        if (read.isHtml()) {
            entry.html(FeedText.absolute(read.markup(), text.get().scope()));
        } else {
            entry.text(read.markup());
        }
    }

    private void summary(XmlElement description) {
        String written = description.markup().strip();
        String plain = FeedText.line(written);
        entry.state("summary", plain);
        boolean isJustEscaped = Parser.unescapeEntities(written, false).equals(plain);
        if (!isJustEscaped) {
            entry.state("description", written);
        }
    }

    private void media() {
        FeedImages images = new FeedImages();
        List<XmlElement> media = new ArrayList<>(item.all(Namespaces.MEDIA, "content"));
        item.all(Namespaces.MEDIA, "group").forEach(group -> media.addAll(group.all(Namespaces.MEDIA, "content")));
        media.stream().filter(images::add).forEach(left::remove);
        List<Object> enclosures = new ArrayList<>();
        for (XmlElement enclosure : take(namespace, "enclosure")) {
            if (!images.add(enclosure)) {
                enclosures.add(ElementValue.of(enclosure));
            }
        }
        entry.state("enclosures", enclosures);
        entry.state("images", images.all());
    }

    /** All such children, which are then read. */
    private List<XmlElement> take(String itsNamespace, String name) {
        List<XmlElement> taken = new ArrayList<>(item.all(itsNamespace, name));
        left.removeAll(taken);
        return taken;
    }
}
