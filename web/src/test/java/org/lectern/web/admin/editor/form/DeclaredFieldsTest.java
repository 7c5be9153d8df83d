package org.lectern.web.admin.editor.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;
import static org.lectern.post.kind.KindsOfASite.aField;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.post.Post;
import org.lectern.post.PostBuilder;
import org.lectern.post.SaveResult;
import org.lectern.post.history.Change;
import org.lectern.post.history.Channel;
import org.lectern.post.kind.KindsOfASite;
import org.lectern.problem.Violation;
import org.lectern.site.Site;

class DeclaredFieldsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-01T12:00:00Z"), ZoneOffset.UTC);

    private final KindsOfASite site = new KindsOfASite();
    private final FormsForTests forms =
            new FormsForTests(new Site("", ZoneId.of("Europe/Amsterdam"), Optional.empty()), CLOCK, site.kinds());

    @BeforeEach
    void declare() {
        site.declare(
                "review",
                aField("rating", "number").with("required", true).with("min", 1).with("max", 5),
                aField("verdict", "enumeration").with("values", List.of("good", "bad")),
                aField("seen", "instant"),
                aField("day", "date"),
                aField("sponsors", "list").with("of", Document.of("type", "text")),
                aField("publisher", "group").with("fields", List.of(aField("name", "text"), aField("year", "number"))),
                aField("critic", "reference").with("to", "person"));
    }

    @Test
    void everyDeclaredFieldHasAControlOfItsTypeAndOnlyOthersAreRows() {
        TypedForm form = filled(stored(aPost().with(
                        "attributes",
                        Document.of("rating", 4)
                                .with("sponsors", List.of("A", "B"))
                                .with("publisher", Document.of("name", "P").with("own", 1L))
                                .with("critic", Document.of("slug", "ada").with("name", "Ada"))
                                .with("mood", "good"))));

        assertThat(form.text("field.rating")).isEqualTo("4");
        assertThat(form.text("field.sponsors")).isEqualTo("A\nB");
        assertThat(form.text("field.publisher.name")).isEqualTo("P");
        assertThat(form.text("field.critic")).isEqualTo("Ada");
        assertThat(form.text("field.seen")).isEmpty();
        assertThat(form.texts("attribute.name")).containsExactly("mood");
    }

    @Test
    void whatNobodyTouchedStaysExactly() {
        Document attributes = Document.of("rating", 4.0)
                .with("seen", Instant.parse("2025-05-16T09:12:44.123Z"))
                .with("verdict", null)
                .with("publisher", Document.of("own", 1L).with("year", 7L))
                .with("critic", Document.of("slug", "x").with("name", "Ada").with("own", true))
                .with("sponsors", List.of());
        Post post = stored(aPost().with("attributes", attributes));

        assertThat(saved(post, filled(post)).attributes()).isEqualTo(attributes);
    }

    @Test
    void whatIsTypedIsReadByItsType() {
        Post post = stored(aPost().withAttribute("rating", 4));
        TypedForm form = filled(post)
                .with("field.rating", "5")
                .with("field.verdict", "good")
                .with("field.seen", "2025-07-01T10:00")
                .with("field.day", "2025-07-01")
                .with("field.sponsors", "A\r\n\r\n B ")
                .with("field.publisher.year", "1999")
                .with("field.critic", "Bob Kay");

        assertThat(saved(post, form).attributes())
                .isEqualTo(Document.of("rating", 5)
                        .with("verdict", "good")
                        .with("seen", Instant.parse("2025-07-01T08:00:00Z"))
                        .with("day", "2025-07-01")
                        .with("sponsors", List.of("A", "B"))
                        .with("publisher", Document.of("year", 1999))
                        .with("critic", Document.of("slug", "bob-kay").with("name", "Bob Kay")));
    }

    @Test
    void anEmptiedFieldIsGoneAndAnEmptiedGroupToo() {
        Post post = stored(
                aPost().with("attributes", Document.of("rating", 4).with("publisher", Document.of("name", "P"))));

        assertThat(saved(post, filled(post).with("field.publisher.name", "")).attributes())
                .isEqualTo(Document.of("rating", 4));
    }

    @Test
    void whatIsMissingOrNoneOfItsTypeIsToldAtItsField() {
        Post post = stored(aPost().withAttribute("rating", 4));

        assertThat(faults(post, filled(post).with("field.rating", ""))).contains("/attributes/rating");
        assertThat(faults(post, filled(post).with("field.rating", "many"))).contains("/attributes/rating");
        assertThat(faults(post, filled(post).with("field.rating", "9"))).contains("/attributes/rating");
        assertThat(faults(post, filled(post).with("field.publisher.year", "x"))).contains("/attributes/publisher/year");
    }

    @Test
    void aValueOfAnotherTypeThanDeclaredIsARowSoThatItIsNotLost() {
        Post post =
                stored(aPost().with("attributes", Document.of("rating", "four").with("publisher", "P")));
        TypedForm form = filled(post);

        assertThat(form.has("field.rating")).isFalse();
        assertThat(form.has("field.publisher.name")).isFalse();
        assertThat(form.texts("attribute.name")).containsExactly("rating", "publisher");
        assertThat(saved(post, form.with("title", "T")).attributes()).isEqualTo(post.attributes());
    }

    @Test
    void whoChangesTheKindKeepsWhatWasTypedIntoItsFields() {
        Post post = stored(aPost().withAttribute("rating", 4));
        TypedForm other = filled(post).with("field.verdict", "bad").with("kind", "entry");

        TypedForm asEntry = forms.filling.completed(other, post);

        assertThat(asEntry.has("field.rating")).isFalse();
        assertThat(asEntry.texts("attribute.name")).contains("rating", "verdict");
        TypedForm back = forms.filling.completed(asEntry.with("kind", "review"), post);
        assertThat(back.text("field.verdict")).isEqualTo("bad");
        assertThat(back.texts("attribute.name")).doesNotContain("verdict");
    }

    private Post stored(PostBuilder builder) {
        Post post = builder.ofKind("review").build();
        forms.posts.insert(post);
        return forms.posts.find(post.id()).orElseThrow();
    }

    private TypedForm filled(Post post) {
        return forms.filling.filled(post);
    }

    private SaveResult save(Post post, TypedForm form) {
        return forms.save.save(post.id().text(), post.version(), form, Change.by("ada", Channel.EDITOR));
    }

    private Post saved(Post post, TypedForm form) {
        SaveResult result = save(post, form);
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        return ((SaveResult.Saved) result).post();
    }

    private List<String> faults(Post post, TypedForm form) {
        return ((SaveResult.Rejected) save(post, form))
                .violations().stream().map(Violation::pointer).toList();
    }
}
