package org.lectern.web.feed.format;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lectern.document.Document;
import org.lectern.web.feed.Enclosure;
import org.lectern.web.feed.Feed;
import org.lectern.web.feed.FeedEntry;
import org.lectern.web.json.JsonText;

/** JSON Feed (jsonfeed.org, version 1.1). */
@ApplicationScoped
public class JsonFormat implements FeedFormat {
    private final JsonText json;

    /** For the container's proxy. */
    protected JsonFormat() {
        this(null);
    }

    @Inject
    public JsonFormat(JsonText json) {
        this.json = json;
    }

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public String mediaType() {
        return "application/feed+json";
    }

    /** JSON is UTF-8 and has no parameter that says so (RFC 8259, section 11). */
    @Override
    public String contentType() {
        return mediaType();
    }

    @Override
    public void write(Feed feed, OutputStream out) {
        json.write(
                Document.of("version", "https://jsonfeed.org/version/1.1")
                        .with("title", feed.title())
                        .with("home_page_url", feed.page())
                        .with("feed_url", feed.address().self(extension()))
                        .withOptional("next_url", feed.address().next(extension()))
                        .withOptional("language", feed.language())
                        .withOptional(
                                "hubs",
                                feed.hub()
                                        .map(hub -> List.of(
                                                Document.of("type", "WebSub").with("url", hub))))
                        .with("items", each(feed.entries(), JsonFormat::item)),
                out);
    }

    private static Document item(FeedEntry entry) {
        return Document.of("id", entry.id())
                .with("url", entry.url())
                .withOptional("title", entry.title())
                .withOptional("content_html", entry.html())
                .withOptional("content_text", text(entry))
                .withOptional("summary", entry.summary())
                .withOptional("image", entry.enclosures().stream().findFirst().map(Enclosure::url))
                .withOptional("date_published", entry.published().map(FeedDates::rfc3339))
                .with("date_modified", FeedDates.rfc3339(entry.updated()))
                .withOptional("authors", some(entry.authors(), name -> Document.of("name", name)))
                .withOptional("tags", some(entry.categories(), PlainTags::of))
                .withOptional("language", entry.language())
                .withOptional("attachments", some(entry.enclosures(), JsonFormat::attachment))
                .withOptional(
                        "_lectern",
                        entry.isKnownElsewhere() ? Optional.of(Document.of("post", entry.about())) : Optional.empty());
    }

    /** An item needs a text of one sort or the other. */
    private static Optional<String> text(FeedEntry entry) {
        return entry.html().isPresent()
                ? Optional.empty()
                : Optional.of(entry.summary().orElseGet(entry::label));
    }

    private static Document attachment(Enclosure image) {
        Document attachment = Document.of("url", image.url()).with("mime_type", image.type());
        return (image.length().isPresent()
                        ? attachment.with("size_in_bytes", image.length().getAsLong())
                        : attachment)
                .withOptional("title", image.caption());
    }

    private static <T> Optional<List<?>> some(List<T> values, Function<T, ?> shown) {
        return values.isEmpty() ? Optional.empty() : Optional.of(each(values, shown));
    }

    private static <T> List<?> each(List<T> values, Function<T, ?> shown) {
        return values.stream().map(shown).toList();
    }
}
