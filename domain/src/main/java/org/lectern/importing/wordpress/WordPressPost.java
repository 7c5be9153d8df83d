package org.lectern.importing.wordpress;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.importing.feed.FeedText;
import org.lectern.importing.feed.PieceReading;
import org.lectern.importing.field.FoundPost;
import org.lectern.importing.file.SourcePath;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.original.Original;
import org.lectern.importing.xml.Namespaces;
import org.lectern.importing.xml.XmlElement;
import org.lectern.post.Content;

/** One post or page of an export. */
final class WordPressPost {
    /** A post that nobody sorted is in this category. */
    private static final String NO_CATEGORY = "uncategorized";

    private static final String NO_DATE = "0000-00-00";

    /** Lectern's words for WordPress's; of all others more is to be said than that the post is a draft. */
    private static final Map<String, String> STATUSES = Map.of(
            "publish",
            "published",
            "future",
            "published",
            "draft",
            "draft",
            "auto-draft",
            "draft",
            "inherit",
            "published");

    /** WordPress's notes to itself. */
    private static final Set<String> NOTES = Set.of("_edit_last", "_edit_lock", "_encloseme", "_pingme");

    private final Wp post;
    private final WordPressSite site;
    private final MediaLibrary library;
    private final Map<String, Object> stated = new LinkedHashMap<>();
    private final List<String> warnings = new ArrayList<>();

    WordPressPost(XmlElement item, WordPressSite site, MediaLibrary library) {
        this.post = new Wp(item);
        this.site = site;
        this.library = library;
    }

    FoundPost read(PieceReading reading, SourcePath file, Original original) throws Unreadable {
        stated.put("type", post.type());
        title();
        text("post_name").map(WordPressPost::decoded).ifPresent(slug -> stated.put("slug", slug));
        status();
        dates();
        post.item()
                .textOf(Namespaces.DUBLIN_CORE, "creator")
                .ifPresent(login -> stated.put("authors", List.of(site.author(login))));
        site.language().ifPresent(language -> stated.put("language", language));
        summary();
        terms();
        media();
        rest();
        WordPressText text = new WordPressText(post, library);
        Content content = new Content(Content.HTML, text.html());
        warnings.addAll(text.warnings());
        FoundPost found = reading.read(file, original, "", stated, content).withAddresses(addresses());
        for (String warning : warnings) {
            found = found.warned(file + ", line " + original.firstLine() + ": " + warning);
        }
        Optional<String> guid = post.item().textOf("", "guid");
        return guid.isPresent() ? found.identified(guid.get()).syndicated(guid.get()) : found;
    }

    private void title() {
        String written =
                post.item().first("", "title").map(XmlElement::textAndComments).orElse("");
        Map<String, String> languages = Languages.of(written);
        if (!languages.isEmpty()) {
            stated.put("titles", languages);
        }
        String title = languages.values().stream().findFirst().orElse(written);
        if (!title.isBlank()) {
            stated.put("title", FeedText.line(title));
        }
    }

    /** Whom a password lets in is for its writer to decide again. */
    private void status() {
        String status = text("status").orElse("publish");
        stated.put("status", STATUSES.getOrDefault(status, status));
        if (status.equals("trash")) {
            warnings.add("was in WordPress's trash; it comes in as a draft");
        }
        if (text("post_password").isPresent()) {
            stated.put("draft", true);
            warnings.add("is protected by a password, which Lectern has not; it comes in as a draft");
        }
    }

    /** In UTC where that is given; else as in the zone of this site, since an export does not say its own. */
    private void dates() {
        date("post_date").ifPresent(date -> stated.put("date", date));
        date("post_modified").ifPresent(date -> stated.put("modified", date));
        if (!stated.containsKey("date")) {
            post.item()
                    .textOf("", "pubDate")
                    .filter(date -> !date.contains("-0001"))
                    .ifPresent(date -> stated.put("date", date));
        }
    }

    private Optional<String> date(String name) {
        return text(name + "_gmt")
                .filter(date -> !date.startsWith(NO_DATE))
                .map(date -> date + "Z")
                .or(() -> text(name).filter(date -> !date.startsWith(NO_DATE)));
    }

    private void summary() {
        String excerpt = post.excerpt();
        String plain = FeedText.line(excerpt);
        if (!plain.isEmpty()) {
            stated.put("summary", plain);
        }
        if (!plain.equals(excerpt)) {
            stated.put("excerpt", excerpt);
        }
    }

    /** Tags are tags and so are categories, as both are in WordPress's own feeds; what they were is kept. */
    private void terms() {
        Set<String> tags = new LinkedHashSet<>();
        List<Map<String, Object>> others = new ArrayList<>();
        for (XmlElement term : post.item().all("", "category")) {
            String taxonomy = term.attribute("domain").orElse("category");
            String slug = decoded(term.attribute("nicename").orElse(""));
            String name = FeedText.line(term.text());
            boolean isTag = taxonomy.equals("post_tag") || taxonomy.equals("tag");
            boolean isCategory = taxonomy.equals("category");
            if ((isTag || isCategory && !slug.equals(NO_CATEGORY)) && !name.isBlank()) {
                tags.add(name);
            }
            if (!isTag) {
                others.add(site.term(taxonomy, slug, name));
            }
        }
        if (!tags.isEmpty()) {
            stated.put("tags", List.copyOf(tags));
        }
        if (!others.isEmpty()) {
            stated.put("categories", others);
        }
    }

    private void media() {
        Collection<Attachment> files = library.of(post);
        List<Map<String, Object>> images = files.stream()
                .filter(Attachment::isImage)
                .map(Attachment::image)
                .toList();
        List<Map<String, Object>> others = files.stream()
                .filter(file -> !file.isImage())
                .map(Attachment::image)
                .toList();
        if (!images.isEmpty()) {
            stated.put("images", images);
        }
        if (!others.isEmpty()) {
            stated.put("attachments", others);
        }
    }

    /** A password is no attribute: those are public. Comments, with the addresses of their writers, stay in the original alone. */
    private void rest() {
        Map<String, Object> rest = new LinkedHashMap<>();
        text("post_id").ifPresent(id -> rest.put("id", id));
        post.parent().ifPresent(id -> rest.put("parent", id));
        text("menu_order").filter(order -> !order.equals("0")).ifPresent(order -> rest.put("order", order));
        text("is_sticky").filter("1"::equals).ifPresent(yes -> rest.put("sticky", true));
        text("comment_status").ifPresent(status -> rest.put("comments", status));
        if (!rest.isEmpty()) {
            stated.put("wordpress", rest);
        }
        Map<String, Object> meta = new LinkedHashMap<>();
        post.meta().forEach((key, values) -> {
            if (!NOTES.contains(key)) {
                meta.put(key, values.size() == 1 ? values.get(0) : values);
            }
        });
        if (!meta.isEmpty()) {
            stated.put("postmeta", meta);
        }
    }

    private List<String> addresses() {
        Set<String> addresses = new LinkedHashSet<>();
        post.item()
                .textOf("", "link")
                .map(link -> link.replaceFirst("#.*$", ""))
                .ifPresent(addresses::add);
        post.item().textOf("", "guid").ifPresent(addresses::add);
        return addresses.stream()
                .filter(address -> address.matches("(?i)https?://.*"))
                .toList();
    }

    private Optional<String> text(String name) {
        return post.text(name);
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return name;
        }
    }
}
