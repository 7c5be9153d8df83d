package org.lectern.web.api.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.markup.Markup;
import org.lectern.post.Content;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.PostShape;
import org.lectern.post.kind.Kind;
import org.lectern.post.kind.Kinds;
import org.lectern.post.kind.Undeclared;
import org.lectern.reference.CurrentSlugs;
import org.lectern.site.Addresses;

/** A post as the API shows it: all its fields in one order, absent ones as null, absent lists as empty ones. */
@ApplicationScoped
public class PostRepresentation {
    private static final List<String> TALK =
            List.of("title", "fullTitle", "abstract", "slides", "video", "repository", "speakers");

    private final Addresses addresses;
    private final Markup markup;
    private final Kinds kinds;
    private final Clock clock;

    /** For the container's proxy. */
    protected PostRepresentation() {
        this(null, null, null, null);
    }

    @Inject
    public PostRepresentation(Addresses addresses, Markup markup, Kinds kinds, Clock clock) {
        this.addresses = addresses;
        this.markup = markup;
        this.kinds = kinds;
        this.clock = clock;
    }

    Document of(Post post, Kin kin, CurrentSlugs slugs, Fields fields, String baseUrl) {
        Document shape = PostShape.of(post);
        Document.Builder shown = Document.build();
        addCore(shown, post, shape, slugs, baseUrl);
        shown.with("partOf", kin.partOf(post).orElse(null)).with("parts", kin.parts(post));
        if (fields.content()) {
            shown.with("content", content(post, shape).orElse(null));
        }
        shown.with("images", images(shape))
                .with("links", orEmpty(shape, PostFields.LINKS))
                .with("corrections", orEmpty(shape, PostFields.CORRECTIONS))
                .with("attributes", shape.document(PostFields.ATTRIBUTES).orElse(Document.empty()));
        if (fields.undeclared()) {
            shown.with("undeclared", undeclared(post));
        }
        if (fields.source()) {
            shown.with("source", PostSource.of(post).orElse(null));
        }
        return fields.pick(shown.done());
    }

    /** Each with all that an image may have. */
    private static List<?> images(Document shape) {
        return shape.list(PostFields.IMAGES).stream()
                .map(each -> each instanceof Document image
                        ? Document.of("url", orNull(image, "url"))
                                .with("alt", orNull(image, "alt"))
                                .with("caption", orNull(image, "caption"))
                                .withAll(image)
                        : each)
                .toList();
    }

    private void addCore(Document.Builder shown, Post post, Document shape, CurrentSlugs slugs, String baseUrl) {
        Instant now = clock.instant();
        shown.with("id", post.id().text())
                .with("kind", post.kind())
                .with("slug", orNull(shape, PostFields.SLUG))
                .with("version", post.version())
                .with("status", post.statusAt(now).text())
                .with("language", orNull(shape, PostFields.LANGUAGE))
                .with("title", orNull(shape, PostFields.TITLE))
                .with("summary", orNull(shape, PostFields.SUMMARY))
                .with("published", orNull(shape, PostFields.PUBLISHED))
                .with("modified", post.modified().orElse(null))
                .with("url", baseUrl + addresses.path(post))
                .with("authors", people(shape, PostFields.AUTHORS, slugs))
                .with("tags", orEmpty(shape, PostFields.TAGS))
                .with(
                        "event",
                        shape.document(PostFields.EVENT).map(slugs::event).orElse(null))
                .with(
                        "talk",
                        shape.document(PostFields.TALK)
                                .map(talk -> talk(talk, slugs))
                                .orElse(null));
    }

    /** Where there is something that the post's kind does not declare; of a kind that is not there, all of it. */
    private List<String> undeclared(Post post) {
        return Undeclared.pointers(kinds.find(post.kind()).map(Kind::fields).orElse(List.of()), post.attributes());
    }

    private Optional<Document> content(Post post, Document shape) {
        return post.content().map(content -> shape.document(PostFields.CONTENT)
                .orElse(Document.empty())
                .with("html", markup.html(new Content(content.format(), content.source()))));
    }

    private static List<Document> people(Document shape, String name, CurrentSlugs slugs) {
        return shape.documents(name).stream().map(slugs::person).toList();
    }

    private static Document talk(Document stored, CurrentSlugs slugs) {
        Document.Builder shown = Document.build();
        for (String name : TALK) {
            Object absent = name.equals("speakers") ? List.of() : null;
            Object value = stored.value(name).orElse(absent);
            shown.with(name, value instanceof List<?> && name.equals("speakers") ? people(stored, name, slugs) : value);
        }
        stored.fields().forEach((name, value) -> {
            if (!TALK.contains(name)) {
                shown.with(name, value);
            }
        });
        return shown.done();
    }

    private static Object orNull(Document shape, String name) {
        return shape.fields().get(name);
    }

    private static List<?> orEmpty(Document shape, String name) {
        return shape.list(name);
    }
}
