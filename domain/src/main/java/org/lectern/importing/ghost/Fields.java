package org.lectern.importing.ghost;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lectern.importing.frontmatter.FrontMatter;
import org.lectern.importing.frontmatter.Literal;
import org.lectern.importing.json.JsonObject;
import org.lectern.post.Slug;

/** What a row of the posts' table states, under the names that Lectern has for it. Every other field stays as it is called. */
final class Fields {
    /** The text in its forms, what Ghost computes, and what means something in its own database only. */
    private static final Set<String> LEFT_OUT = Set.of(
            "html",
            "lexical",
            "mobiledoc",
            "markdown",
            "plaintext",
            "excerpt",
            "reading_time",
            "comment_id",
            "access",
            "comments",
            "url",
            "id",
            "uuid",
            "author",
            "author_id",
            "authors",
            "primary_author",
            "primary_tag",
            "tags",
            "created_by",
            "updated_by",
            "published_by",
            "count",
            "email",
            "newsletter",
            "newsletter_id",
            "tiers",
            "post_revisions");

    private static final Set<String> NAMED = Set.of(
            "title",
            "slug",
            "status",
            "type",
            "page",
            "published_at",
            "updated_at",
            "created_at",
            "custom_excerpt",
            "locale",
            "feature_image",
            "image",
            "feature_image_alt",
            "feature_image_caption",
            "visibility");

    /** What Ghost calls a post that nobody has given a title. */
    private static final String UNTITLED = "(Untitled)";

    private final JsonObject post;
    private final Tables tables;
    private final Map<String, Object> fields = new LinkedHashMap<>();

    private Fields(JsonObject post, Tables tables) {
        this.post = post;
        this.tables = tables;
    }

    static FrontMatter of(JsonObject post, Tables tables) {
        return new Fields(post, tables).gathered();
    }

    /** What only some were to read may not become what all can. */
    static boolean isPublic(JsonObject post) {
        return post.text("visibility").orElse("public").equals("public");
    }

    /** The file's name, which is what other posts have instead, is not this one's. */
    static Optional<Slug> slugOfTitle(JsonObject post) {
        return post.text("title").filter(title -> !title.equals(UNTITLED)).flatMap(Slug::from);
    }

    private FrontMatter gathered() {
        post.text("title").filter(title -> !title.equals(UNTITLED)).ifPresent(title -> fields.put("title", title));
        post.text("slug").or(() -> slugOfTitle(post).map(Slug::text)).ifPresent(slug -> fields.put("slug", slug));
        fields.put("kind", isPage() ? "page" : "entry");
        status();
        instant("published_at").ifPresent(at -> fields.put("date", at));
        instant("updated_at").ifPresent(at -> fields.put("modified", at));
        instant("created_at").ifPresent(at -> fields.put("ghost_created_at", at));
        post.text("custom_excerpt").ifPresent(text -> fields.put("summary", text));
        post.text("locale").ifPresent(language -> fields.put("language", language));
        authors();
        tags();
        image();
        others();
        return FrontMatter.of(fields);
    }

    private boolean isPage() {
        boolean isFlagged =
                post.flag("page").orElse(false) || post.whole("page").orElse(0L) == 1;
        return isFlagged || post.text("type").filter("page"::equals).isPresent();
    }

    private void status() {
        String status = post.text("status").orElse("draft");
        boolean isSent = status.equals("sent");
        fields.put("status", isPublic(post) && !isSent ? status : "draft");
        if (isSent) {
            fields.put("ghost_status", status);
        }
        post.text("visibility").filter(all -> !all.equals("public")).ifPresent(to -> fields.put("visibility", to));
    }

    /** Ghost's database is in UTC, and its first versions counted milliseconds. */
    private Optional<Literal> instant(String name) {
        Optional<Long> millis = post.whole(name).filter(count -> count > 0);
        if (millis.isPresent()) {
            return Optional.of(
                    new Literal(Instant.ofEpochMilli(millis.get()), millis.get().toString()));
        }
        return post.text(name).flatMap(text -> parsed(text).map(at -> new Literal(at, text)));
    }

    private static Optional<Instant> parsed(String text) {
        String iso = text.strip().replaceFirst(" ", "T");
        try {
            return Optional.of(OffsetDateTime.parse(iso).toInstant());
        } catch (DateTimeException withoutOffset) {
            return inUtc(iso);
        }
    }

    private static Optional<Instant> inUtc(String iso) {
        try {
            return Optional.of(LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private void authors() {
        List<JsonObject> own = post.objects("authors");
        List<JsonObject> authors =
                own.isEmpty() ? tables.authors(post.text("id").orElse("")) : own;
        if (authors.isEmpty()) {
            authors = Stream.of(post.object("author"), post.object("primary_author"))
                    .filter(each -> !each.isEmpty())
                    .limit(1)
                    .toList();
        }
        if (authors.isEmpty()) {
            authors = post.text("author_id").flatMap(tables::user).stream().toList();
        }
        List<Map<String, Object>> named =
                authors.stream().flatMap(each -> named(each).stream()).toList();
        if (!named.isEmpty()) {
            fields.put("authors", named);
        }
    }

    /** Name and address alone: e-mail addresses and biographies are not for every post. */
    private static Optional<Map<String, Object>> named(JsonObject stated) {
        JsonObject person = stated.object("data").isEmpty() ? stated : stated.object("data");
        Map<String, Object> named = new LinkedHashMap<>();
        person.text("name").ifPresent(name -> named.put("name", name));
        person.text("slug").ifPresent(slug -> named.put("slug", slug));
        return named.isEmpty() ? Optional.empty() : Optional.of(named);
    }

    /** A tag that begins with # is one that readers never see. */
    private void tags() {
        List<JsonObject> own = post.objects("tags");
        List<String> names = (own.isEmpty() ? tables.tags(post.text("id").orElse("")) : own)
                .stream()
                        .map(tag -> tag.object("data").isEmpty() ? tag : tag.object("data"))
                        .flatMap(tag -> tag.text("name").or(() -> tag.text("slug")).stream())
                        .toList();
        List<String> seen = names.stream().filter(name -> !name.startsWith("#")).toList();
        List<String> internal =
                names.stream().filter(name -> name.startsWith("#")).toList();
        if (!seen.isEmpty()) {
            fields.put("tags", seen);
        }
        if (!internal.isEmpty()) {
            fields.put("internal_tags", internal);
        }
    }

    private void image() {
        Optional<String> address =
                post.text("feature_image").or(() -> post.text("image")).map(Addresses::here);
        Map<String, Object> meta =
                new LinkedHashMap<>(tables.meta(post.text("id").orElse("")));
        meta.putAll(post.fields());
        JsonObject about = JsonObject.of(meta);
        address.ifPresent(url -> {
            Map<String, Object> image = new LinkedHashMap<>();
            image.put("url", url);
            about.text("feature_image_alt").ifPresent(alt -> image.put("alt", alt));
            about.text("feature_image_caption").ifPresent(html -> image.put("caption", Html.seen(html)));
            fields.put("images", List.of(image));
        });
    }

    private void others() {
        Map<String, Object> left = new LinkedHashMap<>(post.fields());
        tables.meta(post.text("id").orElse("")).forEach(left::putIfAbsent);
        left.forEach((name, value) -> {
            boolean isTold = value != null && !value.equals("") && !value.equals(false);
            if (isTold && !LEFT_OUT.contains(name) && !NAMED.contains(name)) {
                fields.putIfAbsent(name, here(value));
            }
        });
    }

    private static Object here(Object value) {
        if (value instanceof String text) {
            return Addresses.here(text);
        }
        return value instanceof List<?> list ? new ArrayList<>(list) : value;
    }
}
