package org.lectern.web.admin.editor;

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
import org.lectern.post.PostDrafts;
import org.lectern.post.PostFields;
import org.lectern.post.PostId;
import org.lectern.post.SaveResult;
import org.lectern.post.StoringForTests;
import org.lectern.post.kind.EntryKind;
import org.lectern.post.kind.Kinds;
import org.lectern.problem.Violation;
import org.lectern.site.Site;
import org.lectern.tag.InMemoryTags;
import org.lectern.web.admin.frame.SiteTime;
import org.lectern.web.json.JsonReading;
import org.lectern.web.json.JsonText;

class SavingFormsTest {
    private static final Site SITE = new Site("", ZoneId.of("Europe/Amsterdam"), Optional.empty());
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-01T12:00:00Z"), ZoneOffset.UTC);

    private final InMemoryPosts posts = new InMemoryPosts();
    private final StoringForTests storing = new StoringForTests(posts, CLOCK);
    private final InMemoryTags tags = new InMemoryTags();
    private final TagTexts tagTexts = new TagTexts(tags);
    private final SiteTime time = new SiteTime(SITE);
    private final AttributeTexts attributes = new AttributeTexts(time, new JsonReading(), new JsonText());
    private final PostFormFilling filling = new PostFormFilling(tagTexts, attributes, time);
    private final SaveForm save = new SaveForm(
            posts,
            new PostFormReading(tagTexts, attributes, time, new PostDrafts(new Kinds(List.of(new EntryKind())), SITE)),
            storing.create,
            storing.replace,
            tagTexts);

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
        PostForm form = filled(post);
        form.setSource("One\r\ntwo");
        assertThat(saved(form).content()).isEqualTo(post.content());
        PostForm edited = filled(save.find(post.id().text()).orElseThrow());
        edited.setSource("One\r\nthree");
        assertThat(saved(edited).content().orElseThrow().source()).isEqualTo("One\nthree");
    }

    @Test
    void timesAreThoseOfTheSite() {
        PostForm form = filled(stored(aPost()));
        form.setPublished("2025-07-01T10:00");
        assertThat(saved(form).published()).contains(Instant.parse("2025-07-01T08:00:00Z"));
    }

    @Test
    void anEmptyTimeTakesTheDateAway() {
        PostForm form = filled(stored(aPost().draft().publishedAt("2025-05-16T09:12:44Z")));
        form.setPublished("");
        assertThat(saved(form).published()).isEmpty();
    }

    @Test
    void typedTagsBecomeSlugsAndTheirLabelsAreKept() {
        PostForm form = filled(stored(aPost()));
        form.setTags(" Jakarta EE, ,python,\nCafé ");
        assertThat(saved(form).tags()).containsExactly("jakarta-ee", "python", "cafe");
        assertThat(tags.labels(List.of("jakarta-ee", "python", "cafe")))
                .isEqualTo(Map.of("jakarta-ee", "Jakarta EE", "cafe", "Café"));
    }

    @Test
    void aLabelStandsForItsTagWhateverSlugItWouldGetToday() {
        tags.rememberLabels(Map.of("js", "JavaScript", "odd", "One, two"));
        PostForm form = filled(stored(aPost().taggedWith("js", "odd")));
        assertThat(form.getTags()).isEqualTo("JavaScript, odd");
        assertThat(saved(form).tags()).containsExactly("js", "odd");
    }

    @Test
    void anUntouchedAttributeKeepsItsExactTypeBesideAChangedOne() {
        PostForm form = filled(stored(aPost().with("attributes", exotic())));
        row(form, "text").setValue("other");
        Document expected = exotic().with("text", "other");
        assertThat(saved(form).attributes()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"NUMBER,42", "NUMBER,-1.5", "YES_NO,true", "DATE,2025-05-16T11:12", "TEXT,42", "JSON,'[1,{\"a\":null}]'"
    })
    void aTypedValueIsReadByItsType(AttributeType type, String typed) {
        PostForm form = filled(stored(aPost()));
        form.getAttributes().add(new AttributeRow("new", type, typed));
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
        PostForm form = filled(stored(aPost().withAttribute("first", "x")));
        form.getAttributes().add(new AttributeRow("second", type, typed));
        assertThat(((SaveResult.Rejected) save.save(form, "ada")).violations())
                .extracting(Violation::pointer)
                .containsExactly("/attributes/1");
    }

    @Test
    void twoRowsOfOneNameAreRefusedAndAnEmptyRowIsNone() {
        PostForm form = filled(stored(aPost().withAttribute("a", "x")));
        form.getAttributes().add(new AttributeRow("", AttributeType.TEXT, " "));
        assertThat(save.save(form, "ada")).isInstanceOf(SaveResult.Saved.class);
        PostForm again = filled(posts.find(PostId.of(form.getId())).orElseThrow());
        again.getAttributes().add(new AttributeRow("a", AttributeType.TEXT, "y"));
        assertThat(save.save(again, "ada")).isInstanceOf(SaveResult.Rejected.class);
    }

    @Test
    void aStaleFormIsAConflictAndStoresNothing() {
        Post post = stored(aPost().titled("Before"));
        PostForm mine = filled(post);
        PostForm theirs = filled(post);
        theirs.setTitle("Theirs");
        saved(theirs);
        mine.setTitle("Mine");
        SaveResult result = save.save(mine, "ada");
        assertThat(((SaveResult.Conflict) result).current().title()).contains("Theirs");
        assertThat(posts.find(post.id()).orElseThrow().title()).contains("Theirs");
    }

    @Test
    void savingOverTheOtherVersionKeepsWhatTheEditorDoesNotShow() {
        Post post = stored(aPost().titled("Before"));
        PostForm mine = filled(post);
        posts.replace(
                aPost().withId(post.id()).titled("Theirs").by("ada", "Ada").build(), post.version());
        mine.setTitle("Mine");
        mine.setVersion(post.version() + 1);
        Post after = saved(mine);
        assertThat(after.title()).contains("Mine");
        assertThat(after.authors()).hasSize(1);
    }

    @Test
    void aPostThatIsGoneIsMissing() {
        Post post = stored(aPost());
        PostForm form = filled(post);
        posts.delete(post.id(), post.version());
        assertThat(save.save(form, "ada")).isEqualTo(new SaveResult.Missing());
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

    private static AttributeRow row(PostForm form, String name) {
        return form.getAttributes().stream()
                .filter(row -> row.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Post stored(PostBuilder builder) {
        Post post = builder.build();
        posts.insert(post);
        return posts.find(post.id()).orElseThrow();
    }

    private PostForm filled(Post post) {
        PostForm form = new PostForm();
        filling.fill(form, post);
        return form;
    }

    private Post saved(PostForm form) {
        SaveResult result = save.save(form, "ada");
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        return ((SaveResult.Saved) result).post();
    }
}
