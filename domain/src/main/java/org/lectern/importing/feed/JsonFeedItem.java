package org.lectern.importing.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.importing.frontmatter.FrontMatter;
import org.lectern.importing.json.JsonObject;
import org.lectern.importing.xml.Addresses;
import org.lectern.importing.xml.Scope;

/** An item of JSON Feed 1.0 or 1.1 (jsonfeed.org). What has no field in a post, extensions for one, is an attribute. */
final class JsonFeedItem {
    private static final Set<String> READ = Set.of(
            "id",
            "url",
            "external_url",
            "title",
            "content_html",
            "content_text",
            "summary",
            "image",
            "banner_image",
            "date_published",
            "date_modified",
            "author",
            "authors",
            "tags",
            "language",
            "attachments",
            "_lectern");

    private final JsonObject item;
    private final FeedEntry entry = new FeedEntry();

    private JsonFeedItem(JsonObject item) {
        this.item = item;
    }

    /** @param feed what is said of all items: who wrote them, in which language, for which site */
    static FeedEntry read(JsonObject item, JsonObject feed) {
        JsonFeedItem reading = new JsonFeedItem(item);
        Scope scope = Scope.NONE.basedOn(
                feed.text("home_page_url").or(() -> feed.text("feed_url")).orElse(""));
        reading.fields(feed);
        reading.addresses(scope);
        reading.content(scope);
        reading.media(scope);
        item.object("_lectern").text("post").ifPresent(reading.entry::about);
        item.fields().forEach((name, value) -> {
            if (!READ.contains(name) && value != null) {
                reading.entry.state(name, FrontMatter.plain(value));
            }
        });
        return reading.entry;
    }

    static List<Map<String, Object>> people(JsonObject from) {
        List<JsonObject> named = new ArrayList<>(from.objects("authors"));
        if (named.isEmpty() && !from.object("author").isEmpty()) {
            named.add(from.object("author"));
        }
        return named.stream()
                .flatMap(each -> FeedPerson.of(
                        each.text("name").orElse(""), "", each.text("url").orElse(""))
                        .stream())
                .toList();
    }

    private void fields(JsonObject feed) {
        item.text("id").ifPresent(entry::identity);
        item.text("title").ifPresent(title -> entry.state("title", title));
        item.text("date_published").ifPresent(date -> entry.state("date", date));
        item.text("date_modified").ifPresent(date -> entry.state("modified", date));
        item.text("language").or(() -> feed.text("language")).ifPresent(tag -> entry.state("language", tag));
        entry.state("tags", item.texts("tags"));
        entry.state("authors", people(item));
        entry.state("authors", people(feed));
    }

    private void addresses(Scope scope) {
        item.text("url").map(scope::resolve).ifPresent(entry::address);
        if (!entry.hasAddress()) {
            item.text("id").ifPresent(entry::address);
        }
        Optional<String> elsewhere = item.text("external_url").map(scope::resolve);
        elsewhere.filter(Addresses::isOfTheWeb).ifPresent(url -> entry.state("links", List.of(url)));
    }

    private void content(Scope scope) {
        Optional<String> html = item.text("content_html");
        Optional<String> text = item.text("content_text");
        text.ifPresent(entry::text);
        html.ifPresent(written -> {
            entry.html(FeedText.absolute(written, scope));
            text.ifPresent(plain -> entry.state("content_text", plain));
        });
        Optional<String> summary = item.text("summary");
        if (entry.hasContent()) {
            summary.ifPresent(words -> entry.state("summary", words));
        } else {
            summary.ifPresent(entry::text);
        }
    }

    private void media(Scope scope) {
        List<Map<String, Object>> images = new ArrayList<>();
        List<Object> others = new ArrayList<>();
        item.text("banner_image").ifPresent(url -> entry.state("banner_image", scope.resolve(url)));
        for (JsonObject attachment : item.objects("attachments")) {
            boolean isImage = attachment
                    .text("mime_type")
                    .filter(type -> type.startsWith("image/"))
                    .isPresent();
            Optional<String> url = attachment.text("url").map(scope::resolve);
            if (isImage && url.isPresent()) {
                images.add(image(url.get(), attachment));
            } else {
                others.add(FrontMatter.plain(attachment.fields()));
            }
        }
        item.text("image")
                .map(scope::resolve)
                .filter(url -> images.stream().noneMatch(each -> each.get("url").equals(url)))
                .ifPresent(url -> images.add(0, Map.of("url", url)));
        entry.state("images", images);
        entry.state("attachments", others);
    }

    private static Map<String, Object> image(String url, JsonObject attachment) {
        Map<String, Object> image = new LinkedHashMap<>(Map.of("url", url));
        attachment.text("title").ifPresent(title -> image.put("caption", title));
        attachment.text("mime_type").ifPresent(type -> image.put("type", type));
        attachment.whole("size_in_bytes").filter(size -> size > 0).ifPresent(size -> image.put("length", size));
        return image;
    }
}
