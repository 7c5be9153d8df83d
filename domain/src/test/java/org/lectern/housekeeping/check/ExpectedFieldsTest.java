package org.lectern.housekeeping.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.housekeeping.HousekeepingForTests.seen;
import static org.lectern.post.PostBuilder.aPost;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.housekeeping.Check;
import org.lectern.housekeeping.Finding.State;
import org.lectern.housekeeping.FixFinding;
import org.lectern.housekeeping.HousekeepingForTests;
import org.lectern.housekeeping.PostsCheck;
import org.lectern.post.Post;
import org.lectern.post.PostBuilder;
import org.lectern.post.PostFields;
import org.lectern.post.history.Channel;

class ExpectedFieldsTest {
    private final HousekeepingForTests house = new HousekeepingForTests(all -> List.of(
            new MissingTitle(all.mending),
            new MissingDate(all.mending),
            new MissingLanguage(all.mending),
            new MissingSummary(all.mending),
            new MissingTags(all.mending)));

    @Test
    void aBareEntryLacksEverything() {
        Post bare = bare("entry").build();

        assertThat(seen(check("posts-without-title"), bare)).containsExactly("x /title");
        assertThat(seen(check("posts-without-date"), bare)).containsExactly("x /published");
        assertThat(seen(check("posts-without-language"), bare)).containsExactly("x /language");
        assertThat(seen(check("posts-without-summary"), bare)).containsExactly("x /summary");
        assertThat(seen(check("posts-without-tags"), bare)).containsExactly("x /tags");
    }

    @Test
    void aCompleteEntryLacksNothing() {
        Post complete = bare("entry")
                .titled("T")
                .publishedAt("2025-01-01T00:00:00Z")
                .inLanguage("en")
                .with(PostFields.SUMMARY, "S")
                .taggedWith("a")
                .build();

        assertThat(lacking(complete)).isEmpty();
    }

    @Test
    void whatIsBlankOrNoTextIsMissing() {
        Post blank = bare("entry")
                .titled(" ")
                .with(PostFields.LANGUAGE, 5)
                .with(PostFields.SUMMARY, null)
                .with(PostFields.PUBLISHED, "soon")
                .with(PostFields.TAGS, List.of("", 3))
                .build();

        assertThat(lacking(blank)).hasSize(5);
    }

    @Test
    void whatIsNotExpectedOfAKindIsNotMissing() {
        assertThat(lacking(bare("photo").build()))
                .containsExactlyInAnyOrder("posts-without-date", "posts-without-language", "posts-without-tags");
        assertThat(lacking(bare("link").build()))
                .containsExactlyInAnyOrder("posts-without-date", "posts-without-language", "posts-without-tags");
        assertThat(lacking(bare("page").build()))
                .containsExactlyInAnyOrder("posts-without-title", "posts-without-language");
        assertThat(lacking(bare("talk").partOf(aPost().build()).build()))
                .containsExactlyInAnyOrder("posts-without-title", "posts-without-language", "posts-without-summary");
    }

    @Test
    void aDraftMayLackAnythingUnlessItWasImported() {
        assertThat(lacking(bare("entry").draft().build())).isEmpty();
        assertThat(lacking(bare("entry").draft().importedFrom("i", "p", "h").build()))
                .hasSize(5);
    }

    @Test
    void whatIsMissingIsSaidFromTheQueue() {
        house.posts.insert(bare("entry").titled("T").build());
        house.run();
        FixFinding.Answer answer =
                house.fixing.fix(house.only("posts-without-language").id(), "set", Document.of("value", "nl"), "ada");

        assertThat(answer).isInstanceOfSatisfying(FixFinding.Answer.Mended.class, mended -> assertThat(
                        mended.finding().state())
                .isEqualTo(State.FIXED));
        assertThat(house.post("x").language()).contains("nl");
        assertThat(house.post("x").document().document(PostFields.LAST_CHANGE).flatMap(change -> change.text("from")))
                .contains(Channel.MENDING.text());
        assertThat(house.post("x").title()).contains("T");
    }

    @Test
    void aValueThatThePostCannotHaveIsRefusedAndTheFindingStays() {
        house.posts.insert(bare("entry").titled("T").build());
        house.run();
        String id = house.only("posts-without-language").id();

        assertThat(fix(id, "set", Document.of("value", "no language")))
                .isInstanceOfSatisfying(FixFinding.Answer.Rejected.class, rejected -> assertThat(
                                rejected.violations().get(0).pointer())
                        .isEqualTo("/language"));
        assertThat(fix(id, "set", Document.empty())).isInstanceOf(FixFinding.Answer.Rejected.class);
        assertThat(fix(id, "set", Document.of("value", "nl").with("more", 1)))
                .isInstanceOf(FixFinding.Answer.Rejected.class);
        assertThat(fix(id, "other", Document.empty())).isEqualTo(new FixFinding.Answer.UnknownFix(List.of("set")));
        assertThat(fix("unknown", "set", Document.empty())).isEqualTo(new FixFinding.Answer.Missing());
        assertThat(house.queue("posts-without-language", State.OPEN)).hasSize(1);
    }

    @Test
    void whatSomebodyMendedMeanwhileIsNotMendedAgain() {
        house.posts.insert(bare("entry").titled("T").build());
        house.run();
        String id = house.only("posts-without-language").id();
        house.put(bare("entry").titled("T").inLanguage("de").withVersion(1).build());

        assertThat(fix(id, "set", Document.of("value", "nl"))).isInstanceOf(FixFinding.Answer.NothingToMend.class);
        assertThat(house.post("x").language()).contains("de");
        assertThat(house.queue("posts-without-language", State.FIXED)).hasSize(1);
    }

    private FixFinding.Answer fix(String id, String fix, Document values) {
        return house.fixing.fix(id, fix, values, "ada");
    }

    private List<String> lacking(Post post) {
        return house.checks.all().stream()
                .filter(check -> !seen((PostsCheck) check, post).isEmpty())
                .map(Check::name)
                .toList();
    }

    private PostsCheck check(String name) {
        return (PostsCheck) house.checks.find(name).orElseThrow();
    }

    private static PostBuilder bare(String kind) {
        return aPost().withId("x").without(PostFields.TITLE).ofKind(kind);
    }
}
