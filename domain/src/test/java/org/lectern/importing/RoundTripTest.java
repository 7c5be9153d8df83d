package org.lectern.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lectern.document.Document;
import org.lectern.exporting.format.ExportFormat;
import org.lectern.exporting.leave.LeavingForTests;
import org.lectern.importing.field.FoundPost;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.source.SourceFormat;
import org.lectern.post.Post;
import org.lectern.post.PostBuilder;
import org.lectern.post.PostFields;
import org.lectern.post.Slug;
import org.lectern.post.Status;

/** What left for another program comes back as it was. */
class RoundTripTest {
    private static final String PIECES =
            "abc #-+:\n\r\t[]{}()<>%'\"\\|&*!?@`,.äß日🎉\u00a0\u2028\u0007yesno~=0123456789";

    @Property(tries = 150)
    void postsThatLeftForHugoComeBack(@ForAll("posts") Post post) throws Unreadable {
        comesBack(post, new LeavingForTests(post).hugo);
    }

    @Property(tries = 150)
    void postsThatLeftForJekyllComeBack(@ForAll("posts") Post post) throws Unreadable {
        comesBack(post, new LeavingForTests(post).jekyll);
    }

    private static void comesBack(Post left, ExportFormat format) throws Unreadable {
        SourceFormat markdown = ImportingForTests.formats().get(0);
        List<FoundPost> found = new ArrayList<>();
        for (var file : LeavingForTests.files(format).entrySet()) {
            boolean isPost = file.getKey().contains(left.slug().orElseThrow())
                    && file.getKey().endsWith(".md");
            if (isPost) {
                found.addAll(CollectedFindings.of(markdown, file.getKey(), file.getValue()).found);
            }
        }
        assertThat(found).hasSize(1);
        FoundPost back = found.get(0);
        assertThat(back.slug().map(Slug::text)).isEqualTo(left.slug());
        assertThat(told(new Post(left.id(), 1, back.fields()))).isEqualTo(told(left));
    }

    private static Document told(Post post) {
        return Document.of("kind", post.kind())
                .with("status", post.status().text())
                .withOptional("title", post.title().filter(title -> !title.isBlank()))
                .withOptional("published", post.published())
                .withOptional("language", post.language())
                .withOptional("summary", post.summary())
                .with("tags", post.tags())
                .with("authors", names(post.document().documents(PostFields.AUTHORS)))
                .withOptional("event", post.event().map(Object::toString))
                .with(
                        "speakers",
                        names(post.document()
                                .document("talk")
                                .orElse(Document.empty())
                                .documents("speakers")))
                .withOptional("abstract", post.document().document("talk").flatMap(talk -> talk.text("abstract")))
                .withOptional("note", post.attributes().value("note"))
                .with("text", post.content().orElseThrow().source());
    }

    private static List<String> names(List<Document> people) {
        return people.stream()
                .map(each ->
                        each.text("slug").orElse("") + " " + each.text("name").orElse(""))
                .toList();
    }

    @Provide
    Arbitrary<Post> posts() {
        Arbitrary<Instant> instants = Arbitraries.longs()
                .between(0, 4_000_000_000_000L)
                .map(millis -> Instant.ofEpochMilli(millis / 500 * 500));
        return Combinators.combine(
                        lines(),
                        strings().filter(RoundTripTest::isNoHeading),
                        instants,
                        Arbitraries.of("python", "c-plus-plus", "no", "2025", "日本")
                                .list()
                                .uniqueElements()
                                .ofMaxSize(3),
                        lines(),
                        Arbitraries.of("entry", "talk", "link", "photo"),
                        Arbitraries.of(Status.PUBLISHED, Status.DRAFT),
                        strings())
                .as(RoundTripTest::post);
    }

    /** Of whole characters. */
    private static Arbitrary<String> strings() {
        return Arbitraries.of(PIECES.codePoints().mapToObj(Character::toString).toList())
                .list()
                .ofMaxSize(60)
                .map(characters -> String.join("", characters));
    }

    private static Arbitrary<String> lines() {
        return strings().map(text -> ("x" + text)
                .replaceAll("[\\s\\p{Cntrl}\u00a0\u2028]+", " ")
                .strip());
    }

    /** A post without a title gets it from its heading when it comes in. */
    private static boolean isNoHeading(String text) {
        return !text.contains("#") && !text.contains("=") && !text.contains("{{");
    }

    private static Post post(
            String title,
            String text,
            Instant at,
            List<String> tags,
            String name,
            String kind,
            Status status,
            String note) {
        PostBuilder post = aPost().withSlug("a-post")
                .titled(title)
                .ofKind(kind)
                .withStatus(status)
                .publishedAt(at)
                .inLanguage("de")
                .with("summary", name)
                .with(PostFields.AUTHORS, List.of(Map.of("slug", "somebody", "name", name)))
                .with(PostFields.EVENT, Document.of("slug", "an-event").with("name", name))
                .with(
                        PostFields.TALK,
                        Document.of(
                                        "speakers",
                                        List.of(Map.of("slug", "w", "name", name), Map.of("slug", "x", "name", title)))
                                .with("abstract", "x" + note + "x"))
                .withAttribute("note", note)
                .withMarkdown(text);
        return (tags.isEmpty() ? post : post.with(PostFields.TAGS, new ArrayList<>(tags))).build();
    }
}
