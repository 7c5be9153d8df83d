package org.lectern.web.admin.editor.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.post.Post;
import org.lectern.post.PostBuilder;
import org.lectern.post.PostId;
import org.lectern.post.SaveResult;
import org.lectern.post.history.Change;
import org.lectern.post.history.Channel;
import org.lectern.post.kind.EntryKind;
import org.lectern.post.kind.Kinds;
import org.lectern.site.Site;

/** Fields of which a form has several. */
class PeopleAndRowsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-01T12:00:00Z"), ZoneOffset.UTC);

    private final FormsForTests forms = new FormsForTests(
            new Site("", ZoneId.of("UTC"), Optional.empty()), CLOCK, new Kinds(List.of(new EntryKind())));
    private PostId id = PostId.next();
    private long version;

    @Test
    void peopleAreTypedByTheirNamesAndKeepWhatIsKnownOfThem() {
        List<Document> known = List.of(
                Document.of("slug", "ada").with("name", "Ada").with("own", 2L),
                Document.of("slug", "bob-jr").with("name", "Bob, Jr."));
        Post post = stored(aPost().with("authors", known).with("talk", Document.of("speakers", known)));
        TypedForm form = filled(post);
        assertThat(form.text("authors")).isEqualTo("Ada\nBob, Jr.");

        Post after = saved(form.with("authors", "Cleo\nBob, Jr.\nAda").with("talk.speakers", ""));

        assertThat(after.document().documents("authors"))
                .containsExactly(Document.of("slug", "cleo").with("name", "Cleo"), known.get(1), known.get(0));
        assertThat(after.speakers()).isEmpty();
    }

    @Test
    void imagesAndCorrectionsComeAndGoRowByRow() {
        Post post = stored(aPost().with(
                        "images",
                        List.of(
                                Document.of("url", "/a.png").with("own", 1L),
                                Document.of("url", "/b.png").with("alt", "B")))
                .with("corrections", List.of(Document.of("at", Instant.EPOCH).with("text", "Old"))));
        TypedForm form = filled(post)
                .with("image.url", List.of("/b.png", "/c.png", " "))
                .with("image.alt", List.of("Better", "C", ""))
                .with("image.caption", List.of("", "See", ""))
                .with("correction", "New");

        Document after = saved(form).document();

        assertThat(after.documents("images"))
                .containsExactly(
                        Document.of("url", "/b.png").with("alt", "Better"),
                        Document.of("url", "/c.png").with("alt", "C").with("caption", "See"));
        assertThat(after.documents("corrections"))
                .extracting(each -> each.text("text").orElseThrow())
                .containsExactly("Old", "New");
    }

    private Post stored(PostBuilder builder) {
        Post post = builder.build();
        forms.posts.insert(post);
        return forms.posts.find(post.id()).orElseThrow();
    }

    private TypedForm filled(Post post) {
        version = post.version();
        id = post.id();
        return forms.filling.filled(post);
    }

    private SaveResult save(TypedForm form) {
        return forms.save.save(id.text(), version, form, Change.by("ada", Channel.EDITOR));
    }

    private Post saved(TypedForm form) {
        SaveResult result = save(form);
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        return ((SaveResult.Saved) result).post();
    }
}
