package org.lectern.web.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.reference.Referent;

class FeedTopicsTest {
    private final FeedsForTests feeds = new FeedsForTests(
            aPost().titled("At the barn")
                    .atEvent("barn-2024", "Barn Talks 2024")
                    .spokenBy("ann-lee", "Ann Lee")
                    .build(),
            aPost().titled("In the barn again")
                    .atEvent("barn-2025", "Barn Talks 2025")
                    .by("maud", "Maud")
                    .build(),
            aPost().titled("To come").atEvent("secret", "Secret").draft().build(),
            aPost().titled("Elsewhere").taggedWith("python").build());

    @BeforeEach
    void register() {
        event("barn-2024", "Barn Talks 2024", List.of("barn-2024", "barn24"));
        event("barn-2025", "Barn Talks 2025", List.of("barn-2025"));
        event("secret", "Secret", List.of("secret", "hush"));
        feeds.series.put(new Referent(
                "s", 1, Document.of("slug", "barn").with("name", "Barn Talks").with("keys", List.of("barn"))));
        feeds.people.put(new Referent(
                "p", 1, Document.of("slug", "ann").with("name", "Ann Lee").with("keys", List.of("ann", "ann-lee"))));
    }

    private void event(String slug, String name, List<String> keys) {
        feeds.events.put(new Referent(
                slug,
                1,
                Document.of("slug", slug)
                        .with("name", name)
                        .with("keys", keys)
                        .with("series", Document.of("slug", "barn").with("name", "Barn Talks"))));
    }

    @Test
    void anEventHasAFeed() {
        assertThat(feeds.text("/events/barn-2024/feed.atom"))
                .contains("<title>Barn Talks 2024 – Maud's &lt;notes&gt;</title>", "<title>At the barn</title>")
                .doesNotContain("again", "Elsewhere");
    }

    @Test
    void aSeriesHasTheFeedOfItsEditions() {
        assertThat(feeds.text("/series/barn/feed.rss"))
                .contains("<title>At the barn</title>", "<title>In the barn again</title>")
                .doesNotContain("Elsewhere");
    }

    @Test
    void aPersonHasAFeedUnderAllNames() {
        assertThat(feeds.text("/people/ann/feed.json")).contains("At the barn").doesNotContain("again");
    }

    @Test
    void anOldSlugLeadsToTheNewOneWithItsQuery() {
        var moved = feeds.answer("/events/barn24/feed.json?limit=3").orElseThrow();
        assertThat(moved.status()).isEqualTo(301);
        assertThat(moved.headers()).isEqualTo(Map.of("Location", "/events/barn-2024/feed.json?limit=3"));
        assertThat(feeds.answer("/people/ann-lee/feed.atom").orElseThrow().headers())
                .isEqualTo(Map.of("Location", "/people/ann/feed.atom"));
    }

    @Test
    void whatNobodyKnowsHasNoFeedAndWhatNobodyMayReadYetHasNoneEither() {
        assertThat(List.of(
                        "/events/none/feed.atom",
                        "/people/none/feed.rss",
                        "/series/none/feed.json",
                        "/events/secret/feed.atom",
                        "/events/hush/feed.atom",
                        "/tags/none/feed.rss",
                        "/feed.xml",
                        "/places/x/feed.atom"))
                .allSatisfy(address -> assertThat(feeds.answer(address)).isEmpty());
    }

    @Test
    void aFilterThatLeavesNothingLeavesAFeed() {
        assertThat(feeds.answer("/events/barn-2024/feed.atom?kind=talk").map(answer -> answer.status()))
                .isEqualTo(Optional.of(200));
    }
}
