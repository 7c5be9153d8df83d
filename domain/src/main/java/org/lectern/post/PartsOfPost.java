package org.lectern.post;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lectern.document.Document;
import org.lectern.tag.TagReading;

/** Reads the fields of a post that have parts of their own. A part may hold more than is known of it: all of it is kept. */
final class PartsOfPost {
    private static final Set<String> FORMATS = Set.of(Content.MARKDOWN, Content.HTML, Content.TEXT);
    private static final List<String> TALK_TEXTS =
            List.of("title", "fullTitle", "abstract", "slides", "video", "repository", "language");
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "ftp", "ipfs", "geo", "tel", "doi");

    private final Faults faults;
    private final Instants instants;

    PartsOfPost(Faults faults, Instants instants) {
        this.faults = faults;
        this.instants = instants;
    }

    Optional<List<Document>> people(FieldReader fields, String name) {
        return nonEmpty(fields.elements(name, this::named));
    }

    Optional<Document> event(FieldReader fields) {
        return fields.document().value(PostFields.EVENT).flatMap(event -> named(fields.at(PostFields.EVENT), event));
    }

    /** Tags as slugs, each once, in their order; a synonym is the tag that it means. */
    Optional<List<String>> tags(FieldReader fields, TagReading reading) {
        List<String> tags = fields.elements(PostFields.TAGS, this::tag);
        return nonEmpty(reading.meant(tags.stream().distinct().toList()));
    }

    Optional<Document> talk(FieldReader fields) {
        Optional<Document> talk = fields.document(PostFields.TALK);
        if (talk.isEmpty()) {
            return talk;
        }
        FieldReader parts = new FieldReader(talk.get(), fields.at(PostFields.TALK), faults);
        Document read = talk.get();
        for (String name : TALK_TEXTS) {
            read = read.withOptional(name, parts.text(name, PostLimits.MAX_SOURCE));
        }
        read = read.withOptional("speakers", people(parts, "speakers"));
        return Optional.of(read).filter(each -> !each.isEmpty());
    }

    Optional<Document> partOf(FieldReader fields) {
        Optional<Document> whole = fields.document(PostFields.PART_OF);
        if (whole.isEmpty()) {
            return whole;
        }
        FieldReader parts = new FieldReader(whole.get(), fields.at(PostFields.PART_OF), faults);
        Optional<String> id = parts.line("id", PostLimits.MAX_NAME);
        if (id.isEmpty()) {
            parts.fault("id", "is missing: the id of the post that this one is a part of");
        }
        Document read = whole.get()
                .withOptional("id", id)
                .withOptional("position", parts.whole("position"))
                .withOptional("section", parts.line("section", PostLimits.MAX_NAME));
        return Optional.of(read.without("slug").without("title"));
    }

    Optional<Document> content(FieldReader fields) {
        Optional<Document> content = fields.document(PostFields.CONTENT);
        if (content.isEmpty()) {
            return content;
        }
        FieldReader parts = new FieldReader(content.get(), fields.at(PostFields.CONTENT), faults);
        String format = parts.line("format", PostLimits.MAX_NAME).orElse(Content.MARKDOWN);
        if (!FORMATS.contains(format)) {
            parts.fault("format", "has to be markdown, html or text");
        }
        Optional<String> source = parts.text("source", PostLimits.MAX_SOURCE);
        return source.map(
                text -> content.get().without("html").with("format", format).with("source", text));
    }

    Optional<List<Document>> images(FieldReader fields) {
        return nonEmpty(fields.elements(PostFields.IMAGES, this::image));
    }

    Optional<List<String>> links(FieldReader fields) {
        return nonEmpty(fields.elements(PostFields.LINKS, this::address));
    }

    /** Notices without a date get that of their saving. */
    Optional<List<Document>> corrections(FieldReader fields) {
        return nonEmpty(fields.elements(PostFields.CORRECTIONS, this::correction));
    }

    private Optional<Document> correction(String pointer, Object value) {
        Document given = value instanceof String text
                ? Document.of("text", text)
                : value instanceof Document each ? each : Document.empty();
        FieldReader parts = new FieldReader(given, pointer, faults);
        Optional<String> text = parts.text("text", PostLimits.MAX_SUMMARY).filter(each -> !each.isBlank());
        if (text.isEmpty()) {
            faults.add(pointer, "has to be a text, or an object with a text and, if it is known, its date as 'at'");
            return Optional.empty();
        }
        return Optional.of(given.withOptional("at", instants.read(parts, "at")).withOptional("text", text));
    }

    private Optional<String> tag(String pointer, Object value) {
        Optional<String> slug = value instanceof String text ? Slug.from(text).map(Slug::text) : Optional.empty();
        if (slug.isEmpty()) {
            faults.add(pointer, "has to be a text with at least one letter or digit");
        }
        return slug;
    }

    /** A name, or an object with a name; its slug is made from the name unless it is stated. */
    private Optional<Document> named(String pointer, Object value) {
        Document given = value instanceof String name
                ? Document.of("name", name)
                : value instanceof Document each ? each : Document.empty();
        FieldReader parts = new FieldReader(given, pointer, faults);
        Optional<String> name = parts.line("name", PostLimits.MAX_NAME);
        Optional<String> slug = parts.line("slug", PostLimits.MAX_NAME)
                .or(() -> name.flatMap(Slug::from).map(Slug::text));
        if (slug.filter(text -> Slug.parse(text).isEmpty()).isPresent()) {
            parts.fault("slug", "has to be letters and digits in lower case, words joined by hyphens");
        }
        if (name.isEmpty() && slug.isEmpty()) {
            faults.add(pointer, "has to be a name, or an object with a name");
            return Optional.empty();
        }
        boolean keepsItsOrder = given.has("slug") && given.has("name");
        Document named = (keepsItsOrder ? given : Document.empty())
                .withOptional("slug", slug)
                .with("name", name.or(() -> slug).orElseThrow());
        for (var field : given.fields().entrySet()) {
            named = named.has(field.getKey()) ? named : named.with(field.getKey(), field.getValue());
        }
        return Optional.of(named);
    }

    private Optional<Document> image(String pointer, Object value) {
        Document given = value instanceof String url
                ? Document.of("url", url)
                : value instanceof Document each ? each : Document.empty();
        FieldReader parts = new FieldReader(given, pointer, faults);
        if (parts.line("url", PostLimits.MAX_NAME).isEmpty()) {
            parts.fault("url", "is missing: the address of the image");
            return Optional.empty();
        }
        return address(parts.at("url"), given.fields().get("url")).map(url -> given.with("url", url)
                .withOptional("alt", parts.text("alt", PostLimits.MAX_SUMMARY))
                .withOptional("caption", parts.text("caption", PostLimits.MAX_SUMMARY)));
    }

    private Optional<String> address(String pointer, Object value) {
        if (value instanceof String text && text.length() <= PostLimits.MAX_NAME && isAddress(text.strip())) {
            return Optional.of(text.strip());
        }
        faults.add(pointer, "has to be an address such as https://example.org/ or a path on this site");
        return Optional.empty();
    }

    private static boolean isAddress(String text) {
        try {
            String scheme = new URI(text.replace(" ", "%20")).getScheme();
            return !text.isEmpty() && (scheme == null || SCHEMES.contains(scheme.toLowerCase(Locale.ROOT)));
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private static <T> Optional<List<T>> nonEmpty(List<T> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }
}
