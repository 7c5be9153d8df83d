package org.lectern.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.post.PostQuery.Field;
import org.lectern.post.PostQuery.Match;

/** What {@link Posts} promise about conditions and counts, whatever keeps them. */
public interface PostQueriesContract {
    Instant NOW = Instant.parse("2025-06-01T12:00:00Z");
    Instant EARLIER = Instant.parse("2025-05-16T00:00:00Z");

    /** Empty ones. */
    Posts posts();

    /** Stores the post as another program would. */
    void put(Post post);

    @Test
    default void readersSeeWhatIsPublishedByNow() {
        put(aPost().withId("dated").publishedAt(EARLIER).build());
        put(aPost().withId("just now").publishedAt(NOW).build());
        put(aPost().withId("undated").build());
        put(aPost().withId("null").with("published", null).build());
        put(aPost().withId("future").publishedAt(NOW.plusMillis(1)).build());
        put(aPost().withId("draft").draft().publishedAt(EARLIER).build());
        put(aPost().withId("trashed").withStatus(Status.TRASHED).build());
        put(aPost().withId("withdrawn")
                .withStatus(Status.WITHDRAWN)
                .publishedAt(EARLIER)
                .build());
        put(aPost().withId("no status").without("status").build());
        put(aPost().withId("listed status").with("status", List.of("published")).build());
        put(aPost().withId("odd status").with("status", 1).build());
        put(aPost().withId("text date").with("published", "2025-05-16").build());
        put(aPost().withId("listed date").with("published", List.of(EARLIER)).build());
        put(aPost().withId("listed null")
                .with("published", java.util.Collections.singletonList(null))
                .build());

        assertThat(found(PostQuery.visibleAt(NOW))).containsExactly("just now", "dated", "undated", "null");
        assertThat(found(PostQuery.visibleAt(NOW).ordered(PostQuery.Order.TITLE)))
                .containsExactly("dated", "just now", "null", "undated");
        assertThat(posts().count(PostQuery.visibleAt(NOW))).isEqualTo(4);
        assertThat(posts().count(PostQuery.everything())).isEqualTo(14);
        assertThat(posts().all(PostQuery.visibleAt(NOW), 5))
                .extracting(post -> post.id().text())
                .containsExactlyInAnyOrder("just now", "dated", "undated", "null");
        assertThat(posts().all(PostQuery.everything(), 14)).hasSize(14);
        assertThat(posts().all(PostQuery.everything(), 13)).hasSize(13);
    }

    @Test
    default void postsAreFoundByTheirIdsInTheOrderOfTheQuery() {
        put(aPost().withId("first").publishedAt(EARLIER).build());
        put(aPost().withId("second").publishedAt(NOW).build());
        put(aPost().withId("third").draft().build());
        PostQuery chosen = PostQuery.everything()
                .matching(new Match(Field.ID, List.of("third", "first", "second", "gone"), false));

        assertThat(found(chosen)).containsExactly("second", "first", "third");
        assertThat(posts().count(chosen)).isEqualTo(3);
        assertThat(found(PostQuery.everything().matching(new Match(Field.ID, List.of("first", "third"), true))))
                .containsExactly("second");
    }

    @Test
    default void everyConditionHasToHoldAndEachTakesAnyOfItsValues() {
        put(aPost().withId("both").taggedWith("python", "django").build());
        put(aPost().withId("python").taggedWith("python").build());
        put(aPost().withId("rust").taggedWith("rust").build());
        put(aPost().withId("none").build());
        PostQuery all = PostQuery.everything();

        assertThat(found(all.matching(Field.TAG, "python"))).containsExactlyInAnyOrder("both", "python");
        assertThat(found(all.matching(Field.TAG, "python").matching(Field.TAG, "django")))
                .containsExactly("both");
        assertThat(found(all.matching(new Match(Field.TAG, List.of("rust", "django"), false))))
                .containsExactlyInAnyOrder("both", "rust");
        assertThat(found(all.matching(new Match(Field.TAG, List.of("rust", "django"), true))))
                .containsExactlyInAnyOrder("python", "none");
        assertThat(found(all.matching(Field.TAG, "Python"))).isEmpty();
    }

    @Test
    default void postsAreFoundByEveryField() {
        Post whole = aPost().withId("whole").ofKind("notes").build();
        put(whole);
        put(aPost().withId("part").ofKind("talk").partOf(whole).build());
        put(aPost().withId("dutch").inLanguage("nl").build());
        put(aPost().withId("visit").atEvent("pygrunn-2025", "PyGrunn").build());
        put(aPost().withId("written").by("ada", "Ada").build());
        put(aPost().withId("spoken").spokenBy("ada", "Ada L.").build());
        put(aPost().withId("imported").importedFrom("run-1", "a.md", "h").build());
        put(aPost().withId("shown")
                .with("usedImages", List.of("first", "second"))
                .build());
        put(aPost().withId("dropped").withStatus(Status.TRASHED).build());

        assertThat(by(Field.KIND, "talk")).containsExactly("part");
        assertThat(by(Field.LANGUAGE, "nl")).containsExactly("dutch");
        assertThat(by(Field.EVENT, "pygrunn-2025")).containsExactly("visit");
        assertThat(by(Field.PERSON, "ada")).containsExactlyInAnyOrder("written", "spoken");
        assertThat(by(Field.IMPORT, "run-1")).containsExactly("imported");
        assertThat(by(Field.PART_OF, "whole")).containsExactly("part");
        assertThat(by(Field.IMAGE, "second")).containsExactly("shown");
        assertThat(by(Field.PART, "true")).containsExactly("part");
        assertThat(by(Field.PART, "false")).isNotEmpty().doesNotContain("part");
        assertThat(by(Field.STATUS, "trashed")).containsExactly("dropped");
    }

    @Test
    default void aPostWithoutAKindIsAnEntryAndOneWithoutAStatusADraft() {
        put(aPost().withId("entry").ofKind("entry").build());
        put(aPost().withId("bare").without("status").build());
        put(aPost().withId("talk").ofKind("talk").draft().build());
        put(aPost().withId("unheard").with("status", "sleeping").ofKind("link").build());

        assertThat(by(Field.KIND, "entry")).containsExactlyInAnyOrder("entry", "bare");
        assertThat(found(PostQuery.everything().matching(new Match(Field.KIND, List.of("entry"), true))))
                .containsExactlyInAnyOrder("talk", "unheard");
        assertThat(by(Field.STATUS, "draft")).containsExactlyInAnyOrder("bare", "talk", "unheard");
        assertThat(found(PostQuery.everything().matching(new Match(Field.STATUS, List.of("draft"), true))))
                .containsExactly("entry");
    }

    @Test
    default void aRangeOfDatesIncludesItsStartAndNotItsEnd() {
        Instant end = EARLIER.plusSeconds(60);
        put(aPost().withId("start").publishedAt(EARLIER).build());
        put(aPost().withId("last").publishedAt(end.minusMillis(1)).build());
        put(aPost().withId("end").publishedAt(end).build());
        put(aPost().withId("undated").build());
        PostQuery everything = PostQuery.everything();

        assertThat(found(everything.published(Optional.of(EARLIER), Optional.of(end))))
                .containsExactly("last", "start");
        assertThat(found(everything.published(Optional.of(end), Optional.empty())))
                .containsExactly("end");
        assertThat(found(everything
                        .published(Optional.empty(), Optional.of(EARLIER.plusMillis(1)))
                        .ordered(PostQuery.Order.TITLE)))
                .containsExactly("start");
    }

    @Test
    default void aPartOfTheTitleIsFoundInAnyCaseAndLiterally() {
        put(aPost().withId("signs")
                .titled("What (is) a.b* [x] \\E \"quote\" $1?")
                .build());
        put(aPost().withId("caf\u00e9")
                .titled("Le CAF\u00c9 de l'\u00c9t\u00e9")
                .build());
        put(aPost().withId("greek").titled("\u03a0\u03a5\u0398\u03a9\u039d").build());
        put(aPost().withId("number").with("title", 5).build());

        assertThat(titled("(IS) A.B* [X] \\e")).containsExactly("signs");
        assertThat(titled("\"Quote\" $1?")).containsExactly("signs");
        assertThat(titled("a.b+")).isEmpty();
        assertThat(titled(".")).containsExactly("signs");
        assertThat(titled("caf\u00e9 de l'\u00e9t\u00c9")).containsExactly("caf\u00e9");
        assertThat(titled("\u03c0\u03c5\u03b8")).containsExactly("greek");
        assertThat(titled("x\u0000y")).isEmpty();
        assertThat(titled("z".repeat(40_000))).isEmpty();
    }

    @Test
    default void textsComeOnlyWhenAskedFor() {
        Post post = aPost().withMarkdown("text")
                .with("more", Document.of("content", "stays"))
                .build();
        posts().insert(post);

        Document without = posts().page(PostQuery.everything()).posts().get(0).document();
        Document with = posts().page(PostQuery.everything().withContent(true))
                .posts()
                .get(0)
                .document();

        assertThat(without).isEqualTo(post.document().without("content"));
        assertThat(with).isEqualTo(post.document());
    }

    private List<String> by(Field field, String value) {
        return found(PostQuery.everything().matching(field, value));
    }

    private List<String> titled(String part) {
        PostQuery query = PostQuery.everything().titled(part);
        assertThat(posts().count(query)).isEqualTo(found(query).size());
        return found(query);
    }

    private List<String> found(PostQuery query) {
        return posts().page(query).posts().stream()
                .map(post -> post.id().text())
                .toList();
    }
}
