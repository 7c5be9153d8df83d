package org.lectern.web.admin.editor.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.document.Binary;
import org.lectern.document.Document;
import org.lectern.document.Foreign;
import org.lectern.post.InMemoryPosts;
import org.lectern.post.Post;
import org.lectern.post.PostBuilder;
import org.lectern.post.PostFields;
import org.lectern.post.PostId;
import org.lectern.post.SaveResult;
import org.lectern.post.history.Change;
import org.lectern.post.history.Channel;
import org.lectern.post.kind.EntryKind;
import org.lectern.post.kind.Kinds;
import org.lectern.problem.Violation;
import org.lectern.site.Site;
import org.lectern.tag.InMemoryTags;

class SavingFormsTest {
    private static final Site SITE = new Site("", ZoneId.of("Europe/Amsterdam"), Optional.empty());
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-01T12:00:00Z"), ZoneOffset.UTC);

    private final FormsForTests forms = new FormsForTests(SITE, CLOCK, new Kinds(List.of(new EntryKind())));
    private final InMemoryPosts posts = forms.posts;
    private final InMemoryTags tags = forms.tags;
    private final SaveForm save = forms.save;
    private PostId id = PostId.next();
    private long version;

    @Test
    void savingWhatNobodyTouchedChangesNothingButTheTime() {
        Post post = stored(aPost().withSlug("a-post")
                .ofKind("entry")
                .titled("A  title")
                .inLanguage("en")
                .publishedAt("2025-05-16T09:12:44.123Z")
                .taggedWith("python", "c-plus-plus")
                .with(
                        "authors",
                        List.of(Document.of("slug", "ada").with("name", "Ada").with("own", 2L)))
                .with("summary", "Two\r\nlines")
                .with(
                        "content",
                        Document.of("format", "markdown")
                                .with("source", "\n  One\r\ntwo\n\n")
                                .with("own", 1L))
                .with("images", List.of(Document.of("url", "/a.png").with("alt", "A")))
                .with("attributes", exotic())
                .with("beside", new Foreign("65f0", "native")));

        Post after = saved(filled(post));

        assertThat(after.document()
                        .without(PostFields.MODIFIED)
                        .without(PostFields.RECKONED)
                        .without(PostFields.LAST_CHANGE))
                .isEqualTo(post.document());
    }

    @Test
    void theEndsOfLinesThatABrowserSendsAreNoChange() {
        Post post = stored(aPost().withMarkdown("One\ntwo"));
        TypedForm form = filled(post);
        form = form.with("source", "One\r\ntwo");
        assertThat(saved(form).content()).isEqualTo(post.content());
        TypedForm edited = filled(save.find(post.id().text()).orElseThrow());
        edited = edited.with("source", "One\r\nthree");
        assertThat(saved(edited).content().orElseThrow().source()).isEqualTo("One\nthree");
    }

    @Test
    void timesAreThoseOfTheSite() {
        TypedForm form = filled(stored(aPost()));
        form = form.with("published", "2025-07-01T10:00");
        assertThat(saved(form).published()).contains(Instant.parse("2025-07-01T08:00:00Z"));
    }

    @Test
    void anEmptyTimeTakesTheDateAway() {
        TypedForm form = filled(stored(aPost().draft().publishedAt("2025-05-16T09:12:44Z")));
        form = form.with("published", "");
        assertThat(saved(form).published()).isEmpty();
    }

    @Test
    void typedTagsBecomeSlugsAndTheirLabelsAreKept() {
        TypedForm form = filled(stored(aPost()));
        form = form.with("tags", " Jakarta EE, ,python,\nCafé ");
        assertThat(saved(form).tags()).containsExactly("jakarta-ee", "python", "cafe");
        assertThat(tags.labels(List.of("jakarta-ee", "python", "cafe")))
                .isEqualTo(Map.of("jakarta-ee", "Jakarta EE", "cafe", "Café"));
    }

    @Test
    void aLabelStandsForItsTagWhateverSlugItWouldGetToday() {
        tags.rememberLabels(Map.of("js", "JavaScript", "odd", "One, two"));
        TypedForm form = filled(stored(aPost().taggedWith("js", "odd")));
        assertThat(form.text("tags")).isEqualTo("JavaScript, odd");
        assertThat(saved(form).tags()).containsExactly("js", "odd");
    }

    @Test
    void anUntouchedAttributeKeepsItsExactTypeBesideAChangedOne() {
        TypedForm form = filled(stored(aPost().with("attributes", exotic())));
        form = FormsForTests.row(form, "text", "other");
        Document expected = exotic().with("text", "other");
        assertThat(saved(form).attributes()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"NUMBER,42", "NUMBER,-1.5", "YES_NO,true", "DATE,2025-05-16T11:12", "TEXT,42", "JSON,'[1,{\"a\":null}]'"
    })
    void aTypedValueIsReadByItsType(AttributeType type, String typed) {
        TypedForm form = filled(stored(aPost()));
        form = AttributeRows.and(form, "new", type, typed);
        Map<String, Object> expected = Map.of(
                "42",
                type == AttributeType.TEXT ? "42" : (Object) 42,
                "-1.5",
                -1.5,
                "true",
                true,
                "2025-05-16T11:12",
                Instant.parse("2025-05-16T09:12:00Z"),
                "[1,{\"a\":null}]",
                List.of(1, Document.of("a", null)));
        assertThat(saved(form).attributes().fields()).isEqualTo(Map.of("new", expected.get(typed)));
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER,many",
        "NUMBER,'1,\"b\":2'",
        "YES_NO,maybe",
        "DATE,tomorrow",
        "JSON,[1",
        "JSON,'1,\"b\":2'",
        "NOTHING,something",
        "KEPT,new"
    })
    void aValueThatIsNoneOfItsTypeIsRefusedAtItsRow(AttributeType type, String typed) {
        TypedForm form = filled(stored(aPost().withAttribute("first", "x")));
        form = AttributeRows.and(form, "second", type, typed);
        assertThat(((SaveResult.Rejected) save(form)).violations())
                .extracting(Violation::pointer)
                .containsExactly("/attributes/1");
    }

    @Test
    void twoRowsOfOneNameAreRefusedAndAnEmptyRowIsNone() {
        TypedForm form = filled(stored(aPost().withAttribute("a", "x")));
        form = AttributeRows.and(form, "", AttributeType.TEXT, " ");
        assertThat(save(form)).isInstanceOf(SaveResult.Saved.class);
        TypedForm again = filled(posts.find(id).orElseThrow());
        again = AttributeRows.and(again, "a", AttributeType.TEXT, "y");
        assertThat(save(again)).isInstanceOf(SaveResult.Rejected.class);
    }

    @Test
    void aStaleFormIsAConflictAndStoresNothing() {
        Post post = stored(aPost().titled("Before"));
        TypedForm mine = filled(post);
        TypedForm theirs = filled(post);
        theirs = theirs.with("title", "Theirs");
        saved(theirs);
        mine = mine.with("title", "Mine");
        SaveResult result = save(mine);
        assertThat(((SaveResult.Conflict) result).current().title()).contains("Theirs");
        assertThat(posts.find(post.id()).orElseThrow().title()).contains("Theirs");
    }

    @Test
    void savingOverTheOtherVersionKeepsWhatTheEditorDoesNotShow() {
        Post post = stored(aPost().titled("Before"));
        TypedForm mine = filled(post);
        posts.replace(
                aPost().withId(post.id())
                        .titled("Theirs")
                        .with("links", List.of("https://example.org/"))
                        .build(),
                post.version());
        mine = mine.with("title", "Mine");
        version = post.version() + 1;
        Post after = saved(mine);
        assertThat(after.title()).contains("Mine");
        assertThat(after.document().texts("links")).containsExactly("https://example.org/");
    }

    @Test
    void aPostThatIsGoneIsMissing() {
        Post post = stored(aPost());
        TypedForm form = filled(post);
        posts.delete(post.id(), post.version());
        assertThat(save(form)).isEqualTo(new SaveResult.Missing());
    }

    /** Of each type that only an exact reading keeps apart. */
    private static Document exotic() {
        return Document.of("text", "one\r\ntwo")
                .with("int", 7)
                .with("long", 7L)
                .with("double", 7.0)
                .with("decimal", new BigDecimal("7.10"))
                .with("flag", true)
                .with("time", Instant.parse("2025-05-16T09:12:44.123Z"))
                .with("nothing", null)
                .with("bytes", new Binary(4, new byte[] {1, 2}))
                .with("foreign", new Foreign("65f0", "native"))
                .with("list", Arrays.asList(1L, null, new Foreign("x", "y"), Document.of("when", Instant.EPOCH)));
    }

    @Test
    void aNewPostIsStoredOnceUnderTheIdThatItWasGiven() {
        TypedForm form = forms.filling.filled(FormReading.NOTHING).with("title", "Tractors");
        Change change = Change.by("ada", Channel.EDITOR);

        SaveResult first = save.save("01JVB4ZK9X2M5T7Q8R6S3W0YEC", 0, form, change);
        SaveResult again = save.save("01JVB4ZK9X2M5T7Q8R6S3W0YEC", 0, form, change);

        assertThat(((SaveResult.Saved) first).post().id().text()).isEqualTo("01JVB4ZK9X2M5T7Q8R6S3W0YEC");
        assertThat(again).isInstanceOf(SaveResult.Conflict.class);
    }

    @Test
    void whatTheFormDoesNotShowStaysAsItIs() {
        Post post = stored(
                aPost().titled("Before").taggedWith("python").by("ada", "Ada").withAttribute("a", 1));
        filled(post);

        Post after = saved(TypedForm.empty().with("title", "After"));

        assertThat(after.document()
                        .with("title", "Before")
                        .without("modified")
                        .without("lastChange")
                        .without("reckoned"))
                .isEqualTo(post.document());
    }

    private Post stored(PostBuilder builder) {
        Post post = builder.build();
        posts.insert(post);
        return posts.find(post.id()).orElseThrow();
    }

    private TypedForm filled(Post post) {
        version = post.version();
        id = post.id();
        return forms.filling.filled(post);
    }

    private SaveResult save(TypedForm form) {
        return save.save(id.text(), version, form, Change.by("ada", Channel.EDITOR));
    }

    private Post saved(TypedForm form) {
        SaveResult result = save(form);
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        return ((SaveResult.Saved) result).post();
    }
}
